// @vitest-environment happy-dom
import { getByText, queryByText } from '@testing-library/dom';
import { act } from 'react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { gapsToShow } from '../../../components/common/gap-notice';
import { Loading } from '../../../components/common/loading';
import { Offline } from '../../../components/common/offline';
import { FindingsList } from '../../../components/findings/findings-list';
import { focusNextFinding } from '../../../components/findings/next-finding';
import { daysIn } from '../../../components/options/reminders';
import type { Finding } from '../../../utils/readiness/finding';
import type { Gap } from '../../../utils/release/facts';
import { emptyPage } from './mounting';

const show = emptyPage();

beforeEach(() => void vi.useFakeTimers({ now: Date.parse('2026-11-25T12:00:00Z') }));
afterEach(() => {
	vi.restoreAllMocks();
	vi.useRealTimers();
});

const network = (there: boolean) =>
	act(() => {
		vi.spyOn(navigator, 'onLine', 'get').mockReturnValue(there);
		window.dispatchEvent(new Event(there ? 'online' : 'offline'));
	});

describe('a view without network', () => {
	it('says so with the age of its figures as soon as it is lost, and no more once it is back', () => {
		show(<Offline readAt="2026-11-25T09:00:00Z" />);
		expect(document.body.textContent).toBe('');
		network(false);
		expect(getByText(document.body, 'You are offline')).toBeTruthy();
		expect(document.body.textContent).toContain('Last read 3 hours ago (');
		expect(document.body.textContent).toContain('what you write is saved in this browser');
		network(true);
		expect(document.body.textContent).toBe('');
	});

	it('says it once: not for each thing that could not be read for that reason', () => {
		const gap = (why: Gap['why']): Gap => ({ what: 'all', why, detail: '', retryAt: null });
		expect(gapsToShow([gap('offline'), gap('forbidden')], false)).toEqual([gap('forbidden')]);
		expect(gapsToShow([gap('offline'), gap('forbidden')], true)).toHaveLength(2);
	});
});

it('says in words that it is still reading once that takes long, not before', () => {
	show(<Loading words="Reading the release">…</Loading>);
	act(() => vi.advanceTimersByTime(3_900));
	expect(queryByText(document.body, /^Still reading/)).toBeNull();
	act(() => vi.advanceTimersByTime(200));
	expect(getByText(document.body, /^Still reading\./)).toBeTruthy();
});

describe('the next finding', () => {
	const findings = Array.from(
		{ length: 9 },
		(_, at): Finding => ({
			id: `f${at}`,
			rule: 'epic-items-overdue',
			failureMode: null,
			severity: 'warning',
			subject: { kind: 'epic', epicId: 'e' },
			problem: `Problem ${at}`,
			action: 'Settle it.',
		}),
	);
	const next = (): string | undefined => {
		act(() => void focusNextFinding(document));
		act(() => vi.runOnlyPendingTimers());
		return document.activeElement?.querySelector('bdi')?.textContent;
	};
	beforeEach(() => {
		// This DOM lays nothing out.
		Element.prototype.checkVisibility = () => true;
		Element.prototype.scrollIntoView = () => undefined;
	});

	it('is each in turn, those that the list had cut too, and then the first again', () => {
		show(<FindingsList findings={findings} goWords={() => undefined} onGo={() => undefined} />);
		const met = Array.from({ length: 10 }, next);
		expect(met).toEqual([...findings.map(({ problem }) => problem), 'Problem 0']);
	});

	it('is the one after where the focus is, also inside of one', () => {
		show(<FindingsList findings={findings} goWords={() => 'Go'} onGo={() => undefined} />);
		document.querySelectorAll<HTMLElement>('.finding button')[2]?.focus();
		expect(next()).toBe('Problem 3');
	});

	it('is none where there are none', () => {
		show(<FindingsList findings={[]} goWords={() => undefined} onGo={() => undefined} />);
		expect(focusNextFinding(document)).toBe(false);
	});
});

describe('days before ship, as typed', () => {
	it.each([
		['5, 1', [5, 1]],
		['10 5;1', [10, 5, 1]],
		['5、3，1', [5, 3, 1]],
		['1,1,0', [1, 0]],
		['', []],
		['5, x', null],
		['-1', null],
		['61', null],
		['1.5', null],
		['1 2 3 4 5 6 7 8 9 10 11', null],
	])('“%s”', (typed, wanted) => {
		expect(daysIn(typed)).toEqual(wanted);
	});
});
