import type { Page } from 'puppeteer-core';
import { afterAll, expect, it } from 'vitest';
import type { ChecklistCommand } from '../../utils/release/checklist.ts';
import { askFrom, recordsIn } from '../support/database.ts';
import { panelOn, type Screen } from '../support/roles.ts';
import { inEachBrowser, type Stage } from '../support/stage.ts';
import { until } from '../support/until.ts';
import { CLOUD } from './places.ts';

interface Row {
	readonly fault: string;
	tries: number;
	acknowledged: number;
	found: number;
}

const table: Row[] = [];
const rowFor = (fault: string): Row => {
	const row = { fault, tries: 0, acknowledged: 0, found: 0 };
	table.push(row);
	return row;
};

afterAll(() => {
	if (table.length > 0) console.table(table);
});

const SITE = 'meridian.atlassian.net';
const urlOf = (key: string): string => `${CLOUD}/browse/${key}`;
const epicIdOf = (key: string): string => `${SITE}#epic/${key}`;

const adding = (title: string): ChecklistCommand => ({
	type: 'add',
	item: {
		id: crypto.randomUUID(),
		artifact: 'hotfix',
		title,
		function: 'engineering',
		required: true,
		dueOffset: null,
	},
});

/** Sends an edit from one of the extension's own pages; tells whether it was acknowledged. */
const sendEdit = async (own: Page, key: string, title: string): Promise<boolean> => {
	const answer = await askFrom(own, 'checklist.edit', {
		id: crypto.randomUUID(),
		epicId: epicIdOf(key),
		command: adding(title),
	});
	return answer?.ok === true;
};

const titlesOf = async (own: Page, key: string): Promise<string[]> => {
	const checklists = await recordsIn(own, 'checklists');
	const mine = checklists.find(({ epicId }) => epicId === epicIdOf(key));
	return (mine?.items ?? []).filter(({ removed }) => !removed).map(({ title }) => title);
};

const note = (row: Row, acknowledged: readonly string[], found: readonly string[], tries: number): void => {
	row.tries += tries;
	row.acknowledged += acknowledged.length;
	row.found += acknowledged.filter((title) => found.includes(title)).length;
	expect(found).toEqual(expect.arrayContaining([...acknowledged]));
	expect(new Set(found).size).toBe(found.length);
};

const REGION = { role: 'region', name: 'Release coordination' } as const;

/** Types a new item into the panel and sends it off. */
const addInPanel = async (panel: Screen, title: string): Promise<void> => {
	await panel.page.bringToFront();
	if ((await panel.count({ role: 'textbox', name: 'What has to be done?' })) === 0) {
		await panel.click({ role: 'button', name: 'Add item to Hotfix' });
	}
	const field = await panel.find({ role: 'textbox', name: 'What has to be done?' });
	await field.type(title);
	await panel.page.keyboard.press('Enter');
};

/** Presses Retry for as long as an edit is shown as not saved. */
const retryAll = (panel: Screen): Promise<unknown> =>
	until('every edit to be saved', async () => {
		const [text = ''] = await panel.texts(REGION);
		if (!text.includes('Not saved')) return true;
		await panel.press({ role: 'button', name: 'Retry' });
		return null;
	});

const ownPage = async (stage: Stage): Promise<Page> => (await stage.openOwn('options.html')).page;

inEachBrowser(
	'Faults of the browser',
	(stage) => {
		it('keep every acknowledged edit when the background is stopped before, during or after it', async () => {
			await stage().openPanel(urlOf('PAY-240'));
			const own = await ownPage(stage());
			for (const step of ['before', 'during', 'after'] as const) {
				const row = rowFor(`background stopped ${step} the edit`);
				const acknowledged: string[] = [];
				const known = new Set(await titlesOf(own, 'PAY-240'));
				for (let round = 0; round < 8; round += 1) {
					if (step === 'before') await stage().session.stopBackground(own);
					const titles = Array.from({ length: step === 'during' ? 5 : 1 }, (_, n) => `Stopped ${step} ${round}.${n}`);
					const sending = Promise.all(titles.map((title) => sendEdit(own, 'PAY-240', title)));
					if (step === 'during') await stage().session.stopBackground(own);
					const answers = await sending;
					acknowledged.push(...titles.filter((_, at) => answers[at]));
					row.tries += titles.length;
					if (step === 'after') await stage().session.stopBackground(own);
				}
				if (step !== 'during') expect(acknowledged).toHaveLength(8);
				const found = (await titlesOf(own, 'PAY-240')).filter((title) => !known.has(title));
				note(row, acknowledged, found, 0);
			}
		});

		it('show an edit that the background did not answer as not saved, and save it once on a retry', async () => {
			const { page, panel } = await stage().openPanel(urlOf('PAY-210'));
			const own = await ownPage(stage());
			const row = rowFor('background stopped under the panel, then retry');
			const titles = Array.from({ length: 6 }, (_, round) => `Panel ${round}`);
			for (const title of titles) {
				await addInPanel(panel, title);
				await stage().session.stopBackground(own);
				await panel.find({ role: 'checkbox', name: title });
			}
			await retryAll(panel);
			await until('all in the database', async () =>
				titles.every(async (title) => (await titlesOf(own, 'PAY-210')).includes(title)) ? true : null,
			);
			await page.reload();
			const again = await panelOn(page);
			for (const title of titles) expect(await again.count({ role: 'checkbox', name: title })).toBe(1);
			note(row, titles, await titlesOf(own, 'PAY-210'), titles.length);
		});

		it('let a panel go on whose reading was stopped with the background', async () => {
			const { faults, requests } = stage().trackers;
			faults.set({ path: /\/rest\/api\/3\/issue\//, times: 1, respond: { hang: true } });
			const before = requests.length;
			const own = await ownPage(stage());
			const page = await stage().open(urlOf('PAY-150'));
			await until('the question that hangs', async () =>
				requests.slice(before).some(({ path }) => path.includes('/issue/')) ? true : null,
			);
			await stage().session.stopBackground(own);
			faults.clear();
			await panelOn(page);
		});

		it('show an edit in twenty tabs', async () => {
			const row = rowFor('one edit, twenty tabs');
			const pages: Page[] = [];
			for (let tab = 0; tab < 20; tab += 1) pages.push(await stage().open(urlOf('PAY-250')));
			const panels: Screen[] = [];
			for (const page of pages) panels.push(await panelOn(page));
			const [first] = panels;
			if (first === undefined) throw new Error('No tab.');
			await addInPanel(first, 'Shown everywhere');
			for (const panel of panels) await panel.find({ role: 'checkbox', name: 'Shown everywhere' });
			note(row, ['Shown everywhere'], await titlesOf(await ownPage(stage()), 'PAY-250'), 1);
		}, 120_000);

		it('keep a thousand edits that come at once', async () => {
			const { panel } = await stage().openPanel(urlOf('PAY-220'));
			const own = await ownPage(stage());
			await addInPanel(panel, 'Written often');
			const itemId = await until('the item in the database', async () => {
				const items = (await recordsIn(own, 'checklists')).flatMap((checklist) => checklist.items);
				return items.find(({ title }) => title === 'Written often')?.id ?? null;
			});
			const row = rowFor('a thousand edits at once');
			const edits = Array.from({ length: 1000 }, (_, number) => ({
				id: crypto.randomUUID(),
				epicId: epicIdOf('PAY-220'),
				command: { type: 'edit', itemId, changes: { note: `Burst ${number}` } } as const,
			}));
			const answers = await Promise.all(edits.map((edit) => askFrom(own, 'checklist.edit', edit)));
			const acknowledged = edits.filter((_, at) => answers[at]?.ok).map(({ id }) => id);
			expect(acknowledged).toHaveLength(1000);
			const known = (await recordsIn(own, 'history')).map(({ id }) => id);
			note(row, acknowledged, known, edits.length);
		}, 120_000);

		it('recover when the user deletes the database under an open panel', async () => {
			const { panel } = await stage().openPanel(urlOf('PAY-230'));
			const own = await ownPage(stage());
			const row = rowFor('database deleted, then read again');
			await own.evaluate(
				() =>
					new Promise<void>((resolve, reject) => {
						const deleting = indexedDB.deleteDatabase('muster');
						deleting.onsuccess = () => resolve();
						deleting.onerror = () => reject(deleting.error);
					}),
			);
			await addInPanel(panel, 'After the deletion');
			await panel.textsWhen(REGION, ([text = '']) => text.includes('Not saved'));
			await panel.click({ role: 'button', name: 'Read again from the tracker' });
			await retryAll(panel);
			await until('the edit in the database', async () =>
				(await titlesOf(own, 'PAY-230')).includes('After the deletion') ? true : null,
			);
			note(row, ['After the deletion'], await titlesOf(own, 'PAY-230'), 1);
		});

		it('keep an acknowledged edit when the browser is killed right after it', async () => {
			const row = rowFor('browser killed after the edit');
			const titles: string[] = [];
			for (let round = 0; round < 2; round += 1) {
				await stage().openPanel(urlOf('PAY-170'));
				const title = `Killed ${round}`;
				expect(await sendEdit(await ownPage(stage()), 'PAY-170', title)).toBe(true);
				titles.push(title);
				await stage().crash();
			}
			const { panel } = await stage().openPanel(urlOf('PAY-170'));
			for (const title of titles) await panel.find({ role: 'checkbox', name: title });
			note(row, titles, await titlesOf(await ownPage(stage()), 'PAY-170'), titles.length);
		});
	},
	// Only Chrome's protocol stops backgrounds.
	['chrome'],
);
