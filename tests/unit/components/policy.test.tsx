// @vitest-environment happy-dom
import { fireEvent, getByLabelText, getByRole, queryByRole } from '@testing-library/dom';
import { act } from 'react';
import { createRoot, type Root } from 'react-dom/client';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { download } from '../../../components/options/policy/download';
import { PolicySection } from '../../../components/options/policy/policy-section';
import { ruleWords } from '../../../components/options/policy/rule-words';
import { freshKey } from '../../../components/options/policy/template-edit';
import { RULES } from '../../../utils/readiness/registry';
import { DEFAULT_POLICY, exportPolicy, parsePolicy } from '../../../utils/release/policy';
import { settled } from './panel-data';
import { PolicyBackground, SITE_SCOPE } from './policy-data';

vi.mock('../../../components/options/policy/download', () => ({ download: vi.fn() }));
Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true });

let background: PolicyBackground;
let root: Root;
const page = () => document.body;
const button = (name: string) => getByRole(page(), 'button', { name });
const click = (element: Element) =>
	act(async () => {
		fireEvent.click(element);
		await settled();
	});
const put = (field: HTMLElement, value: string) => act(() => void fireEvent.input(field, { target: { value } }));
const choose = (field: HTMLElement, value: string) =>
	act(async () => {
		fireEvent.change(field, { target: { value } });
		await settled();
	});
const save = () => click(button('Save policy'));
const field = (label: string) => getByLabelText(page(), label) as HTMLInputElement;

beforeEach(async () => {
	background = new PolicyBackground();
	const box = document.createElement('div');
	document.body.append(box);
	root = createRoot(box);
	await act(async () => {
		root.render(<PolicySection client={background} />);
		await settled();
	});
	for (const group of document.querySelectorAll('details')) group.open = true;
});
afterEach(() => {
	act(() => root.unmount());
	document.body.replaceChildren();
	vi.mocked(download).mockClear();
});

describe('editing', () => {
	it('saves what was edited, for the scope that was chosen', async () => {
		await choose(field('Policy for'), 'policy:site:acme.atlassian.net');
		await click(field('Friday'));
		put(field('Holidays'), ' 2026-12-25 \n\n2026-01-01');
		put(field('Recovery plan written'), '9');
		put(field('Time zone'), 'Asia/Tokyo');
		expect(page().textContent).toContain('Mon, Tue, Wed, Thu; 2 holidays');
		put(field('Pricing'), 'price\ntariff');
		await save();
		expect(background.saved).toEqual({
			scope: SITE_SCOPE,
			policy: {
				...DEFAULT_POLICY,
				workingWeek: [1, 2, 3, 4],
				holidays: ['2026-12-25', '2026-01-01'],
				leadDays: { ...DEFAULT_POLICY.leadDays, recovery: 9 },
				timeZone: 'Asia/Tokyo',
				significanceWords: { ...DEFAULT_POLICY.significanceWords, pricing: ['price', 'tariff'] },
			},
		});
		expect(page().textContent).toContain('Saved');
		expect(button('Save policy').getAttribute('aria-disabled')).toBe('true');
	});

	it('saves nothing while a field has a problem, and marks it', async () => {
		put(field('Recovery plan written'), '');
		put(field('Holidays'), '2026-02-30');
		expect(field('Recovery plan written').getAttribute('aria-invalid')).toBe('true');
		expect(field('Holidays').getAttribute('aria-invalid')).toBe('true');
		await save();
		expect(background.saved).toBeNull();
		await click(button('Discard changes'));
		expect(field('Recovery plan written').value).toBe('5');
		expect(field('Holidays').value).toBe('');
	});

	it('keeps what was typed for one scope while another is looked at', async () => {
		put(field('Recovery plan written'), '9');
		await choose(field('Policy for'), 'policy:site:acme.atlassian.net');
		expect(field('Recovery plan written').value).toBe('5');
		await choose(field('Policy for'), 'policy:default');
		expect(field('Recovery plan written').value).toBe('9');
	});

	it('says why the background refused, and keeps what was typed', async () => {
		background.refusal = 'leadDays.recovery: The most allowed is 120.';
		put(field('Recovery plan written'), '9');
		await save();
		expect(getByRole(page(), 'alert').textContent).toContain('leadDays.recovery');
		expect(field('Recovery plan written').value).toBe('9');
	});
});

describe('rules', () => {
	it('have words, all of them', () => {
		for (const { id } of RULES) expect(ruleWords(id)).not.toBe(id);
	});

	it('are turned off, given a severity, and not named once they are as built in', async () => {
		await click(field(ruleWords('no-slack')));
		await choose(field(`Severity: ${ruleWords('single-date')}`), 'blocker');
		await save();
		expect(background.saved?.policy.rules).toEqual({
			'no-slack': { off: true, severity: null },
			'single-date': { off: false, severity: 'blocker' },
		});
		await click(field(ruleWords('no-slack')));
		await choose(field(`Severity: ${ruleWords('single-date')}`), '');
		await save();
		expect(background.saved?.policy.rules).toEqual({});
	});
});

describe('templates', () => {
	it('leave items out, change them, add own ones, and forget changes that were taken back', async () => {
		const docs = 'Documentation and API reference updated';
		await choose(field('Kind of release'), 'major');
		await click(button(`Remove: ${docs}`));
		put(field('Due, working days from ship: Choose audiences and channels'), '-12');
		put(field('New item'), 'Tell the partners');
		await click(button('Add item'));
		await click(field('Required: Tell the partners'));
		await save();
		expect(background.saved?.policy.templates).toEqual({
			major: {
				add: [
					{
						templateKey: 'own-tell-the-partners',
						artifact: 'release-notes',
						title: 'Tell the partners',
						function: 'product',
						required: false,
						dueOffset: null,
					},
				],
				remove: ['docs-updated'],
				change: [{ templateKey: 'comms-audience', dueOffset: -12 }],
			},
		});
		expect(page().textContent).toContain('Templates changed: Major');
		await click(button(`Restore: ${docs}`));
		put(field('Due, working days from ship: Choose audiences and channels'), '-10');
		await click(button('Remove: Tell the partners'));
		await save();
		expect(background.saved?.policy.templates).toEqual({});
	});

	it.each(['Tell the partners', '???', 'Ü', 'x'.repeat(200)])('make a valid key of the title %j', (title) => {
		const first = freshKey(title, new Set());
		const second = freshKey(title, new Set([first]));
		expect(second).not.toBe(first);
		for (const templateKey of [first, second]) {
			const item = { templateKey, artifact: 'recovery', title: 'x', function: 'product', required: true, dueOffset: 0 };
			expect(parsePolicy({ templates: { minor: { add: [item], remove: [], change: [] } } }).ok).toBe(true);
		}
	});
});

describe('the preview', () => {
	it('shows the effect before anything is saved, and goes when something else is edited', async () => {
		await click(field(ruleWords('epic-missing-comms')));
		await click(button('Preview the effect'));
		const effect = getByRole(page(), 'region', { name: 'Effect on the current releases' });
		expect(effect.textContent).toContain('1 of the 2 current releases');
		expect(effect.textContent).toContain(`Goes: ${ruleWords('epic-missing-comms')} (2 blockers)`);
		expect(background.saved).toBeNull();
		put(field('Recovery plan written'), '9');
		expect(queryByRole(page(), 'region', { name: 'Effect on the current releases' })).toBeNull();
	});

	it('comes before a policy is removed', async () => {
		expect(queryByRole(page(), 'button', { name: 'Remove this policy…' })).toBeNull();
		put(field('Recovery plan written'), '9');
		await save();
		await click(button('Remove this policy…'));
		expect(background.removed).toBe(0);
		await click(button('Remove it'));
		expect(background.removed).toBe(1);
		expect(page().textContent).toContain('Removed: the built-in policy holds');
		expect(page().textContent).toContain('None of its own: the built-in policy holds.');
		expect(field('Recovery plan written').value).toBe('5');
	});
});

describe('JSON', () => {
	it('goes out as what the form says', async () => {
		put(field('Recovery plan written'), '9');
		await click(button('Export JSON'));
		const [name, text] = vi.mocked(download).mock.calls[0] ?? [];
		expect(name).toBe('muster-policy.json');
		const result = parsePolicy(text);
		expect(result.ok && result.policy.leadDays.recovery).toBe(9);
	});

	it('comes into the form with its effect, and is saved only by saving', async () => {
		put(field('Or paste JSON'), exportPolicy({ ...DEFAULT_POLICY, supportBriefWorkingDays: 7 }));
		await click(button('Import into the form'));
		expect(field('Support brief finished and acknowledged').value).toBe('7');
		expect(getByRole(page(), 'region', { name: 'Effect on the current releases' })).toBeTruthy();
		expect(background.saved).toBeNull();
		await save();
		expect(background.saved?.policy.supportBriefWorkingDays).toBe(7);
	});

	it('changes nothing where something is wrong with it, and lists what, by field', async () => {
		put(field('Or paste JSON'), '{"leadDays":{"recovery":-1},"holidays":["x"]}');
		await click(button('Import into the form'));
		const list = getByRole(page(), 'list', { name: 'Problems of the import' });
		expect(list.textContent).toContain('leadDays.recovery The least allowed is 0.');
		expect(list.textContent).toContain('holidays.0');
		expect(field('Recovery plan written').value).toBe('5');
	});
});
