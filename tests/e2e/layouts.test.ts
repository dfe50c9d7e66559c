import { expect, it } from 'vitest';
import { inEachBrowser } from '../support/stage.ts';
import { until } from '../support/until.ts';
import { EPICS } from './places.ts';

const ENTRY = { role: 'listitem', within: { role: 'list', name: 'What Muster found on your pages' } } as const;

inEachBrowser('What Muster found on a page', (stage) => {
	// A self-hosted Jira needs a grant of its own: its layout is held by tests/unit/page/layout.test.ts.
	it.each([
		['Jira Cloud', EPICS.cloud],
		['Linear', EPICS.linear],
	])('is told on the options page, and says which anchor is gone: %s', async (tracker, epic) => {
		const { page } = await stage().openPanel(epic.url);
		const { page: own, screen } = await stage().openOwn('options.html');
		const entryOf = (texts: readonly string[]) => texts.find((text) => text.includes(`${tracker} ·`)) ?? '';
		await screen.textsWhen(
			ENTRY,
			(texts) => entryOf(texts).includes('in the details column') && !entryOf(texts).includes('not found'),
		);

		await page.bringToFront();
		await page.evaluate(() => (globalThis as unknown as { __moveLayout(): void }).__moveLayout());
		await until('a docked panel', () => page.$('muster-panel[data-docked]'));
		await own.bringToFront();
		const isMoved = (texts: readonly string[]) => /Details column\s*not found/.test(entryOf(texts));
		const text = entryOf(await screen.textsWhen(ENTRY, isMoved));
		expect(text).toContain('docked');
		expect(text).not.toContain(epic.key);
		if (epic.title !== '') expect(text).not.toContain(epic.title);
	});
});
