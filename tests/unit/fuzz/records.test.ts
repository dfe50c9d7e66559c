import 'fake-indexeddb/auto';
import fc from 'fast-check';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { HANDLERS } from '../../../utils/app/requests';
import { tick } from '../../../utils/app/tick';
import type { PageSite } from '../../../utils/messaging/protocol';
import { RefusedEdit } from '../../../utils/release/checklist';
import { type Database, openDatabase, type StoreName } from '../../../utils/store/database';
import { Store } from '../../../utils/store/store';
import { makeApp } from '../app/make-app';
import { anyJson, hold, mutated, PATIENCE } from './border';

const CLOUD: PageSite = { kind: 'jira-cloud', baseUrl: 'https://meridian.atlassian.net' };
const ASKER = { tabId: 1, frameId: 0 };
const ISSUE = { site: CLOUD, key: 'PAY-240' };
const RELEASE = 'meridian.atlassian.net#release/10106';
const EPIC = 'meridian.atlassian.net#epic/PAY-240';
const NOW = '2026-11-23T08:00:00.000Z';

let made: Awaited<ReturnType<typeof makeApp>>;
let records: { store: StoreName; value: object }[];

/** Everything that a session of use leaves in the database. */
const recordsOf = async (db: Database): Promise<typeof records> => {
	const all: typeof records = [];
	for (const store of db.objectStoreNames) for (const value of await db.getAll(store)) all.push({ store, value });
	return all;
};

beforeEach(async () => {
	made = await makeApp();
	const name = `fuzz-${crypto.randomUUID()}`;
	const db = await openDatabase(undefined, name);
	const app = { ...made.app, store: new Store(db, () => NOW) };
	await HANDLERS['page.issue'](app, { ...ISSUE, page: null, needsPanel: false }, ASKER);
	const command = { type: 'hand-over', id: 'handover', role: 'owner', to: { name: 'Ada' }, note: '' } as const;
	await HANDLERS['plan.edit'](app, { id: crypto.randomUUID(), releaseId: RELEASE, command }, ASKER);
	const add = {
		id: 'mine',
		artifact: 'hotfix',
		title: 'Mine',
		function: 'support',
		required: true,
		dueOffset: 1,
	} as const;
	await HANDLERS['checklist.edit'](
		app,
		{ id: crypto.randomUUID(), epicId: EPIC, command: { type: 'add', item: add } },
		ASKER,
	);
	await HANDLERS['options.set-horizon'](app, { days: 30 }, ASKER);
	await Promise.all(app.session.loose);
	records = await recordsOf(db);
	db.close();
}, 30_000);
afterEach(() => made.close());

const inWords = (error: unknown): void => {
	if (!(error instanceof RefusedEdit)) throw error;
};

it(
	'shows every view whatever a record holds, and loses none',
	async () => {
		const junk = anyJson(['id', 'name', 'at', 'items', 'releaseIds']);
		const keyPaths: Partial<Record<StoreName, string>> = {
			checklists: 'epicId',
			plans: 'releaseId',
			settings: 'name',
			secrets: 'workspace',
		};
		const spoilt = fc.integer({ min: 0, max: records.length - 1 }).chain((at) => {
			const { store, value } = records[at] as (typeof records)[number];
			const key = keyPaths[store] ?? 'id';
			const kept = { [key]: (value as Record<string, unknown>)[key] };
			const whole = junk.map((other) => ({ ...(typeof other === 'object' ? other : {}), ...kept }));
			const part = mutated(value, junk).map((other) => ({ ...(other as object), ...kept }));
			return fc.record({ at: fc.constant(at), store: fc.constant(store), value: fc.oneof(whole, part) });
		});
		await hold(
			'records of the database',
			fc.asyncProperty(spoilt, async ({ at, store, value }) => {
				const db = await openDatabase(undefined, `fuzz-${crypto.randomUUID()}`);
				for (const [number, record] of records.entries()) {
					await db.put(record.store, (number === at ? value : record.value) as never);
				}
				const app = {
					...made.app,
					store: new Store(db, () => NOW),
					session: new (made.app.session.constructor as new () => typeof made.app.session)(),
				};
				made.witness.tabOpen = false;
				await HANDLERS['releases.view'](app, {}, ASKER);
				await HANDLERS['release.view'](app, { releaseId: RELEASE }, ASKER).catch(inWords);
				await HANDLERS['panel.view'](app, ISSUE, ASKER);
				await HANDLERS['history.view'](app, { subject: EPIC }, ASKER);
				await HANDLERS['history.view'](app, { subject: RELEASE }, ASKER);
				await HANDLERS['options.view'](app, {}, ASKER);
				await tick(app);
				await Promise.all(app.session.loose);
				const left = await db.get(store, (value as Record<string, string>)[keyPaths[store] ?? 'id'] as never);
				const kept = (await db.getAll('quarantine')).some((record) => record.store === store);
				expect(left !== undefined || kept).toBe(true);
				db.close();
			}),
			150,
		);
	},
	PATIENCE,
);
