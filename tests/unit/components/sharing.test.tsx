// @vitest-environment happy-dom
import { fireEvent, getByRole, queryByRole } from '@testing-library/dom';
import { act } from 'react';
import { beforeEach, describe, expect, it } from 'vitest';
import { SharingSection } from '../../../components/options/sharing-section';
import type { ChangeOption } from '../../../components/options/use-options';
import { teamWords } from '../../../components/plan/history/team-words';
import { SharingLine } from '../../../components/sharing/sharing-line';
import { sharingWords } from '../../../components/sharing/words';
import type { SharingView, SiteSharing } from '../../../utils/messaging/views';
import { emptyPage } from './mounting';

const NOW = new Date().toISOString();
const IN_STEP: SharingView = {
	waiting: 0,
	busy: false,
	stopped: false,
	trouble: null,
	readAt: NOW,
	mayWrite: true,
	conflictAt: null,
	issue: null,
};
const BROKEN = { why: 'broken', detail: 'The team’s copy in the tracker is damaged.' } as const;
const SITE: SiteSharing = {
	site: { id: 'acme.atlassian.net', kind: 'jira-cloud', name: 'acme', baseUrl: 'https://acme.atlassian.net' },
	since: null,
	waiting: 0,
	edits: 0,
	readAt: null,
	troubles: [],
};

const render = emptyPage();
let sent: { name: string; payload: unknown }[];
const change: ChangeOption = async (name, payload) => {
	sent.push({ name, payload });
	return null;
};
const press = (name: string): Promise<void> =>
	act(async () => void fireEvent.click(getByRole(document.body, 'button', { name })));

beforeEach(() => {
	sent = [];
});

describe('sharing on the options page', () => {
	const box = () => getByRole<HTMLInputElement>(document.body, 'checkbox');

	it('is off, says who can read what before anything is written, and begins on a second word only', async () => {
		render(<SharingSection sites={[SITE]} change={change} />);
		expect(box().checked).toBe(false);
		await act(async () => void fireEvent.click(box()));
		expect(sent).toEqual([]);
		expect(document.body.textContent).toContain('Everybody who may see the issue can read them');
		await press('Keep it here');
		expect(queryByRole(document.body, 'button', { name: 'Share with the team' })).toBeNull();
		await act(async () => void fireEvent.click(box()));
		await press('Share with the team');
		expect(sent).toEqual([{ name: 'options.set-sharing', payload: { siteId: SITE.site.id, on: true } }]);
	});

	it('names what is in the way, and tries again', async () => {
		const trouble = { why: 'unreachable', detail: 'No page of this site is open.' } as const;
		const site = { ...SITE, since: NOW, waiting: 1, edits: 2, troubles: [{ names: ['PAY-1'], trouble }] };
		render(<SharingSection sites={[site]} change={change} />);
		expect(document.body.textContent).toContain('PAY-1: No page of this site is open.');
		expect(document.body.textContent).toContain('2 edits of 1 document to be sent');
		await press('Try again on acme');
		expect(sent).toEqual([{ name: 'options.share-again', payload: { siteId: SITE.site.id } }]);
	});
});

describe('the line that tells how sharing stands', () => {
	it.each([
		[{}, 'Shared with the team · up to date', null],
		[{ waiting: 1 }, '1 edit waits', null],
		[{ waiting: 2, trouble: { why: 'unreachable', detail: 'No network.' } }, '2 edits wait', 'No network.'],
		[
			{ waiting: 2, stopped: true, trouble: { why: 'forbidden', detail: 'No.' } },
			'Only on this machine: 2 edits',
			'No.',
		],
		[{ mayWrite: false }, 'to read', 'your edits stay here'],
	] as const)('says of %j: %s', (state, line, detail) => {
		const words = sharingWords({ ...IN_STEP, ...state });
		expect(words.line).toContain(line);
		if (detail === null) expect(words.detail).toBeNull();
		else expect(words.detail).toContain(detail);
	});

	it('has a damaged copy overwritten only after asking', async () => {
		const asked: boolean[] = [];
		const sharing = { ...IN_STEP, stopped: true, trouble: BROKEN };
		render(<SharingLine sharing={sharing} onShare={(repair) => asked.push(repair)} />);
		await press('Repair');
		expect(asked).toEqual([]);
		await press('Write it over');
		expect(asked).toEqual([true]);
	});

	it('says once, to screen readers too, that an edit lost', () => {
		const said: string[] = [];
		const show = (sharing: SharingView) =>
			render(<SharingLine sharing={sharing} onShare={() => undefined} announce={(words) => said.push(words)} />);
		show(IN_STEP);
		show({ ...IN_STEP, conflictAt: NOW });
		show({ ...IN_STEP, conflictAt: NOW, readAt: new Date(Date.parse(NOW) + 1).toISOString() });
		expect(said).toHaveLength(1);
		expect(document.body.textContent).toContain('the other one is in the history');
	});
});

describe('what teammates did, in the history', () => {
	it.each([
		[
			{
				type: 'team-edit',
				title: 'Notes',
				changes: [{ path: 'items/a/@status', to: { status: 'done', reason: '', doneAt: null } }],
			},
			'set “Notes” to Done',
		],
		[{ type: 'team-edit', title: 'Notes', changes: [{ path: 'items/a/note' }] }, 'changed note of “Notes”'],
		[{ type: 'team-edit', title: 'Notes', changes: [{ path: 'items/a/removed', to: true }] }, 'removed “Notes”'],
		[
			{ type: 'overruled', title: '', path: 'items/a/title', won: 'B', lost: 'A' },
			'set title to “A”; a later edit of the same moment, “B”, stands',
		],
		[{ type: 'edit' }, null],
	])('%j', (command, words) => {
		expect(teamWords(command)).toBe(words);
	});
});
