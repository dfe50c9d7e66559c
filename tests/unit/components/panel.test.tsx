// @vitest-environment happy-dom
import { fireEvent, getByLabelText, getByRole, getByText, queryByText } from '@testing-library/dom';
import { act } from 'react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { panelMounter } from '../../../components/panel/mount';
import { RequestFailed } from '../../../utils/messaging/client';
import type { MountedPanel } from '../../../utils/page/bridge';
import { ARTIFACT_LABELS } from '../../../utils/release/words';
import { FakeBackground, item, SUBJECT, settled, viewOf } from './panel-data';

Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true });

let background: FakeBackground;
let panel: MountedPanel;
let shadow: ShadowRoot;
const box = () => shadow.querySelector('.muster') as HTMLElement;
const wait = () => act(settled);
const click = (element: Element) => act(() => void fireEvent.click(element));
const tick = (title: string) => getByRole(box(), 'checkbox', { name: title }) as HTMLInputElement;
const typeInto = (field: HTMLElement, value: string) => act(() => void fireEvent.input(field, { target: { value } }));
const openDetails = (title: string) => click(getByLabelText(box(), `Details of ${title}`));
const kept = (id: string) => background.checklist.items.find((one) => one.id === id);

beforeEach(async () => {
	background = new FakeBackground();
	const host = document.createElement('muster-panel');
	document.body.append(host);
	shadow = host.attachShadow({ mode: 'open' });
	await act(async () => {
		panel = panelMounter(background)(shadow, SUBJECT);
		await settled();
	});
});

afterEach(() => {
	act(() => panel.unmount());
	document.body.replaceChildren();
	vi.useRealTimers();
});

describe('names and roles', () => {
	it('is one region with one style sheet, one status and all seven groups', () => {
		expect(getByRole(box(), 'region', { name: 'Release coordination' })).toBeTruthy();
		expect(shadow.querySelectorAll('style')).toHaveLength(1);
		expect(shadow.querySelectorAll('[role=status]')).toHaveLength(1);
		expect(getByRole(box(), 'status').textContent).toBe('Not ready');
		for (const name of Object.values(ARTIFACT_LABELS)) expect(getByRole(box(), 'group', { name })).toBeTruthy();
	});

	it('keeps a collapsed group in the tree, collapsed across snapshots', async () => {
		const toggle = getByRole(box(), 'button', { name: 'Support readiness' });
		click(toggle);
		background.say('*');
		await wait();
		expect(toggle.getAttribute('aria-expanded')).toBe('false');
		expect(getByRole(box(), 'group', { name: 'Support readiness' })).toBeTruthy();
	});

	it('lists findings with rule, severity and the failure they invite', () => {
		const row = getByRole(box(), 'list', { name: 'Findings' }).querySelector('li');
		expect(row?.dataset).toMatchObject({ rule: 'epic-missing-support', severity: 'blocker' });
		expect(row?.textContent).toContain('Support learns about changes from customers');
	});

	it('brings the focus from a finding to the artifact that settles it', () => {
		click(getByRole(box(), 'button', { name: /^Go to “Support readiness”/ }));
		expect(shadow.activeElement?.textContent).toBe('Support readiness');
	});

	it('shows in progress as neither checked nor unchecked', async () => {
		background.checklist = { ...background.checklist, items: [item('b', { status: 'in-progress' })] };
		background.say('*');
		await wait();
		expect(tick('Title of b').indeterminate).toBe(true);
	});
});

describe('status', () => {
	it('is toggled by the checkbox', async () => {
		click(tick('Title of b'));
		await wait();
		expect(kept('b')?.status).toBe('done');
		click(tick('Title of b'));
		await wait();
		expect(kept('b')?.status).toBe('todo');
	});

	it('asks for the reason before not applicable, and sends nothing without one', async () => {
		const select = getByLabelText(box(), 'Status of Title of b');
		act(() => void fireEvent.change(select, { target: { value: 'not-applicable' } }));
		const field = getByLabelText(box(), 'Why does it not apply?');
		click(getByRole(box(), 'button', { name: 'Save' }));
		expect(background.edits).toEqual([]);
		expect(getByText(box(), /Say why this does not apply/)).toBeTruthy();
		typeInto(field, 'No customer sees it.');
		click(getByRole(box(), 'button', { name: 'Save' }));
		await wait();
		expect(kept('b')).toMatchObject({ status: 'not-applicable', reason: 'No customer sees it.' });
	});

	it('stays as it was after Escape', () => {
		const select = getByLabelText(box(), 'Status of Title of b') as HTMLSelectElement;
		act(() => void fireEvent.change(select, { target: { value: 'not-applicable' } }));
		act(() => void fireEvent.keyDown(getByLabelText(box(), 'Why does it not apply?'), { key: 'Escape' }));
		expect(background.edits).toEqual([]);
		expect(select.value).toBe('todo');
	});
});

describe('removing', () => {
	it('offers to undo, and brings the item back', async () => {
		openDetails('Title of d');
		click(getByRole(box(), 'button', { name: 'Remove item' }));
		await wait();
		expect(kept('d')?.removed).toBe(true);
		expect(shadow.activeElement?.textContent).toBe('Undo');
		click(getByRole(box(), 'button', { name: 'Undo' }));
		await wait();
		expect(kept('d')?.removed).toBe(false);
		expect(tick('Title of d')).toBeTruthy();
	});

	it('withdraws the offer after 30 seconds, but not while it has the focus', () => {
		vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
		openDetails('Title of d');
		click(getByRole(box(), 'button', { name: 'Remove item' }));
		const undo = getByRole(box(), 'button', { name: 'Undo' });
		act(() => void vi.advanceTimersByTime(60_000));
		expect(undo.isConnected).toBe(true);
		act(() => undo.blur());
		act(() => void vi.advanceTimersByTime(31_000));
		expect(undo.isConnected).toBe(false);
	});
});

describe('moving', () => {
	it('by Alt and an arrow changes the order and keeps the focus', async () => {
		const box_ = tick('Title of b');
		box_.focus();
		act(() => void fireEvent.keyDown(box_, { key: 'ArrowDown', altKey: true }));
		await wait();
		const order = [...box().querySelectorAll('[data-item]')].map((row) => row.getAttribute('data-item'));
		expect(order).toEqual(['d', 'b', 'f']);
		expect(shadow.activeElement).toBe(box_);
	});
});

describe('drafts', () => {
	it('are not overwritten by a snapshot, and are saved on leaving the field', async () => {
		openDetails('Title of b');
		const field = getByLabelText(box(), 'Note') as HTMLTextAreaElement;
		field.focus();
		typeInto(field, 'half a sen');
		background.checklist = { ...background.checklist, items: [item('b', { note: 'from elsewhere' })] };
		background.say('*');
		await wait();
		expect(field.value).toBe('half a sen');
		typeInto(field, 'half a sentence');
		act(() => field.blur());
		await wait();
		expect(kept('b')?.note).toBe('half a sentence');
	});

	it('are saved when the panel goes', async () => {
		openDetails('Title of b');
		typeInto(getByLabelText(box(), 'Note'), 'last words');
		act(() => panel.unmount());
		await wait();
		expect(kept('b')?.note).toBe('last words');
	});

	it('are saved when the page goes, a reason too', async () => {
		openDetails('Title of b');
		typeInto(getByLabelText(box(), 'Note'), 'last words');
		const select = getByLabelText(box(), 'Status of Title of d');
		act(() => void fireEvent.change(select, { target: { value: 'not-applicable' } }));
		typeInto(getByLabelText(box(), 'Why does it not apply?'), 'Internal only');
		act(() => void dispatchEvent(new Event('pagehide')));
		await wait();
		expect(kept('b')?.note).toBe('last words');
		expect(kept('d')?.reason).toBe('Internal only');
	});

	it('go to the epic they were written for when the page shows another issue', async () => {
		openDetails('Title of b');
		typeInto(getByLabelText(box(), 'Note'), 'for this one');
		act(() => panel.update({ ...SUBJECT, key: 'PAY-13' }));
		await wait();
		expect(kept('b')?.note).toBe('for this one');
	});

	it('of a title are never saved empty', async () => {
		openDetails('Title of b');
		const field = getByLabelText(box(), 'Title');
		field.focus();
		typeInto(field, '  ');
		act(() => field.blur());
		expect(background.edits).toEqual([]);
		expect(getByText(box(), 'An item needs a title.')).toBeTruthy();
	});
});

describe('evidence', () => {
	it('takes http(s) links only, and says so', async () => {
		openDetails('Title of b');
		click(getByRole(box(), 'button', { name: 'Add link' }));
		typeInto(getByLabelText(box(), 'Address'), 'javascript:alert(1)');
		click(getByRole(box(), 'button', { name: 'Add' }));
		expect(getByText(box(), 'A link must start with http:// or https://')).toBeTruthy();
		expect(background.edits).toEqual([]);
		typeInto(getByLabelText(box(), 'Address'), 'https://docs.example.com/brief');
		click(getByRole(box(), 'button', { name: 'Add' }));
		await wait();
		expect(getByRole(box(), 'link', { name: 'docs.example.com' }).getAttribute('rel')).toBe('noopener noreferrer');
	});

	it('never links an address that could run code', async () => {
		const evidence = [{ id: 'x', url: 'javascript:alert(1)', label: 'Press me' }];
		background.checklist = { ...background.checklist, items: [item('b', { evidence })] };
		background.say('*');
		await wait();
		openDetails('Title of b');
		expect(getByText(box(), 'Press me').closest('a')).toBeNull();
	});
});

describe('failures', () => {
	it('of an edit are shown beside the item, with a way to try again', async () => {
		background.onEdit = async () => {
			throw new RequestFailed('failed', 'The disk is full.');
		};
		click(tick('Title of b'));
		await wait();
		const row = tick('Title of b').closest('li');
		expect(row?.textContent).toContain('Not saved: The disk is full.');
		background.onEdit = async () => undefined;
		click(getByRole(box(), 'button', { name: 'Retry' }));
		await wait();
		expect(queryByText(box(), /Not saved/)).toBeNull();
		expect(kept('b')?.status).toBe('done');
	});

	it('of an old version ask to reload the tab', async () => {
		background.onView = async () => {
			throw new RequestFailed('orphaned', 'Muster was updated.');
		};
		background.say('*');
		await wait();
		expect(getByRole(box(), 'button', { name: 'Reload this tab' })).toBeTruthy();
	});

	it('of an issue without an epic offer to treat it as one', async () => {
		background.onView = async () => viewOf(background.checklist, { epic: null, checklist: null });
		background.say('*');
		await wait();
		click(getByRole(box(), 'button', { name: 'Treat this issue as an epic' }));
		expect(background.asked.at(-1)).toMatchObject({ name: 'epic.mark', payload: { key: 'PAY-12', epic: true } });
	});
});

describe('the dock', () => {
	it('folds on Escape without losing what was typed', () => {
		act(() => panel.update({ ...SUBJECT, docked: true }));
		openDetails('Title of b');
		const field = getByLabelText(box(), 'Note') as HTMLTextAreaElement;
		typeInto(field, 'kept');
		act(() => void fireEvent.keyDown(field, { key: 'Escape' }));
		const tab = getByRole(box(), 'button', { name: /^Release coordination: Not ready/ });
		expect(shadow.activeElement).toBe(tab);
		click(tab);
		expect(field.isConnected).toBe(true);
		expect(field.value).toBe('kept');
	});
});
