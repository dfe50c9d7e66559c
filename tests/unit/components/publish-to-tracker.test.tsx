// @vitest-environment happy-dom
import { fireEvent, getByLabelText } from '@testing-library/dom';
import { act } from 'react';
import { expect, it } from 'vitest';
import { PublishToTracker } from '../../../components/plan/export/publish-to-tracker';
import { PlanProvider } from '../../../components/plan/plan-context';
import type { Client } from '../../../utils/messaging/client';
import type { PublishedView } from '../../../utils/messaging/views';
import { emptyPage } from './mounting';
import { FakePlan } from './plan-doc-data';

const render = emptyPage();
const KNOWN: PublishedView = { published: [], planIssue: 'PAY-90' };

/** Shows the form, and gives what lets the background tell what it knows. */
const show = () => {
	const known = Promise.withResolvers<PublishedView>();
	const plan = new FakePlan();
	const client: Client = {
		ask: (name, payload) => (name === 'publish.view' ? (known.promise as never) : plan.ask(name, payload)),
		onChanged: () => () => undefined,
	};
	render(
		<PlanProvider view={plan.view()} client={client}>
			<PublishToTracker />
		</PlanProvider>,
	);
	return () =>
		act(async () => {
			known.resolve(KNOWN);
			await known.promise;
		});
};

const field = (): HTMLInputElement => getByLabelText(document.body, 'Issue');

it('proposes the issue that carries the plan', async () => {
	const tell = show();
	await tell();
	expect(field().value).toBe('PAY-90');
});

it('proposes nothing under the hands of somebody who has begun to type', async () => {
	const tell = show();
	act(() => field().focus());
	await tell();
	expect(field().value).toBe('');
	act(() => void fireEvent.input(field(), { target: { value: 'PAY-7' } }));
	act(() => field().blur());
	expect(field().value).toBe('PAY-7');
});

it('proposes it again to somebody who left without a word', async () => {
	const tell = show();
	act(() => field().focus());
	await tell();
	act(() => field().blur());
	expect(field().value).toBe('PAY-90');
});
