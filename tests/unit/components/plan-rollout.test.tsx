// @vitest-environment happy-dom
import { fireEvent, getByLabelText, getByRole, queryByRole } from '@testing-library/dom';
import { act } from 'react';
import { createRoot, type Root } from 'react-dom/client';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { PlanPage } from '../../../components/plan/plan-page';
import { epic, message, RELEASE_ID, release, stage } from '../readiness/support/make';
import { settled } from './panel-data';
import { FakeRelease } from './plan-rollout-data';

Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true });

let background: FakeRelease;
let root: Root;
const wait = () => act(settled);
const show = async (): Promise<void> => {
	await act(async () => {
		root.render(<PlanPage client={background} releaseId={RELEASE_ID} focus={null} />);
		await settled();
	});
};
const section = (name: string) => getByRole(document.body, 'region', { name });
const button = (within: HTMLElement, name: string | RegExp) => getByRole(within, 'button', { name });
const click = async (element: Element): Promise<void> => {
	act(() => void fireEvent.click(element));
	await wait();
};
const type = (within: HTMLElement, label: string, value: string) =>
	act(() => void fireEvent.change(getByLabelText(within, label), { target: { value } }));
const field = (within: HTMLElement, label: string) => getByLabelText(within, label) as HTMLInputElement;

beforeEach(() => {
	sessionStorage.clear();
	background = new FakeRelease();
	const box = document.createElement('div');
	document.body.append(box);
	root = createRoot(box);
});

afterEach(() => {
	act(() => root.unmount());
	document.body.replaceChildren();
});

describe('feature enablement', () => {
	it('adds a stage with what was filled in', async () => {
		await show();
		const enablement = section('Feature enablement');
		await click(button(enablement, 'Add stage'));
		type(enablement, 'Name', 'Early access');
		type(enablement, 'Audience', 'beta');
		type(enablement, 'Percentage', '10');
		type(enablement, 'Starts on', '2026-12-03');
		await click(button(enablement, 'Save stage'));
		const stages = [{ name: 'Early access', audience: 'beta', percentage: 10, startsOn: '2026-12-03' }];
		expect(background.edits).toMatchObject([{ type: 'add-stage', stage: stages[0] }]);
		expect(background.plan.stages).toMatchObject(stages);
		expect(getByRole(enablement, 'listitem', { name: 'Early access' })).toBeTruthy();
	});

	it('keeps the words and says why where a stage could not be saved, even across a reload', async () => {
		background.refusal = 'The disk is full.';
		await show();
		await click(button(section('Feature enablement'), 'Add stage'));
		type(section('Feature enablement'), 'Name', 'Early access');
		await click(button(section('Feature enablement'), 'Save stage'));
		expect(getByRole(section('Feature enablement'), 'alert').textContent).toBe('The disk is full.');
		expect(field(section('Feature enablement'), 'Name').value).toBe('Early access');
		act(() => root.unmount());
		const box = document.createElement('div');
		document.body.replaceChildren(box);
		root = createRoot(box);
		await show();
		expect(field(section('Feature enablement'), 'Name').value).toBe('Early access');
	});

	it('sends nothing for a percentage that is none', async () => {
		await show();
		const enablement = section('Feature enablement');
		await click(button(enablement, 'Add stage'));
		type(enablement, 'Name', 'All');
		type(enablement, 'Percentage', '140');
		await click(button(enablement, 'Save stage'));
		expect(background.edits).toEqual([]);
		expect(field(enablement, 'Percentage').getAttribute('aria-invalid')).toBe('true');
	});

	it('removes with undo, moves, and takes agreements', async () => {
		background.plan = { ...background.plan, stages: [stage('a', { order: 'a0' }), stage('b', { order: 'a1' })] };
		await show();
		const enablement = section('Feature enablement');
		await click(button(enablement, 'Move Stage b up'));
		expect(background.edits.at(-1)).toEqual({ type: 'move', list: 'stages', id: 'b', beforeId: 'a' });
		await click(button(enablement, 'Remove Stage a'));
		expect(background.plan.stages.find(({ id }) => id === 'a')?.removed).toBe(true);
		await click(button(enablement, 'Undo removal of Stage a'));
		expect(background.plan.stages.find(({ id }) => id === 'a')?.removed).toBe(false);
		await click(button(enablement, 'Add agreement to Stage a'));
		type(enablement, 'Function', 'support');
		type(enablement, 'Who agreed', 'Ben Okoro');
		await click(button(enablement, 'Agree'));
		expect(background.plan.stages[0]?.agreedBy).toMatchObject([{ function: 'support', name: 'Ben Okoro' }]);
		await click(button(enablement, 'Withdraw agreement of Support to Stage a'));
		expect(background.plan.stages[0]?.agreedBy).toEqual([]);
	});
});

describe('customer communication', () => {
	beforeEach(() => {
		background.plan = { ...background.plan, messages: [message('m', { title: 'Launch mail' })] };
	});

	it('groups by channel, approves, and confirms on the new scope', async () => {
		await show();
		const communication = section('Customer communication');
		expect(getByRole(communication, 'list', { name: 'E-mail' })).toBeTruthy();
		await click(button(communication, 'Approve Launch mail'));
		expect(background.plan.messages[0]?.state).toBe('approved');
		background.epics = [...background.epics, epic('PAY-9')];
		await click(button(document.body, 'Read again'));
		expect(communication.textContent).toContain('PAY-9 joined');
		await click(button(communication, 'Confirm on the new scope for Launch mail'));
		expect(background.edits.at(-1)?.type).toBe('confirm-approval');
		expect(queryByRole(communication, 'button', { name: /^Confirm on/ })).toBeNull();
	});

	it('asks for the reason before a message is cancelled', async () => {
		await show();
		const communication = section('Customer communication');
		await click(button(communication, 'Cancel message Launch mail'));
		await click(button(communication, 'Cancel the message'));
		expect(background.edits).toEqual([]);
		type(communication, 'Why will it not go out?', 'Feature slipped');
		await click(button(communication, 'Cancel the message'));
		expect(background.plan.messages[0]).toMatchObject({ state: 'cancelled', cancelReason: 'Feature slipped' });
	});

	it('counts the offset from what a message hangs on, and moves the date with the offset', async () => {
		await show();
		const communication = section('Customer communication');
		await click(button(communication, 'Edit Launch mail'));
		type(communication, 'Hangs on', 'ship');
		await wait();
		expect(background.plan.messages[0]?.anchor).toEqual({ to: { kind: 'ship' }, offset: 2 });
		type(communication, 'Working days after it', '1');
		act(() => void fireEvent.focusOut(field(communication, 'Working days after it')));
		await wait();
		expect(background.plan.messages[0]).toMatchObject({ sendOn: '2026-12-11', anchor: { offset: 1 } });
	});
});

describe('overview', () => {
	it('hands over with a note and keeps the record', async () => {
		await show();
		const overview = section('Overview');
		await click(button(overview, 'Set owner'));
		type(overview, 'New owner', 'ben okoro');
		type(overview, 'Note (optional)', 'Back in May');
		await click(button(overview, 'Save owner'));
		expect(background.plan.owner).toEqual({ id: 'u2', name: 'Ben Okoro' });
		expect(overview.textContent).toContain('Back in May');
	});

	it('asks for a reason where the release is said not to be significant', async () => {
		background.epics = [epic('PAY-1', undefined, { title: 'New invoice' })];
		await show();
		const overview = section('Overview');
		expect(overview.textContent).toContain('“invoice” in the title of PAY-1');
		await click(button(overview, 'Decide significance'));
		await click(getByLabelText(overview, 'Not significant'));
		await click(button(overview, 'Save decision'));
		expect(getByRole(overview, 'alert').textContent).toBe('Say why this release needs no pre-release review.');
		type(overview, 'Reason', 'Wording only');
		await click(button(overview, 'Save decision'));
		expect(background.plan.significance).toMatchObject({ significant: false, reason: 'Wording only' });
	});

	it('shows what a moved ship date means before it sends only what was chosen', async () => {
		background.plan = {
			...background.plan,
			plannedShipDate: '2026-12-10',
			stages: [stage('a'), stage('r', { state: 'running', startsOn: '2026-11-30', order: 'a9' })],
			messages: [message('m', { title: 'Launch mail', sendOn: '2026-12-10' })],
		};
		background.facts = release({ shipDate: '2026-12-17' });
		await show();
		const banner = getByRole(document.body, 'group', { name: 'Ship moved' });
		expect(background.edits).toEqual([]);
		expect(banner.textContent).toContain('It has started.');
		expect(banner.textContent).toContain('Would vanish');
		await click(getByRole(banner, 'checkbox', { name: /Launch mail/ }));
		expect(background.previews.at(-1)?.ids).toEqual(['a']);
		await click(button(banner, 'Move 1 date with ship'));
		expect(background.edits).toEqual([
			{ type: 'move-ship', to: '2026-12-17', moves: [{ kind: 'stage', id: 'a', to: '2026-12-17' }] },
		]);
		expect(queryByRole(document.body, 'group', { name: 'Ship moved' })).toBeNull();
	});
});

describe('a ship date of the plan’s own', () => {
	beforeEach(() => {
		background.facts = release({ shipDate: null });
		background.plan = {
			...background.plan,
			shipDate: '2026-12-10',
			plannedShipDate: '2026-12-10',
			stages: [stage('a')],
		};
	});

	it('is moved only after the consequences were shown, with what hangs on it', async () => {
		await show();
		const overview = section('Overview');
		await click(button(overview, 'Move ship…'));
		type(overview, 'New ship date', '2026-12-15');
		await wait();
		expect(background.edits).toEqual([]);
		expect(overview.textContent).toContain('Thu 10 Dec → Tue 15 Dec');
		await click(button(overview, 'Move 1 date with ship'));
		expect(background.plan).toMatchObject({ shipDate: '2026-12-15', stages: [{ startsOn: '2026-12-15' }] });
		expect(queryByRole(overview, 'button', { name: 'Cancel' })).toBeNull();
	});
});

describe('findings', () => {
	it('lead from the top to the field that settles them', async () => {
		background.plan = { ...background.plan, messages: [message('m', { sendOn: '2026-12-02' })] };
		await show();
		const list = getByRole(document.body, 'list', { name: 'Findings' });
		await click(button(list, /^Go there ?: Nobody owns/));
		expect(document.activeElement?.textContent).toBe('Set owner');
		await click(button(list, /^Go there ?: “Message m” goes out/));
		expect(document.activeElement?.getAttribute('data-focus')).toBe('m');
	});
});

describe('timeline', () => {
	it('says in order what it draws', async () => {
		background.plan = { ...background.plan, stages: [stage('a', { startsOn: '2026-12-14', percentage: 10 })] };
		await show();
		const timeline = section('Timeline');
		const list = getByRole(timeline, 'list', { name: 'Timeline in order' });
		const words = [...list.querySelectorAll('li')].map((one) => one.textContent ?? '');
		expect(words.find((one) => one.includes('Stage a'))).toContain('Everyone, 10 %');
		expect(words.findIndex((one) => one.includes('ships'))).toBeLessThan(
			words.findIndex((one) => one.includes('Stage a')),
		);
		await click(button(timeline, 'Show as list'));
		await click(button(timeline, 'Stage a'));
		expect(document.activeElement?.getAttribute('data-focus')).toBe('a');
	});
});
