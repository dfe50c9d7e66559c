import { expect, it } from 'vitest';
import { askFrom, recordsIn } from '../support/database.ts';
import { epicIdOf, note, ownPage, rowFor, sendEdit, titlesOf, urlOf } from '../support/edits.ts';
import { panelOn, type Screen } from '../support/roles.ts';
import { inEachBrowser } from '../support/stage.ts';
import { until } from '../support/until.ts';

const REGION = { role: 'region', name: 'Release coordination' } as const;

/** Types a new item into the panel and sends it off. */
const addInPanel = async (panel: Screen, title: string): Promise<void> => {
	await panel.page.bringToFront();
	if ((await panel.count({ role: 'textbox', name: 'What has to be done?' })) === 0) {
		await panel.press({ role: 'button', name: 'Add item to Hotfix' });
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

inEachBrowser('Faults of the background', (stage, kind) => {
	it('keep every acknowledged edit when the background is stopped before or after it', async () => {
		await stage().openPanel(urlOf('PAY-240'));
		const own = await ownPage(stage());
		for (const step of ['before', 'after'] as const) {
			const row = rowFor(`background stopped ${step} the edit (${kind})`);
			const titles = Array.from({ length: 8 }, (_, round) => `Stopped ${step} ${round}`);
			for (const title of titles) {
				if (step === 'before') await stage().session.stopBackground(own);
				expect(await sendEdit(own, 'PAY-240', title)).toBe(true);
				if (step === 'after') await stage().session.stopBackground(own);
			}
			note(row, titles, await titlesOf(own, 'PAY-240'), titles.length);
		}
	});

	it('keep every acknowledged edit when the background is stopped while edits are being written', async () => {
		await stage().openPanel(urlOf('PAY-160'));
		const own = await ownPage(stage());
		const row = rowFor(`background stopped during the edit (${kind})`);
		// Stopped once so many are acknowledged: the others are on their way, being written, or written but not answered.
		for (let enough = 0; enough < 12; enough += 1) {
			const titles = Array.from({ length: 16 }, (_, number) => `Stopped during ${enough}.${number}`);
			const acknowledged: string[] = [];
			const sending = titles.map(async (title) => {
				if (await sendEdit(own, 'PAY-160', title)) acknowledged.push(title);
			});
			await until(`${enough} edits`, async () => (acknowledged.length >= enough ? true : null));
			await stage().session.stopBackground(own);
			await Promise.all(sending);
			note(row, acknowledged, await titlesOf(own, 'PAY-160'), titles.length);
		}
		expect(row.acknowledged).toBeGreaterThan(0);
	});

	it('show an edit that the background did not answer as not saved, and save it once on a retry', async () => {
		const { page, panel } = await stage().openPanel(urlOf('PAY-210'));
		const own = await ownPage(stage());
		const row = rowFor(`background stopped under the panel, then retry (${kind})`);
		const titles = Array.from({ length: 6 }, (_, round) => `Panel ${round}`);
		for (const title of titles) {
			await addInPanel(panel, title);
			await stage().session.stopBackground(own);
			await panel.find({ role: 'checkbox', name: title });
		}
		await retryAll(panel);
		await until('all in the database', async () => {
			const there = await titlesOf(own, 'PAY-210');
			return titles.every((title) => there.includes(title)) ? true : null;
		});
		await page.reload();
		const again = await panelOn(page);
		for (const title of titles) await again.countWhen({ role: 'checkbox', name: title }, 1);
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
});

inEachBrowser(
	'Faults of the browser',
	(stage) => {
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

		it('keep every acknowledged edit of a burst in the middle of which the browser is killed', async () => {
			await stage().openPanel(urlOf('PAY-180'));
			const own = await ownPage(stage());
			const row = rowFor('browser killed in a burst of edits');
			const titles = Array.from({ length: 200 }, (_, number) => `Burst ${number}`);
			const acknowledged: string[] = [];
			const sending = titles.map((title) =>
				sendEdit(own, 'PAY-180', title).then(
					(ok) => ok && acknowledged.push(title),
					// The page went with the browser.
					() => undefined,
				),
			);
			await until('a part of the burst', async () => (acknowledged.length >= 20 ? true : null));
			await stage().crash();
			await Promise.all(sending);
			note(row, acknowledged, await titlesOf(await ownPage(stage()), 'PAY-180'), titles.length);
		});
	},
	// A Firefox that is killed forgets an extension loaded for a test.
	['chrome'],
);

inEachBrowser('Faults of any browser', (stage, kind) => {
	it('show in each of twenty tabs what was written in each of them', async () => {
		const row = rowFor(`edits in twenty tabs (${kind})`);
		const panels: Screen[] = [];
		for (let tab = 0; tab < 20; tab += 1) panels.push((await stage().openPanel(urlOf('PAY-250'))).panel);
		const titles = panels.map((_, tab) => `From tab ${tab}`);
		for (const [tab, panel] of panels.entries()) await addInPanel(panel, `From tab ${tab}`);
		for (const panel of panels) {
			await panel.textsWhen(REGION, ([text = '']) => titles.every((title) => text.includes(title)));
		}
		note(row, titles, await titlesOf(await ownPage(stage()), 'PAY-250'), titles.length);
	}, 300_000);

	it('keep a thousand edits that come at once', async () => {
		const { panel } = await stage().openPanel(urlOf('PAY-220'));
		const own = await ownPage(stage());
		await addInPanel(panel, 'Written often');
		const itemId = await until('the item in the database', async () => {
			const items = (await recordsIn(own, 'checklists')).flatMap((checklist) => checklist.items);
			return items.find(({ title }) => title === 'Written often')?.id ?? null;
		});
		const row = rowFor(`a thousand edits at once (${kind})`);
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
		const row = rowFor(`database deleted by the user (${kind})`);
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
});
