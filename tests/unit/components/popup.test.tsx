// @vitest-environment happy-dom
import { getAllByRole, getByRole, getByText, queryByText } from '@testing-library/dom';
import { act } from 'react';
import { beforeEach, expect, it, vi } from 'vitest';
import { Popup } from '../../../components/popup/popup';
import type { Client } from '../../../utils/messaging/client';
import { RequestFailed } from '../../../utils/messaging/client';
import type { PopupView, ReleaseCard } from '../../../utils/messaging/views';
import { emptyPage } from './mounting';

const show = emptyPage();
const SITE = { id: 'acme', kind: 'jira-cloud', name: 'acme', baseUrl: 'https://acme.atlassian.net' } as const;

const card = (number: number): ReleaseCard => ({
	facts: {
		id: `r${number}`,
		siteId: SITE.id,
		trackerId: `${number}`,
		source: 'fix-version',
		name: `Train ${number}`,
		url: null,
		description: '',
		startDate: null,
		shipDate: '2026-12-01',
		state: 'planned',
		project: 'PAY',
		readAt: '2026-11-25T08:00:00.000Z',
	},
	site: SITE,
	verdict: 'ready',
	topFindings: [],
	findingCount: 0,
	items: { total: 4, done: 4, settled: 4, requiredOpen: 0 },
	epicCount: 1,
	epicsAtFault: 0,
	shipDate: '2026-12-01',
	daysLeft: 6,
	gaps: [],
	reading: null,
});
const ALL = 40;
const viewOf = (shown: number, notReady: number | null): PopupView => ({
	releases: Array.from({ length: shown }, (_, number) => card(number)),
	total: ALL,
	horizonDays: 14,
	notReady,
	sites: [SITE],
	gaps: [],
	linearConnected: false,
	today: '2026-11-25',
});

/** What the popup asked for, each to be answered by the test. */
let asked: { wish: unknown; answer: (view: PopupView) => void; fail: (why: Error) => void }[];
const client: Client = {
	ask: (_name, wish) =>
		new Promise((answer, fail) => {
			asked.push({ wish, answer: answer as (view: PopupView) => void, fail });
		}),
	onChanged: () => () => undefined,
};
const step = (run: () => void) => act(async () => run());
const names = () => getAllByRole(document.body, 'button', { name: /^Train/ }).map(({ textContent }) => textContent);

beforeEach(async () => {
	asked = [];
	await step(() => show(<Popup client={client} />));
});

it('lists the nearest releases at once, then asks for all and says what is missing meanwhile', async () => {
	expect(asked.map(({ wish }) => wish)).toEqual([{ nearest: 12 }]);
	await step(() => asked[0]?.answer(viewOf(12, null)));
	expect(names()).toHaveLength(12);
	expect(asked[1]?.wish).toEqual({});
	getByText(document.body, 'Counting those that are not ready…');
	getByText(document.body, 'Ready so far');
	const rest = getByText(document.body, 'Reading 28 more releases…');
	expect(rest.closest('[aria-live]')?.getAttribute('aria-live')).toBe('polite');
	const third = getByRole(document.body, 'button', { name: 'Train 2' });
	third.focus();
	await step(() => asked[1]?.answer(viewOf(ALL, 0)));
	expect(names()).toEqual(Array.from({ length: ALL }, (_, number) => `Train ${number}`));
	expect(document.activeElement).toBe(third);
	getByText(document.body, '0 releases not ready in the next 14 days');
	getByText(document.body, 'Every upcoming release is ready.');
	getByText(document.body, 'All 40 releases are listed.');
	expect(asked).toHaveLength(2);
});

it('keeps the nearest in the list where the others cannot be had, says so and lets people try again', async () => {
	await step(() => asked[0]?.answer(viewOf(12, 3)));
	await step(() => asked[1]?.fail(new RequestFailed('failed', 'Muster’s background did not answer. Try again.')));
	expect(names()).toHaveLength(12);
	expect(queryByText(document.body, /more releases…/)).toBeNull();
	getByText(document.body, 'Muster’s background did not answer. Try again.');
	await step(() => getByRole(document.body, 'button', { name: 'Try again' }).click());
	await step(() => asked[2]?.answer(viewOf(ALL, 3)));
	expect(names()).toHaveLength(ALL);
});

it('asks once where the nearest are all there are', async () => {
	await step(() => asked[0]?.answer({ ...viewOf(5, 0), total: 5 }));
	expect(names()).toHaveLength(5);
	expect(asked).toHaveLength(1);
	expect(queryByText(document.body, /are listed/)).toBeNull();
});

it('shows its last look until the background has answered, for nobody to act on, and hands over the next one', async () => {
	const list = document.createElement('ul');
	list.textContent = 'Train of yesterday';
	const shown: (string | undefined)[] = [];
	const keep = (popup: Element) => shown.push(popup.querySelector('.releases')?.textContent ?? undefined);
	await step(() => show(<Popup client={client} look={list} onShown={keep} />));
	expect(getByText(document.body, 'Train of yesterday').closest('[inert]')).not.toBeNull();
	getByText(document.body, 'Reading the releases');
	getByText(document.body, 'Reading…');
	expect(shown).toEqual([]);
	await step(() => asked.at(-1)?.answer({ ...viewOf(1, 0), total: 1 }));
	await vi.waitFor(() => expect(shown).toHaveLength(1));
	expect(queryByText(document.body, 'Train of yesterday')).toBeNull();
	expect(shown[0]).toContain('Train 0');
});
