import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { DEFAULT_POLICY } from '../../../utils/release/policy';
import { DEFAULT_SCOPE, type PolicyScope } from '../../../utils/release/policy-scope';
import { type Database, openDatabase } from '../../../utils/store/database';
import { Store } from '../../../utils/store/store';

const NOW = '2026-11-23T09:00:00.000Z';
const SITE: PolicyScope = { kind: 'site', siteId: 'linear.app/acme' };
const PROJECT: PolicyScope = { kind: 'project', siteId: 'linear.app/acme', project: 'Web/App' };
const POLICY = { ...DEFAULT_POLICY, workingWeek: [1, 2, 3, 4], holidays: ['2026-12-25'] };

let db: Database;
let store: Store;
const again = (): Store => new Store(db, () => NOW);

beforeEach(async () => {
	db = await openDatabase(undefined, `policies-${crypto.randomUUID()}`);
	store = again();
});
afterEach(() => db.close());

describe('policies in the store', () => {
	it('are kept by scope, and listed apart from the other settings', async () => {
		await store.putOptions({ horizonDays: 30 });
		expect(await store.policies.scopes()).toEqual([]);
		await store.policies.put(SITE, POLICY);
		await store.policies.put(PROJECT, DEFAULT_POLICY);
		expect(await again().policies.get(SITE)).toEqual(POLICY);
		expect(await again().policies.get(DEFAULT_SCOPE)).toBeUndefined();
		expect(await store.policies.scopes()).toEqual([PROJECT, SITE]);
		expect((await store.options()).horizonDays).toBe(30);
	});

	it('stay the same object until they are replaced', async () => {
		await store.policies.put(SITE, POLICY);
		const first = await store.policies.get(SITE);
		expect(await store.policies.get(SITE)).toBe(first);
		await store.policies.put(SITE, { ...POLICY, holidays: [] });
		expect((await store.policies.get(SITE))?.holidays).toEqual([]);
		await store.policies.remove(SITE);
		expect(await store.policies.get(SITE)).toBeUndefined();
		expect(await store.policies.scopes()).toEqual([]);
	});

	it('take what a newer setting lacks from the built-in one', async () => {
		const { atOnce: _, ...older } = POLICY;
		await db.put('settings', { name: 'policy:default', value: older });
		expect(await store.policies.get(DEFAULT_SCOPE)).toEqual(POLICY);
	});

	it('go into the quarantine, whole, where they cannot be read', async () => {
		const broken = { ...POLICY, workingWeek: [9], leadDays: 'soon' };
		await db.put('settings', { name: 'policy:default', value: broken });
		expect(await store.policies.get(DEFAULT_SCOPE)).toBeUndefined();
		const [kept] = await store.quarantined();
		expect(kept).toMatchObject({ store: 'settings', key: 'policy:default', raw: { value: broken } });
		expect(kept?.error).toMatch(/workingWeek/);
		expect(await store.policies.isSetAside(DEFAULT_SCOPE)).toBe(true);
		expect(await store.policies.isSetAside(SITE)).toBe(false);
		expect(await store.policies.scopes()).toEqual([]);
	});
});
