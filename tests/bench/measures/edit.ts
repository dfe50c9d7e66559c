import type { CDPSession, Page } from 'puppeteer-core';
import { until } from '../../support/until.ts';
import { type Arena, pause, stopBackground, Tab } from '../arena.ts';
import { CLOUD, OWN_PAGE } from '../places.ts';
import type { Row } from '../report.ts';

/** Notes, in the panel's own world, when an edit was acknowledged: it is on disk then. */
const NOTE_ANSWERS = `(() => {
	const { runtime } = globalThis.browser ?? globalThis.chrome;
	const send = runtime.sendMessage.bind(runtime);
	globalThis.answers = [];
	runtime.sendMessage = async (message) => {
		const answer = await send(message);
		if (message.name === 'checklist.edit' && answer?.ok) globalThis.answers.push(performance.now());
		return answer;
	};
})()`;

/** The world of Muster's scripts in a page. */
const worldOf = async (page: Page): Promise<{ devtools: CDPSession; contextId: number }> => {
	const devtools = await page.createCDPSession();
	const found: number[] = [];
	devtools.on('Runtime.executionContextCreated', ({ context }) => {
		if (context.origin.startsWith('chrome-extension:')) found.push(context.id);
	});
	await devtools.send('Runtime.enable');
	const contextId = await until('the panel’s world', async () => found.at(-1) ?? null);
	return { devtools, contextId };
};

/** Milliseconds after an edit for what follows it: the view, the badge. */
const CALM = 400;

/** What a click on a checkbox takes until it is on disk. */
export const edit = async ({ sessions }: Arena, rounds: number): Promise<Row[]> => {
	const { page } = await Tab.open(sessions.muster);
	const own = await sessions.muster.openOwn(OWN_PAGE);
	await page.bringToFront();
	await page.goto(`${CLOUD}/browse/PAY-240`);
	const { devtools, contextId } = await worldOf(page);
	await page.waitForFunction(() => Boolean(document.querySelector('muster-panel')?.shadowRoot?.querySelector('.tick')));
	const inWorld = async (expression: string): Promise<unknown> =>
		(await devtools.send('Runtime.evaluate', { contextId, expression, returnByValue: true })).result.value;
	await inWorld(NOTE_ANSWERS);
	const one = async (): Promise<number> => {
		const before = Number(await inWorld('answers.length'));
		// Not by the mouse: it aims at a place, and the view moves things after each edit.
		const clicked = await page.evaluate(() => {
			const at = performance.now();
			document.querySelector('muster-panel')?.shadowRoot?.querySelector<HTMLElement>('.tick')?.click();
			return at;
		});
		const answered = await until('the edit to be on disk', async () => {
			const at = await inWorld(`answers[${before}] ?? null`);
			return typeof at === 'number' ? at : null;
		});
		// The view follows, and the badge.
		await pause(CALM);
		return answered - clicked;
	};
	await one();
	const warm: number[] = [];
	const killed: number[] = [];
	for (let round = 0; round < rounds; round += 1) {
		warm.push(await one());
		await stopBackground(sessions.muster, own);
		killed.push(await one());
	}
	await page.close();
	await own.close();
	return [
		{ what: 'Edit on disk, from the click on', unit: 'ms', floor: [], muster: warm, target: 50 },
		{ what: '  the background stopped before', unit: 'ms', floor: [], muster: killed, target: 150 },
	];
};
