import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { policyFor, policyOf } from '../../../utils/app/policy';
import { HANDLERS } from '../../../utils/app/requests';
import type { PageSite } from '../../../utils/messaging/protocol';
import { RefusedEdit } from '../../../utils/release/checklist';
import { DEFAULT_POLICY, type Policy } from '../../../utils/release/policy';
import { DEFAULT_SCOPE, type PolicyScope } from '../../../utils/release/policy-scope';
import { makeApp } from './make-app';

const CLOUD: PageSite = { kind: 'jira-cloud', baseUrl: 'https://meridian.atlassian.net' };
const SITE_ID = 'meridian.atlassian.net';
const SITE: PolicyScope = { kind: 'site', siteId: SITE_ID };
const PAY: PolicyScope = { kind: 'project', siteId: SITE_ID, project: 'PAY' };
const ASKER = { tabId: 1, frameId: 0 };
const RULE = 'epic-missing-comms';
const WITHOUT_RULE: Policy = { ...DEFAULT_POLICY, rules: { [RULE]: { off: true, severity: null } } };

let made: Awaited<ReturnType<typeof makeApp>>;
beforeEach(async () => {
	made = await makeApp();
	await HANDLERS['page.issue'](made.app, { site: CLOUD, key: 'PAY-240', page: null, needsPanel: false }, ASKER);
});
afterEach(() => made.close());

const save = (scope: PolicyScope, policy: unknown) =>
	HANDLERS['options.save-policy'](made.app, { scope, policy }, ASKER);
const remove = (scope: PolicyScope) => HANDLERS['options.remove-policy'](made.app, { scope }, ASKER);
const view = (scope: PolicyScope) => HANDLERS['options.policy'](made.app, { scope }, ASKER);
const preview = (scope: PolicyScope, policy: unknown) =>
	HANDLERS['options.preview-policy'](made.app, { scope, policy }, ASKER);
const panel = () => HANDLERS['panel.view'](made.app, { site: CLOUD, key: 'PAY-240' }, ASKER);
const rules = async () => (await panel()).epic?.findings.map(({ rule }) => rule) ?? [];
const leadOf = async (project: string | null) => (await policyFor(made.app, { siteId: SITE_ID, project })).leadDays;
const withRecovery = (recovery: number): Policy => ({
	...DEFAULT_POLICY,
	leadDays: { ...DEFAULT_POLICY.leadDays, recovery },
});

/** Verdict and findings of every upcoming release, as the plan page shows them. */
const state = async () => {
	const { releases } = await HANDLERS['releases.view'](made.app, {}, ASKER);
	const states = releases.map(async ({ facts }) => {
		const release = await HANDLERS['release.view'](made.app, { releaseId: facts.id }, ASKER);
		const findings = [...release.findings, ...release.epics.flatMap((epic) => epic.findings)];
		return [facts.id, { verdict: release.card.verdict, findings }] as const;
	});
	return new Map(await Promise.all(states));
};

describe('the policy that holds', () => {
	it('is the project’s, else the site’s, else the one for everything, as a whole', async () => {
		await save(DEFAULT_SCOPE, withRecovery(1));
		expect((await leadOf('PAY')).recovery).toBe(1);
		await save(SITE, withRecovery(2));
		expect((await leadOf('PAY')).recovery).toBe(2);
		expect((await leadOf(null)).recovery).toBe(2);
		await save(PAY, withRecovery(3));
		expect((await leadOf('PAY')).recovery).toBe(3);
		expect((await leadOf('OPS')).recovery).toBe(2);
		expect((await policyOf(made.app)).leadDays.recovery).toBe(1);
		await remove(PAY);
		await remove(SITE);
		expect((await leadOf('PAY')).recovery).toBe(1);
	});

	it('is one object as long as nothing changes, whatever falls back to it', async () => {
		const pay = await policyFor(made.app, { siteId: SITE_ID, project: 'PAY' });
		expect(await policyFor(made.app, { siteId: SITE_ID, project: 'PAY' })).toBe(pay);
		expect(await policyOf(made.app)).toBe(pay);
		await save(SITE, WITHOUT_RULE);
		const site = await policyFor(made.app, { siteId: SITE_ID, project: 'PAY' });
		expect(site).not.toBe(pay);
		expect(await policyFor(made.app, { siteId: SITE_ID, project: 'OPS' })).toBe(site);
		expect(await policyOf(made.app)).toBe(pay);
	});

	it('looks as far ahead as the options say, whatever it says itself', async () => {
		await save(DEFAULT_SCOPE, { ...DEFAULT_POLICY, horizonDays: 200 });
		expect((await policyOf(made.app)).horizonDays).toBe(14);
		await HANDLERS['options.set-horizon'](made.app, { days: 60 }, ASKER);
		expect((await policyOf(made.app)).horizonDays).toBe(60);
	});

	it('decides what the panel finds, and what a fresh checklist starts with', async () => {
		expect(await rules()).toContain(RULE);
		const templates = { major: { add: [], remove: ['docs-updated'], change: [] } };
		await save(PAY, { ...WITHOUT_RULE, templates });
		expect(await rules()).not.toContain(RULE);
		const before = await panel();
		expect(before.checklist?.items.map(({ id }) => id)).not.toContain('t:docs-updated');
		const edit = {
			type: 'set-status',
			itemId: before.checklist?.items[0]?.id ?? '',
			status: 'done',
			reason: '',
		} as const;
		const epicId = before.epic?.facts.id ?? '';
		await HANDLERS['checklist.edit'](made.app, { id: crypto.randomUUID(), epicId, command: edit }, ASKER);
		const kept = await made.app.store.checklist(epicId);
		expect(kept?.items.map(({ id }) => id)).toEqual(before.checklist?.items.map(({ id }) => id));
	});

	it('is the next one where a stored one is broken, and says so', async () => {
		// Kept past the check, as a defect or an older version might.
		await made.app.store.policies.put(SITE, { ...WITHOUT_RULE, workingWeek: [] });
		expect(await rules()).toContain(RULE);
		expect(await view(SITE)).toMatchObject({ own: null, appliesFrom: null, setAside: true });
		const options = await HANDLERS['options.view'](made.app, {}, ASKER);
		expect(options.quarantined).toMatchObject([{ store: 'settings' }]);
	});
});

describe('the preview', () => {
	const LONG_AGO = { add: [], remove: [], change: [{ templateKey: 'docs-updated', dueOffset: -200 }] };
	const CANDIDATES: readonly (readonly [string, Policy])[] = [
		['a rule off', WITHOUT_RULE],
		['another severity', { ...DEFAULT_POLICY, rules: { [RULE]: { off: false, severity: 'note' } } }],
		['a longer blocker window', { ...DEFAULT_POLICY, blockerWindowWorkingDays: 120 }],
		['another date in a template', { ...DEFAULT_POLICY, templates: { major: LONG_AGO } }],
	];

	it.each(CANDIDATES)('says what saving then does: %s', async (_, policy) => {
		const before = await state();
		const { releases } = await preview(PAY, policy);
		const touched = releases.flatMap(({ appear, vanish, change }) => [...appear, ...vanish, ...change]);
		expect(touched).not.toEqual([]);
		expect(releases.map(({ releaseId }) => releaseId)).toEqual([...before.keys()]);
		expect(await state()).toEqual(before);
		await save(PAY, policy);
		const after = await state();
		for (const effect of releases) {
			const [was, is] = [before.get(effect.releaseId), after.get(effect.releaseId)];
			expect([effect.before, effect.after]).toEqual([was?.verdict, is?.verdict]);
			const ids = new Set(is?.findings.map(({ id }) => id));
			const gone = was?.findings.filter(({ id }) => !ids.has(id)) ?? [];
			expect(effect.vanish.reduce((sum, { count }) => sum + count, 0)).toBe(gone.length);
			expect(new Set(effect.vanish.map(({ rule }) => rule))).toEqual(new Set(gone.map(({ rule }) => rule)));
			const old = new Map(was?.findings.map(({ id, severity }) => [id, severity]));
			const other = is?.findings.filter(({ id, severity }) => old.has(id) && old.get(id) !== severity) ?? [];
			expect(effect.change.reduce((sum, { count }) => sum + count, 0)).toBe(other.length);
			expect(effect.appear.reduce((sum, { count }) => sum + count, 0)).toBe(
				is?.findings.filter(({ id }) => !old.has(id)).length,
			);
		}
	});

	it('leaves out releases that have a nearer policy', async () => {
		await save(PAY, DEFAULT_POLICY);
		expect((await preview(SITE, WITHOUT_RULE)).releases).toEqual([]);
		expect((await preview(PAY, WITHOUT_RULE)).releases).not.toEqual([]);
	});

	it('shows what removing a policy does', async () => {
		await save(SITE, WITHOUT_RULE);
		const { releases } = await preview(SITE, null);
		expect(releases.some(({ appear }) => appear.some(({ rule }) => rule === RULE))).toBe(true);
		await remove(SITE);
		expect(await rules()).toContain(RULE);
	});
});

describe('the options of the policy', () => {
	it('show the scopes, the sites and their projects, and where what holds comes from', async () => {
		expect(await view(PAY)).toMatchObject({ own: null, applies: DEFAULT_POLICY, appliesFrom: null, scopes: [] });
		const saved = await save(SITE, WITHOUT_RULE);
		expect(saved).toMatchObject({ own: WITHOUT_RULE, appliesFrom: SITE, fallback: null, scopes: [SITE] });
		expect(saved.sites).toMatchObject([{ site: { id: SITE_ID }, projects: ['PAY'] }]);
		expect(await view(PAY)).toMatchObject({ own: null, applies: WITHOUT_RULE, appliesFrom: SITE, fallback: SITE });
		expect(made.witness.broadcasts).toContain('*');
	});

	it.each([
		[{ ...DEFAULT_POLICY, leadDays: { recovery: 999 } }, /leadDays\.recovery: The most allowed is 120/],
		[{ ...DEFAULT_POLICY, workingWeek: [] }, /workingWeek/],
		[{ schemaVersion: 2 }, /newer Muster/],
		['nonsense', /not a policy/],
	])('refuse in words, and keep nothing: %#', async (policy, words) => {
		await expect(save(SITE, policy)).rejects.toThrow(RefusedEdit);
		await expect(save(SITE, policy)).rejects.toThrow(words);
		await expect(preview(SITE, policy)).rejects.toThrow(words);
		expect((await view(SITE)).own).toBeNull();
	});

	it('refuse a site that Muster does not know', async () => {
		await expect(save({ kind: 'site', siteId: 'nowhere' }, DEFAULT_POLICY)).rejects.toThrow(/nowhere/);
	});
});
