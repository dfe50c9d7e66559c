// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { bridge, type PanelSubject } from '../../../utils/page/bridge';
import { Watcher } from '../../../utils/page/watcher';
import type { PageAdapter } from '../../../utils/trackers/page';
import { until } from '../../support/until';

/** What the page shows, and what was done to the panel. */
let key: string | null;
let mounted: { readonly shadow: ShadowRoot; readonly subjects: PanelSubject[]; gone: boolean }[];
let watcher: Watcher;

const column = (): Element | null => document.querySelector('aside');
const panels = (): Element[] => [...document.querySelectorAll('muster-panel')];

/** A tracker whose page needs no hydration, and has one column. */
const adapter: PageAdapter = {
	hydrates: false,
	site: () => ({ kind: 'jira-cloud', baseUrl: 'https://acme.atlassian.net' }),
	issue: () => (key === null ? null : { key, root: document.querySelector('main') }),
	release: () => null,
	titled: false,
	mayHideIssue: () => false,
	column,
	read: () => ({ title: null, type: null, status: null, releases: [], parentKey: null, recognised: true }),
};

const drawColumn = (): void => {
	document.body.innerHTML = '<main><aside></aside></main>';
};
const moveTo = (next: string): void => {
	document.body.innerHTML = '';
	key = next;
	window.dispatchEvent(new Event('popstate'));
};

beforeEach(() => {
	document.body.innerHTML = '';
	key = 'PAY-1';
	mounted = [];
	bridge().mount = (shadow, first) => {
		const panel = { shadow, subjects: [first], gone: false };
		mounted.push(panel);
		return {
			update: (next) => void panel.subjects.push(next),
			unmount() {
				panel.gone = true;
			},
		};
	};
	watcher = new Watcher({ window, adapter, report: () => undefined });
	watcher.start();
});
afterEach(() => watcher.stop());

describe('the panel of an issue that the page still draws', () => {
	it('is made ready outside of the page, and enters as it is once its column is there', async () => {
		expect(mounted.map(({ subjects }) => subjects.map((one) => one.key))).toEqual([['PAY-1']]);
		expect(mounted[0]?.shadow.host.isConnected).toBe(false);
		drawColumn();
		await until('the panel in its column', async () => (panels()[0]?.parentElement === column() ? true : null));
		expect(mounted).toHaveLength(1);
		expect(mounted[0]?.shadow.host).toBe(panels()[0]);
		expect(mounted[0]?.subjects.at(-1)).toMatchObject({ key: 'PAY-1', docked: false });
	});

	it('speaks of the next issue, out of sight, as soon as the address does', async () => {
		drawColumn();
		await until('the panel', async () => (panels().length === 1 ? true : null));
		moveTo('PAY-2');
		expect(panels()).toEqual([]);
		expect(mounted.map(({ subjects, gone }) => [subjects.at(-1)?.key, gone])).toEqual([['PAY-2', false]]);
		drawColumn();
		await until('the panel again', async () => (panels().length === 1 ? true : null));
		expect(mounted).toHaveLength(1);
	});

	it('is not kept for an issue that is gone', () => {
		key = null;
		window.dispatchEvent(new Event('popstate'));
		expect(mounted.map(({ gone }) => gone)).toEqual([true]);
	});
});

describe('a column that the page draws anew', () => {
	const SETTLE = 3_000;
	const look = (): void => void window.dispatchEvent(new Event('popstate'));
	let now: number;
	beforeEach(() => {
		now = window.performance.now();
		vi.spyOn(window.performance, 'now').mockImplementation(() => now);
	});
	afterEach(() => void vi.restoreAllMocks());

	it('is waited for, however long the issue has been there', () => {
		drawColumn();
		look();
		now += 10 * SETTLE;
		look();
		column()?.remove();
		look();
		now += SETTLE - 1;
		look();
		drawColumn();
		look();
		expect(panels()[0]?.parentElement).toBe(column());
		expect(mounted.flatMap(({ subjects }) => subjects).some(({ docked }) => docked)).toBe(false);
	});

	it('is given up once it stays away', () => {
		drawColumn();
		look();
		now += 10 * SETTLE;
		look();
		column()?.remove();
		look();
		now += SETTLE;
		look();
		expect(panels()[0]?.parentElement).toBe(document.body);
		expect(mounted[0]?.subjects.at(-1)).toMatchObject({ key: 'PAY-1', docked: true });
	});
});

describe('a page whose title tells of its issue', () => {
	it('is watched for nothing else until it names one', async () => {
		watcher.stop();
		const observed: Node[] = [];
		const observe = vi.spyOn(MutationObserver.prototype, 'observe').mockImplementation((target) => {
			observed.push(target);
		});
		drawColumn();
		key = null;
		document.title = 'Inbox';
		const isNamed = (): boolean => document.title.includes('ENG-1');
		const titled: PageAdapter = { ...adapter, titled: true, mayHideIssue: isNamed };
		watcher = new Watcher({ window, adapter: titled, report: () => undefined });
		watcher.start();
		expect(observed).toEqual([document.head]);
		observe.mockRestore();
		watcher.stop();

		const reported: string[] = [];
		watcher = new Watcher({ window, adapter: titled, report: (name) => void reported.push(name) });
		watcher.start();
		document.title = 'ENG-1 Ledger';
		await until('everything to be watched', async () => {
			key = 'ENG-1';
			document.querySelector('main')?.append('drawn');
			return reported.includes('page.issue') ? true : null;
		});
	});
});
