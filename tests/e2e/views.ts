import type { Page } from 'puppeteer-core';
import { panelOn, type Scope, type Screen } from '../support/roles.ts';
import type { Stage } from '../support/stage.ts';
import { until } from '../support/until.ts';
import { CLOUD, EPICS, LINEAR, SERVER } from './places.ts';

export type Theme = 'light' | 'dark';

/** One view of Muster in one state, as a person would bring it about. */
export interface ViewState {
	readonly view: string;
	readonly state: string;
	readonly scope: Scope;
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
): ViewState => ({
	view,
	state,
	scope: 'page',
	async open(stage, theme) {
		const { page, screen } = await stage.openOwn(path);
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

const unfoldPolicy = async (screen: Screen): Promise<void> => {
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
		const respond = { status: 503, body: 'down', contentType: 'text/plain' };
		stage.trackers.faults.set({ host: 'meridian.atlassian.net', path: /\/rest\//, respond });
		const { panel } = await stage.openPanel(EPICS.cloud.url);
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

/** Before anything was seen. */
export const EMPTY: readonly ViewState[] = [
	ownState('popup', 'nothing seen', 'popup.html', (screen) =>
		screen.find({ role: 'heading', name: 'Nothing seen yet' }),
	),
	ownState('plan', 'unknown release', 'plan.html?release=x', (screen) =>
		screen.find({ role: 'button', name: 'Try again' }),
	),
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
	panelState('panel on Data Center', 'in the column', EPICS.server.url),
	panelState('panel on Linear', 'in the column', EPICS.linear.url),
	panelState('panel on Linear', 'docked', EPICS.linear.url, moveLayout),
	panelState('panel on Linear', 'item and link', EPICS.linear.url, openItem),
	panelState('release panel', 'Jira version', `${CLOUD}/projects/PAY/versions/10106`),
	panelState('release panel', 'Data Center version', `${SERVER}/projects/OPS/versions/11101`),
	panelState('release panel', 'unknown version', `${CLOUD}/projects/PAY/versions/99999`),
	panelState('release panel', 'Linear project', linearProject),
	ownState('popup', 'releases', 'popup.html', (screen) => screen.find({ role: 'list', name: 'Upcoming releases' })),
	ownState('plan', 'empty', PLAN, (screen) => screen.find({ role: 'heading', name: 'History' })),
	ownState('plan', 'every form open', PLAN, fillPlan),
	ownState('plan', 'text in a dialog', PLAN, openText),
	ownState('options', 'connected, policy unfolded', 'options.html', unfoldPolicy),
	gaps,
];

/** The extension's own pages, each in its fullest state. */
export const OWN_PAGES = FULL.filter(({ state }) =>
	['releases', 'every form open', 'connected, policy unfolded'].includes(state),
);
