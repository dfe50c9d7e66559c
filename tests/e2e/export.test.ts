import type { Page } from 'puppeteer-core';
import { expect, it } from 'vitest';
import { inEachBrowser } from '../support/stage.ts';
import { until } from '../support/until.ts';
import { EPICS } from './places.ts';

/** What the page gave the browser to save. */
interface Caught {
	readonly name: string;
	readonly type: string;
	readonly text: string;
}

/** Keeps what is saved in the page instead of on the disk. */
const catchSaves = (page: Page): Promise<void> =>
	page.evaluate(() => {
		const kept = globalThis as unknown as { blob?: Blob; caught?: Caught };
		const make = URL.createObjectURL;
		URL.createObjectURL = (blob: Blob) => {
			kept.blob = blob;
			return make.call(URL, blob);
		};
		document.addEventListener('click', (event) => {
			const { target } = event;
			if (!(target instanceof HTMLAnchorElement) || target.download === '') return;
			event.preventDefault();
			const { download: name } = target;
			void kept.blob?.text().then((text) => {
				kept.caught = { name, type: kept.blob?.type ?? '', text };
			});
		});
	});

const caught = (page: Page, extension: string): Promise<Caught> =>
	until(`a saved .${extension} file`, async () => {
		const seen = await page.evaluate(() => (globalThis as unknown as { caught?: Caught }).caught ?? null);
		return seen?.name.endsWith(`.${extension}`) ? seen : null;
	});

inEachBrowser('The export', (stage) => {
	it('saves the plan in every format, by keyboard, and says so', async () => {
		await stage().openPanel(EPICS.cloud.url);
		const release = encodeURIComponent('meridian.atlassian.net#release/10104');
		const { page, screen } = await stage().openOwn(`plan.html?release=${release}`);
		await screen.find({ role: 'button', name: 'Save calendar : Dates' });
		await catchSaves(page);
		const save = async (name: string, extension: string): Promise<Caught> => {
			await screen.press({ role: 'button', name });
			return caught(page, extension);
		};

		const text = await save('Save Markdown : Whole plan', 'md');
		expect(text.name).toMatch(/ plan \d{4}-\d{2}-\d{2}\.md$/);
		expect(text.text).toContain('## Reviews and decisions');
		const html = await save('Save HTML : Support brief', 'html');
		expect(html.type).toContain('text/html');
		expect(html.text).toMatch(/^<!DOCTYPE html>/);
		const csv = await save('Save CSV : Checklists', 'csv');
		expect(csv.text).toContain(EPICS.cloud.key.split('-')[0]);
		const calendar = await save('Save calendar : Dates', 'ics');
		expect(calendar.type).toContain('text/calendar');
		expect(calendar.text).toMatch(/^BEGIN:VCALENDAR\r\n/);
		await screen.textsWhen({ role: 'status' }, (texts) => texts.some((one) => one.includes(calendar.name)));
	});
});
