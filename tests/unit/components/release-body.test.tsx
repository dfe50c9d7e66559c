// @vitest-environment happy-dom
import { getByRole, queryByText } from '@testing-library/dom';
import { expect, it } from 'vitest';
import { ReleaseBody } from '../../../components/panel/release-body';
import { ReleaseParts } from '../../../components/panel/release-parts';
import type { PanelRelease } from '../../../utils/messaging/views';
import type { ReleaseFacts } from '../../../utils/release/facts';
import { emptyPage } from './mounting';
import { FakeRelease } from './plan-rollout-data';

const render = emptyPage();
const nothing = (): void => undefined;
const releaseIn = (state: ReleaseFacts['state'], over: Partial<PanelRelease['card']> = {}): PanelRelease => {
	const { card } = new FakeRelease().view();
	return { card: { ...card, ...over, facts: { ...card.facts, state } }, findings: [], atFault: [] };
};
const show = (release: PanelRelease): string => {
	render(<ReleaseBody release={release} today="2026-11-23" openPlan={nothing} stop={nothing} />);
	return document.body.textContent ?? '';
};
const status = () => getByRole(document.body, 'status').textContent;

it.each([
	['cancelled', 'Cancelled in the tracker'],
	['archived', 'Archived in the tracker'],
] as const)('says that a release was %s, and gives neither a verdict nor advice', (state, words) => {
	const text = show(releaseIn(state, { shipDate: null, daysLeft: null, verdict: 'not-ready' }));
	expect(text).toContain(words);
	expect(text).not.toMatch(/No ship date|Not ready|Epics at fault|Findings/);
	expect(status()).toMatch(/no longer ships/);
	expect(getByRole(document.body, 'button', { name: 'Open the release plan' })).toBeTruthy();
});

it('says that a release has shipped, and what it left open instead of a verdict', () => {
	const text = show(releaseIn('released', { shipDate: '2026-11-20', daysLeft: -3, verdict: 'not-ready' }));
	expect(text).toMatch(/Shipped · .*3 days ago/);
	expect(text).not.toContain('Not ready');
	expect(text).toContain('Findings');
	expect(status()).toBe('It has shipped, and left nothing open.');
});

it.each([
	['without a date', { shipDate: null, daysLeft: null }],
	['before its date', { shipDate: '2026-12-01', daysLeft: 8 }],
] as const)('names no day for a release that shipped %s', (_name, over) => {
	expect(show(releaseIn('released', over))).not.toMatch(/Set one in the tracker|in 8 days/);
	expect(queryByText(document.body, 'Shipped')).not.toBeNull();
});

it('gives one that is still to ship its verdict, and asks for a date', () => {
	expect(show(releaseIn('planned', { shipDate: null, daysLeft: null, verdict: 'not-ready' }))).toContain(
		'Set one in the tracker.',
	);
	expect(status()).toBe('Not ready');
});

it('gives no verdict on the parts of a project that are over', () => {
	const open = releaseIn('started', { verdict: 'at-risk' });
	const over = releaseIn('cancelled', { verdict: 'not-ready' });
	const other = { ...over, card: { ...over.card, facts: { ...over.card.facts, id: 'other' } } };
	render(<ReleaseParts releases={[open, other]} today="2026-11-23" openPlan={nothing} />);
	expect(document.body.textContent).toContain('At risk');
	expect(document.body.textContent).not.toContain('Not ready');
	expect(document.body.textContent).toContain('Cancelled in the tracker');
});
