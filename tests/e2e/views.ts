import type { Page } from 'puppeteer-core';
import { panelOn, type Scope, Screen, typeOver } from '../support/roles.ts';
import type { Stage } from '../support/stage.ts';
import { until } from '../support/until.ts';
import type { FaultyAnswer } from '../trackers/faults.ts';
import { CLOUD, EPICS, LINEAR, SERVER } from './places.ts';

export type Theme = 'light' | 'dark';

/** One view of Muster in one state, as a person would bring it about. */
export interface ViewState {
	readonly view: string;
	readonly state: string;
	readonly scope: Scope;
	/** The only browser whose driver can bring it about; any where it is left out. */
	readonly only?: 'chrome';
	open(stage: Stage, theme: Theme): Promise<Page>;
}

const REGION = { role: 'region', name: 'Release coordination' } as const;
export const PLAN = `plan.html?release=${encodeURIComponent('meridian.atlassian.net#release/10106')}`;

/** Presses, one after the other, every button that opens a form, and again what those bring. Runs in the page. */
const openForms = async (): Promise<number> => {
	const pressed = new Set<string>();
	const next = (): HTMLButtonElement | undefined =>
		[...document.querySelectorAll<HTMLButtonElement>('.page-sections button')].find((button) => {
			const name = button.closest('section')?.id + (button.getAttribute('aria-label') ?? button.textContent ?? '');
			const opens = /^\S*?(Add|Edit|Change|Set|Link|Move|Hand over|Write|Record|Decide|Sign)\b|…/.test(name);
			return opens && button.type === 'button' && !pressed.has(name) && pressed.add(name);
		});
	for (let button = next(); button !== undefined && pressed.size < 200; button = next()) {
		button.click();
		await new Promise((resolve) => requestAnimationFrame(resolve));
	}
	return pressed.size;
};

const themed = (url: string, theme: Theme): string => `${url}?theme=${theme}`;

const panelState = (
	view: string,
	state: string,
	url: string | ((stage: Stage) => string),
	then?: (panel: Screen) => Promise<unknown>,
): ViewState => ({
	view,
	state,
	scope: 'panel',
	async open(stage, theme) {
		const { page, panel } = await stage.openPanel(themed(typeof url === 'string' ? url : url(stage), theme));
		await panel.find(REGION);
		await panel.gone({ role: 'button', name: 'Reading' });
		await then?.(panel);
		return page;
	},
});

const ownState = (
	view: string,
	state: string,
	path: string,
	then: (screen: Screen) => Promise<unknown>,
	first?: () => void,
): ViewState => ({
	view,
	state,
	scope: 'page',
	async open(stage, theme) {
		const { page, screen } = await stage.openOwn(path, first);
		if (theme === 'dark') await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: theme }]);
		await then(screen);
		return page;
	},
});

const firstItem = async (panel: Screen, artifact: string): Promise<string> => {
	const [name = ''] = await panel.namesOnce({ role: 'checkbox', within: { role: 'group', name: artifact } });
	return name;
};

const openItem = async (panel: Screen): Promise<void> => {
	await panel.click({ role: 'button', name: `Details of ${await firstItem(panel, 'Recovery')}` });
	await panel.click({ role: 'button', name: 'Add link' });
};

const openReason = async (panel: Screen): Promise<void> => {
	const item = await firstItem(panel, 'Hotfix');
	await panel.click({ role: 'button', name: `Details of ${item}` });
	await (await panel.find({ role: 'combobox', name: `Status of ${item}` })).select('not-applicable');
	await panel.find({ role: 'textbox', name: 'Why does it not apply?' });
};

const openSetAside = async (panel: Screen): Promise<void> => {
	const button = await until('a finding to set aside', async () => {
		const names = await panel.texts({ role: 'button' });
		return names.find((name) => name.startsWith('Set aside…')) ?? null;
	});
	// Names are put together with a space before what only screen readers are told.
	await panel.click({ role: 'button', name: button.replace('…', '… ') });
	await panel.find({ role: 'textbox', name: 'Why can it wait?' });
};

const moveLayout = async ({ page }: Screen): Promise<void> => {
	await page.evaluate(() => (globalThis as unknown as { __moveLayout(): void }).__moveLayout());
	await until('a docked panel', () => page.$('muster-panel[data-docked]'));
	await panelOn(page);
};

const foldDock = async (panel: Screen): Promise<void> => {
	await moveLayout(panel);
	await panel.click({ role: 'button', name: 'Fold to the edge' });
};

/** Opens every group of the policy, on the options page. */
export const unfoldPolicy = async (screen: Screen): Promise<void> => {
	await screen.find({ role: 'region', name: 'Policy' });
	await until('all groups of the policy', () =>
		screen.page.evaluate(() => {
			const groups = [...document.querySelectorAll<HTMLDetailsElement>('.policy-group')];
			for (const group of groups) group.open = true;
			return groups.length > 0 ? true : null;
		}),
	);
};

const fillPlan = async (screen: Screen): Promise<void> => {
	await screen.find({ role: 'heading', name: 'History' });
	const pressed = await screen.page.evaluate(openForms);
	if (pressed < 20) throw new Error(`Only ${pressed} forms could be opened`);
};

const goOffline = async (panel: Screen): Promise<void> => {
	// A tracker's own script takes it badly while it is still asking.
	await panel.page.waitForNetworkIdle();
	await panel.page.setOfflineMode(true);
	await panel.textsWhen(REGION, ([text = '']) => text.includes('You are offline'));
};

/** An epic that nobody has read yet, while its tracker answers like that. */
const unreadState = (state: string, respond: FaultyAnswer, then: (panel: Screen) => Promise<unknown>): ViewState => ({
	view: 'panel on Jira Cloud',
	state,
	scope: 'panel',
	async open(stage, theme) {
		stage.trackers.faults.set({ host: new URL(CLOUD).host, path: /\/rest\//, respond });
		// One of its own for each theme: an answer that failed is remembered.
		const page = await stage.open(themed(`${CLOUD}/browse/${theme === 'light' ? 'PAY-250' : 'PAY-230'}`, theme));
		const panel = new Screen(page, 'panel');
		await panel.find(REGION);
		await then(panel);
		return page;
	},
});

const DOWN = { status: 503, body: 'down', contentType: 'text/plain' };

const openText = async (screen: Screen): Promise<void> => {
	await screen.press({ role: 'button', name: 'Internal digest' });
	await screen.find({ role: 'dialog' });
};

/** The popup while a tracker is down. */
const gaps: ViewState = {
	view: 'popup',
	state: 'gaps',
	scope: 'page',
	async open(stage, theme) {
		// What was never read is not out of date.
		const { panel } = await stage.openPanel(EPICS.cloud.url);
		stage.trackers.faults.set({ host: new URL(CLOUD).host, path: /\/rest\//, respond: DOWN });
		await panel.click({ role: 'button', name: 'Read again from the tracker' });
		const popup = ownState('popup', 'gaps', 'popup.html', (screen) =>
			screen.textsWhen({ role: 'main' }, ([text = '']) => /out of date|problem of its own/.test(text)),
		);
		return popup.open(stage, theme);
	},
};

const linearProject = ({ trackers }: Stage): string => {
	const project = trackers.world.linear.project('Android checkout SDK 6');
	return `${LINEAR}/project/${project?.slug}-${project?.slugId}/overview`;
};

const welcomeState = (view: string, scope: Scope): ViewState => ({
	...ownState(view, 'as installed', 'welcome.html', async ({ page }) => {
		await new Screen(page, 'panel').find({ role: 'status' });
	}),
	scope,
});

/** One of Muster's own pages while the browser has no network. */
const offlineState = (view: string, path: string): ViewState =>
	ownState(view, 'offline', path, async (screen) => {
		await screen.find({ role: 'heading' });
		await screen.page.setOfflineMode(true);
		await screen.textsWhen({ role: 'main' }, ([text = '']) => text.includes('You are offline'));
	});

interface Messaging {
	readonly runtime: { sendMessage: unknown };
}
/** Run before a page's own scripts: a background that keeps silent, and one that has nothing to say. */
const silent = (): void => {
	for (const api of [globalThis as unknown as Record<string, Messaging>].flatMap(({ chrome, browser }) => [
		chrome,
		browser,
	]))
		if (api?.runtime !== undefined) api.runtime.sendMessage = () => new Promise(() => undefined);
};
const wordless = (): void => {
	const answer = (...asked: unknown[]): Promise<undefined> => {
		const told = asked.at(-1);
		if (typeof told === 'function') told(undefined);
		return Promise.resolve(undefined);
	};
	for (const api of [globalThis as unknown as Record<string, Messaging>].flatMap(({ chrome, browser }) => [
		chrome,
		browser,
	]))
		if (api?.runtime !== undefined) api.runtime.sendMessage = answer;
};

/** Run before a page's own scripts: the background tells of three releases, and is long about the others. */
const slow = (): void => {
	const { runtime } = (globalThis as unknown as Record<string, { runtime: Record<string, unknown> }>).chrome ?? {};
	if (runtime === undefined) return;
	const send = (runtime.sendMessage as (...asked: unknown[]) => unknown).bind(runtime);
	runtime.sendMessage = (...asked: unknown[]): unknown => {
		const wish = (asked[0] as { name?: string; payload?: { nearest?: number } } | null) ?? {};
		if (wish.name !== 'releases.view') return send(...asked);
		if (wish.payload?.nearest === undefined) return new Promise(() => undefined);
		return send({ ...wish, payload: { nearest: 3 } }, ...asked.slice(1));
	};
};

// Firefox's driver runs nothing before the scripts of an extension's own page.
const loadingState = (view: string, path: string): ViewState => ({
	...ownState(
		view,
		'loading for long',
		path,
		(screen) => until('a word about the wait', async () => ((await screen.page.$('.slow p')) === null ? null : true)),
		silent,
	),
	only: 'chrome',
});

const brokenState = (view: string, path: string): ViewState => ({
	...ownState(view, 'not answered', path, (screen) => screen.find({ role: 'button', name: 'Try again' }), wordless),
	only: 'chrome',
});

const OWN = [
	['popup', 'popup.html'],
	['plan', PLAN],
	['options', 'options.html'],
	['welcome', 'welcome.html'],
] as const;

/** Before anything was seen. */
export const EMPTY: readonly ViewState[] = [
	ownState('popup', 'nothing seen', 'popup.html', (screen) =>
		screen.find({ role: 'heading', name: 'Nothing seen yet' }),
	),
	ownState('plan', 'unknown release', 'plan.html?release=x', (screen) =>
		screen.find({ role: 'button', name: 'Try again' }),
	),
	ownState('popup', 'in a tab', 'popup.html?in=tab', (screen) =>
		screen.find({ role: 'heading', name: 'Nothing seen yet' }),
	),
	ownState('plan', 'of an issue in no release', 'plan.html?none=PAY-90', (screen) =>
		screen.find({ role: 'link', name: 'Show upcoming releases' }),
	),
	welcomeState('welcome', 'page'),
	welcomeState('sample on the welcome page', 'panel'),
	ownState('options', 'as installed', 'options.html', (screen) => screen.find({ role: 'region', name: 'Policy' })),
	panelState('panel on Linear', 'without a key', EPICS.linear.url),
];

/** With all trackers connected. */
export const FULL: readonly ViewState[] = [
	panelState('panel on Jira Cloud', 'in the column', EPICS.cloud.url),
	panelState('panel on Jira Cloud', 'docked', EPICS.cloud.url, moveLayout),
	panelState('panel on Jira Cloud', 'folded', EPICS.cloud.url, foldDock),
	panelState('panel on Jira Cloud', 'item and link', EPICS.cloud.url, openItem),
	panelState('panel on Jira Cloud', 'new item', EPICS.cloud.url, (panel) =>
		panel.click({ role: 'button', name: 'Add item to Hotfix' }),
	),
	panelState('panel on Jira Cloud', 'reason', EPICS.cloud.url, openReason),
	panelState('panel on Jira Cloud', 'set aside', EPICS.cloud.url, openSetAside),
	panelState('panel on Jira Cloud', 'no epic', `${CLOUD}/browse/PAY-90`),
	panelState('panel on Jira Cloud', 'offline', EPICS.cloud.url, goOffline),
	unreadState('loading for long', { hang: true }, (panel) =>
		panel.textsWhen(REGION, ([text = '']) => text.includes('Still reading')),
	),
	unreadState('tracker down', DOWN, (panel) => panel.find({ role: 'button', name: 'Try again' })),
	panelState('panel on Data Center', 'in the column', EPICS.server.url),
	panelState('panel on Linear', 'in the column', EPICS.linear.url),
	panelState('panel on Linear', 'docked', EPICS.linear.url, moveLayout),
	panelState('panel on Linear', 'item and link', EPICS.linear.url, openItem),
	panelState('release panel', 'Jira version', `${CLOUD}/projects/PAY/versions/10106`),
	panelState('release panel', 'Data Center version', `${SERVER}/projects/OPS/versions/11101`),
	panelState('release panel', 'offline', `${CLOUD}/projects/PAY/versions/10106`, goOffline),
	panelState('release panel', 'unknown version', `${CLOUD}/projects/PAY/versions/99999`),
	panelState('release panel', 'Linear project', linearProject),
	ownState('popup', 'releases', 'popup.html', (screen) => screen.find({ role: 'list', name: 'Upcoming releases' })),
	{
		...ownState(
			'popup',
			'the nearest only, so far',
			'popup.html',
			(screen) => screen.textsWhen({ role: 'main' }, ([text = '']) => /Reading \d+ more releases…/.test(text)),
			slow,
		),
		only: 'chrome',
	},
	ownState('plan', 'empty', PLAN, (screen) => screen.find({ role: 'heading', name: 'History' })),
	ownState('plan', 'every form open', PLAN, fillPlan),
	ownState('plan', 'text in a dialog', PLAN, openText),
	...OWN.flatMap(([view, path]) => [offlineState(view, path), loadingState(view, path), brokenState(view, path)]),
	ownState('options', 'connected, policy unfolded', 'options.html', unfoldPolicy),
	gaps,
];

const sharedWhen = (words: RegExp) => (panel: Screen) => panel.textsWhen(REGION, ([text = '']) => words.test(text));

/** The panel of an epic whose copy in the tracker is none of Muster's. */
const damaged: ViewState = {
	view: 'panel on Jira Cloud',
	state: 'shared, damaged in the tracker',
	scope: 'panel',
	async open(stage, theme) {
		const body = JSON.stringify({ key: 'muster', value: { not: 'ours' } });
		const respond = { status: 200, contentType: 'application/json', body };
		stage.trackers.faults.set({ host: new URL(CLOUD).host, method: 'GET', path: /\/properties\//, respond });
		const repair = (panel: Screen) => panel.click({ role: 'button', name: 'Repair' });
		return panelState('', '', `${CLOUD}/browse/PAY-250`, repair).open(stage, theme);
	},
};

/** Before sharing is turned on for Jira Cloud. */
export const ASKED: readonly ViewState[] = [
	ownState('options', 'asked whether to share', 'options.html', async (screen) => {
		await screen.click({ role: 'checkbox', name: 'Share checklists and plans with the team on meridian' });
		await screen.find({ role: 'button', name: 'Share with the team' });
	}),
];

/** The plan's page, with a page of its tracker open to carry what it asks. */
const carriedPlan = (state: string, then: (screen: Screen) => Promise<unknown>): ViewState => {
	const plan = ownState('plan', state, PLAN, then);
	return {
		...plan,
		async open(stage, theme) {
			await stage.openPanel(EPICS.cloud.url);
			return plan.open(stage, theme);
		},
	};
};

const previewPublishing = async (screen: Screen): Promise<void> => {
	await screen.find({ role: 'button', name: 'Publish…' });
	await typeOver(await screen.labelled('Issue'), EPICS.cloud.key);
	await screen.press({ role: 'button', name: 'Publish…' });
	await screen.find({ role: 'button', name: 'Publish' });
};

/** Once it is. */
export const SHARED: readonly ViewState[] = [
	panelState('panel on Jira Cloud', 'shared', EPICS.cloud.url, sharedWhen(/Shared with the team/)),
	damaged,
	ownState('options', 'shared', 'options.html', (screen) =>
		screen.textsWhen({ role: 'main' }, ([text = '']) => text.includes('Shared with the team')),
	),
	carriedPlan('asked for the issue that carries it', (screen) =>
		screen.labelled('Key of the issue that carries the plan'),
	),
	carriedPlan('preview of publishing', previewPublishing),
];
