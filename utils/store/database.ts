import { type DBSchema, type IDBPDatabase, openDB, type StoreNames } from 'idb';
import type { Checklist } from '../release/checklist';
import type { Site } from '../release/facts';
import type { Plan } from '../release/plan';
import type {
	EpicRecord,
	GapRecord,
	HistoryRecord,
	IssueRecord,
	LinearSecret,
	OutboxRecord,
	QuarantineRecord,
	ReleaseRecord,
	SharedRecord,
} from './records';

/** Muster's database. Only the background opens it: in a content script it would be the page's own. */
export interface MusterSchema extends DBSchema {
	sites: { key: string; value: Site };
	issues: { key: string; value: IssueRecord };
	epics: { key: string; value: EpicRecord; indexes: { key: string; trackerId: string; release: string } };
	releases: { key: string; value: ReleaseRecord; indexes: { site: string } };
	checklists: { key: string; value: Checklist };
	plans: { key: string; value: Plan };
	history: { key: string; value: HistoryRecord; indexes: { subject: [string, string] } };
	settings: { key: string; value: { name: string; value: unknown } };
	secrets: { key: string; value: LinearSecret };
	gaps: { key: string; value: GapRecord };
	quarantine: { key: string; value: QuarantineRecord };
	shared: { key: string; value: SharedRecord; indexes: { site: string } };
	outbox: { key: string; value: OutboxRecord; indexes: { site: string } };
}
export type Database = IDBPDatabase<MusterSchema>;
export type StoreName = StoreNames<MusterSchema>;

export const DATABASE_NAME = 'muster';

/** One step a version: step n brings a database from version n to n + 1. Never change a step that was shipped. */
const MIGRATIONS: readonly ((db: Database) => void)[] = [
	(db) => {
		db.createObjectStore('sites', { keyPath: 'id' });
		db.createObjectStore('issues', { keyPath: 'id' });
		const epics = db.createObjectStore('epics', { keyPath: 'id' });
		epics.createIndex('key', 'keys', { multiEntry: true });
		epics.createIndex('trackerId', 'trackerId');
		epics.createIndex('release', 'releaseIds', { multiEntry: true });
		db.createObjectStore('releases', { keyPath: 'id' }).createIndex('site', 'siteId');
		db.createObjectStore('checklists', { keyPath: 'epicId' });
		db.createObjectStore('plans', { keyPath: 'releaseId' });
		db.createObjectStore('history', { keyPath: 'id' }).createIndex('subject', ['subject', 'at']);
		db.createObjectStore('settings', { keyPath: 'name' });
		db.createObjectStore('secrets', { keyPath: 'workspace' });
		db.createObjectStore('gaps', { keyPath: 'id' });
		db.createObjectStore('quarantine', { keyPath: 'id' });
	},
	(db) => {
		db.createObjectStore('shared', { keyPath: 'id' }).createIndex('site', 'siteId');
		db.createObjectStore('outbox', { keyPath: 'id' }).createIndex('site', 'siteId');
	},
];

export const DATABASE_VERSION = MIGRATIONS.length;

/**
 * Opens the database and brings it to the newest version.
 * @param onClosed called when the connection was closed from outside and must not be used any more
 * @throws {DOMException} `VersionError` where a newer Muster has written it already
 */
export const openDatabase = (onClosed: () => void = () => undefined, name: string = DATABASE_NAME): Promise<Database> =>
	openDB<MusterSchema>(name, DATABASE_VERSION, {
		upgrade(db, from) {
			for (const migrate of MIGRATIONS.slice(from)) migrate(db);
		},
		blocking(_current, _blocked, event) {
			// A newer copy wants to upgrade (or the user deletes the data): holding on would block it for good.
			(event.target as IDBDatabase).close();
			onClosed();
		},
		// The browser closed it: data cleared, disk gone. The next request opens it anew.
		terminated: onClosed,
	});

/** Whether a failure is that of a connection that was closed under the one who used it. */
export const wasClosed = (error: unknown): boolean =>
	error instanceof DOMException && error.name === 'InvalidStateError';
