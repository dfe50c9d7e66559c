// @vitest-environment happy-dom
import { fireEvent, getByLabelText, getByRole, queryByRole, within } from '@testing-library/dom';
import { act } from 'react';
import { createRoot, type Root } from 'react-dom/client';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { PlanPage } from '../../../components/plan/plan-page';
import { RequestFailed } from '../../../utils/messaging/client';
import { liveEntries } from '../../../utils/release/plan';
import { epic } from '../readiness/support/make';
import { settled } from './panel-data';
import { FakePlan, RELEASE_ID, written } from './plan-doc-data';

Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true });

let fake: FakePlan;
let root: Root;
const region = (name: string) => getByRole(document.body, 'region', { name });
const button = (where: HTMLElement, name: string | RegExp) => getByRole(where, 'button', { name });
const click = async (element: Element) => {
	await act(async () => {
		fireEvent.click(element);
		await settled();
	});
};
const type = (where: HTMLElement, label: string, value: string) =>
	act(() => void fireEvent.input(getByLabelText(where, label), { target: { value } }));
const show = async (background: FakePlan) => {
	fake = background;
	await act(async () => {
		root.render(<PlanPage client={fake} releaseId={RELEASE_ID} focus={null} />);
		await settled();
	});
};

beforeEach(() => {
	sessionStorage.clear();
	const box = document.body.appendChild(document.createElement('div'));
	root = createRoot(box);
});
afterEach(() => {
	act(() => root.unmount());
	document.body.replaceChildren();
});

describe('release notes', () => {
	it('are approved, and confirmed once the scope has changed', async () => {
		await show(new FakePlan(written()));
		fake.epics = [...fake.epics, epic('PAY-20')];
		await act(async () => {
			fake.say('*');
			await settled();
		});
		expect(region('Release notes').textContent).toContain('PAY-20 “Change PAY-20” joined');
		await click(button(region('Release notes'), /^Confirm on the new scope.*internal notes/));
		expect(fake.edits).toEqual([{ type: 'confirm-approval', target: { kind: 'notes', which: 'internal' } }]);
		expect(queryByRole(region('Release notes'), 'button', { name: /Confirm on/ })).toBeNull();
	});

	it('are declared not needed with a reason, and keep what was typed when refused', async () => {
		await show(new FakePlan());
		await click(button(region('Release notes'), 'Not needed… : external notes'));
		await click(button(region('Release notes'), 'Not needed'));
		expect(getByRole(region('Release notes'), 'alert').textContent).toContain('Say why');
		type(region('Release notes'), 'Why does this release need no external notes?', 'Internal only');
		await click(button(region('Release notes'), 'Not needed'));
		expect(fake.plan.notes.external).toMatchObject({ state: 'not-needed', reason: 'Internal only' });
	});
});

describe('support brief', () => {
	it('is acknowledged with the name of somebody in support', async () => {
		await show(new FakePlan(written()));
		await click(button(region('Support brief'), 'Acknowledge for support…'));
		type(region('Support brief'), 'Who in support has read it', 'Mia');
		await click(button(region('Support brief'), 'Confirm'));
		expect(fake.plan.supportBrief.acknowledgedBy?.name).toBe('Mia');
	});

	it('brings a removed question back', async () => {
		await show(new FakePlan(written()));
		await click(button(region('Support brief'), 'Remove: How long does it take?'));
		expect(liveEntries(fake.plan.supportBrief.questions)).toHaveLength(1);
		await click(button(region('Support brief'), 'Undo'));
		expect(liveEntries(fake.plan.supportBrief.questions)).toHaveLength(2);
	});
});

describe('hotfix', () => {
	it('names the deputy from the place where there is none', async () => {
		await show(new FakePlan(written()));
		await click(button(region('Hotfix'), /^Name them.*Deputy/));
		const field = getByLabelText(region('Hotfix'), 'Deputy');
		expect(document.activeElement).toBe(field);
		type(region('Hotfix'), 'Deputy', 'bo lind');
		await act(async () => {
			fireEvent.focusOut(field);
			await settled();
		});
		expect(fake.plan.hotfix.deputy).toEqual({ id: 'u2', name: 'Bo Lind' });
	});
});

describe('reviews', () => {
	it('records a sign-off, and a decision with its conditions', async () => {
		await show(new FakePlan(written()));
		const reviews = region('Reviews and decisions');
		await click(button(reviews, 'Sign off… for Product'));
		await click(button(reviews, 'Record sign-off'));
		expect(fake.plan.reviews.pre.signOffs.at(-1)).toMatchObject({ function: 'product', outcome: 'approved' });
		await click(button(reviews, /^Decide anew/));
		await click(getByRole(reviews, 'radio', { name: 'No-go' }));
		await click(button(reviews, 'Record decision'));
		expect(fake.plan.reviews.goNoGo?.decision).toBe('no-go');
	});

	it('does not take a look back without words', async () => {
		await show(new FakePlan());
		const reviews = region('Reviews and decisions');
		await click(button(reviews, 'Record the review… : post-release review'));
		await click(button(reviews, 'Save review'));
		expect(fake.edits).toEqual([]);
		type(reviews, 'What surprised us', 'Nothing');
		await click(button(reviews, 'Save review'));
		expect(fake.plan.reviews.post?.surprised).toBe('Nothing');
	});
});

describe('learnings and telling', () => {
	it('puts a learning into the checklist of an epic', async () => {
		await show(new FakePlan(written()));
		await click(button(region('Learnings'), /^Add to a checklist…/));
		await click(button(region('Learnings'), 'Add item'));
		const sent = fake.asked.find(({ name }) => name === 'checklist.edit');
		expect(sent?.payload).toMatchObject({
			command: { type: 'add', item: { title: 'Tell partners a week ahead.', artifact: 'previous-incidents' } },
		});
		expect(region('Learnings').textContent).toContain('Added to the checklist of PAY-12.');
	});

	it('makes the digest, and notes who was told', async () => {
		await show(new FakePlan(written()));
		await click(button(region('Told so far'), 'Internal digest'));
		const dialog = getByRole(document.body, 'dialog', { name: 'Internal digest' });
		expect((getByLabelText(dialog, 'Text: Internal digest') as HTMLTextAreaElement).value).toContain('# Shop 4.2');
		await click(button(dialog, 'Note as told…'));
		await click(button(dialog, 'Note it'));
		expect(fake.edits).toMatchObject([{ type: 'add-told', told: { audience: 'Everyone inside' } }]);
	});

	it('tells the history in words', async () => {
		await show(new FakePlan(written()));
		expect(region('History').textContent).toContain('Ana Souza finished the support brief');
	});
});

describe('setting aside', () => {
	it('asks for a reason, keeps the form when refused, and brings the finding back', async () => {
		await show(new FakePlan());
		const findings = region('Findings');
		await click(button(findings, /^Set aside….*Nobody owns/));
		await click(button(findings, 'Set aside'));
		expect(getByRole(findings, 'alert').textContent).toContain('Say why');
		await click(getByRole(findings, 'radio', { name: 'For good' }));
		type(findings, 'Reason', 'The team owns it');
		await click(button(findings, 'Set aside'));
		expect(fake.plan.snoozes).toMatchObject([{ until: null, reason: 'The team owns it' }]);
		const aside = getByRole(findings, 'list', { name: 'Set aside' });
		expect(aside.textContent).toContain('Ana Souza, for good: The team owns it');
		await click(within(aside).getByRole('button', { name: /^Bring back/ }));
		expect(fake.plan.snoozes).toEqual([]);
	});

	it('says why an edit was not saved', async () => {
		await show(new FakePlan(written()));
		fake.onEdit = () => {
			throw new RequestFailed('failed', 'The disk is full.');
		};
		await click(button(region('Support brief'), 'Approve support brief'));
		expect(getByRole(region('Support brief'), 'alert').textContent).toBe('The disk is full.');
	});
});
