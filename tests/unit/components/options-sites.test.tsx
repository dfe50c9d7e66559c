// @vitest-environment happy-dom
import { fireEvent, getByLabelText, getByRole, queryByRole } from '@testing-library/dom';
import { act } from 'react';
import { beforeEach, describe, expect, it } from 'vitest';
import { Linear } from '../../../components/options/linear';
import { MappingSection } from '../../../components/options/mapping/mapping-section';
import type { ChangeOption } from '../../../components/options/use-options';
import type { OptionsView } from '../../../utils/messaging/views';
import { DEFAULT_MAPPING, type SiteMapping } from '../../../utils/release/facts';
import { emptyPage } from './mounting';
import { settled } from './panel-data';

const JIRA = {
	id: 'acme.atlassian.net',
	kind: 'jira-cloud',
	name: 'acme',
	baseUrl: 'https://acme.atlassian.net',
} as const;
const LINEAR = { id: 'linear.app/acme', kind: 'linear', name: 'Acme', baseUrl: 'https://linear.app/acme' } as const;
const OTHER = { id: 'linear.app/other', kind: 'linear', name: 'other', baseUrl: 'https://linear.app/other' } as const;
const CONNECTION = {
	workspace: 'acme',
	organization: 'Acme',
	userName: 'Ana',
	userEmail: 'ana@acme.example',
	keyEnd: 'abcd',
	connectedAt: '2026-11-23T08:00:00.000Z',
};

const render = emptyPage();
let sent: { name: string; payload: unknown }[];
let refusal: string | null;
let mapping: SiteMapping;
const change: ChangeOption = async (name, payload) => {
	sent.push({ name, payload });
	return refusal;
};

beforeEach(() => {
	[sent, refusal, mapping] = [[], null, DEFAULT_MAPPING];
});

const button = (name: string) => getByRole(document.body, 'button', { name });
const field = (label: string) => getByLabelText(document.body, label) as HTMLInputElement;
const click = (element: Element) =>
	act(async () => {
		fireEvent.click(element);
		await settled();
	});
const put = (label: string, value: string) => act(() => void fireEvent.input(field(label), { target: { value } }));
const show = (site: OptionsView['mappings'][number]['site'] = JIRA) => {
	const view = { site, mapping, seenTypes: ['Epic', 'Story'], seenProjects: ['PAY'] };
	render(<MappingSection mappings={[view]} change={change} />);
};

describe('what counts on a site', () => {
	it('is sent as lists, and said to have been saved where assistive technology hears it', async () => {
		show();
		expect(document.body.textContent).toContain('Seen here: Epic, Story.');
		await click(button('Save what counts on acme'));
		expect(sent).toEqual([]);
		put('Issue types that are epics', ' Story , ,Bug');
		put('Projects that release together', 'PAY,app');
		await click(button('Save what counts on acme'));
		expect(sent).toEqual([
			{
				name: 'options.set-mapping',
				payload: {
					siteId: JIRA.id,
					mapping: { ...DEFAULT_MAPPING, epicTypes: ['Story', 'Bug'], jointProjects: ['PAY', 'app'] },
				},
			},
		]);
		expect(getByRole(document.body, 'status').textContent).toContain('reads the releases of acme again');
	});

	it('keeps what was typed where it is refused, and says why', async () => {
		show();
		refusal = '“?” is not the key of a project.';
		put('Projects that release together', 'PAY, ?');
		await click(button('Save what counts on acme'));
		expect(getByRole(document.body, 'alert').textContent).toBe(refusal);
		expect(field('Projects that release together').value).toBe('PAY, ?');
	});

	it('goes back to what the tracker says, where it is another', async () => {
		show(LINEAR);
		const back = 'Back to the tracker’s own on Acme';
		expect(queryByRole(document.body, 'button', { name: back })).toBeNull();
		mapping = { ...DEFAULT_MAPPING, linearReleases: 'initiatives' };
		show(LINEAR);
		expect(field('Initiatives').checked).toBe(true);
		await click(button(back));
		expect(sent).toMatchObject([{ payload: { siteId: LINEAR.id, mapping: DEFAULT_MAPPING } }]);
	});
});

describe('Linear workspaces', () => {
	beforeEach(() => render(<Linear connections={[CONNECTION]} waiting={[OTHER]} change={change} />));

	it('that wait for a key take one that is meant for them', async () => {
		await click(button('Connect linear.app/other'));
		put('Personal API key of linear.app/other', 'lin_api_key');
		const submit = document.querySelector('.entry form');
		if (submit === null) throw new Error('There is no form');
		refusal = 'This key belongs to linear.app/acme.';
		await act(async () => {
			fireEvent.submit(submit);
			await settled();
		});
		expect(sent).toEqual([{ name: 'options.connect-linear', payload: { key: 'lin_api_key', workspace: 'other' } }]);
		expect(getByRole(document.body, 'alert').textContent).toBe(refusal);
		await click(button('Cancel'));
		expect(queryByRole(document.body, 'alert')).toBeNull();
		expect(document.activeElement).toBe(button('Connect linear.app/other'));
	});

	it('that wait for a key are forgotten once somebody has read what becomes of what they wrote', async () => {
		await click(button('Forget linear.app/other'));
		expect(document.body.textContent).toContain('checklists and plans that you wrote stay');
		expect(document.activeElement).toBe(button('Keep it'));
		await click(button('Keep it'));
		expect(sent).toEqual([]);
		expect(document.activeElement).toBe(button('Forget linear.app/other'));
		await click(button('Forget linear.app/other'));
		await click(button('Forget it'));
		expect(sent).toEqual([{ name: 'options.forget-linear', payload: { siteId: 'linear.app/other' } }]);
	});

	it('that are connected can have their key replaced', async () => {
		await click(button('Replace key of Acme'));
		put('Personal API key of linear.app/acme', 'lin_api_new');
		await click(button('Replace key'));
		expect(sent).toMatchObject([{ payload: { key: 'lin_api_new', workspace: 'acme' } }]);
		expect(queryByRole(document.body, 'button', { name: 'Cancel' })).toBeNull();
	});
});
