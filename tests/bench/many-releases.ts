import type { Page } from 'puppeteer-core';
import type { Checklist } from '../../utils/release/checklist';
import type { Site } from '../../utils/release/facts';
import { DEFAULT_POLICY } from '../../utils/release/policy';
import { checklistFromTemplate } from '../../utils/release/template';
import type { EpicRecord, ReleaseRecord } from '../../utils/store/records';
import { addDays } from '../trackers/company/days.ts';

const SITE = 'meridian.atlassian.net';
const EPICS_EACH = 3;
/** Days over which the releases ship. */
const SPAN = 365;

interface Records {
	readonly sites: readonly Site[];
	readonly releases: readonly ReleaseRecord[];
	readonly epics: readonly EpicRecord[];
	readonly checklists: readonly Checklist[];
}

const siteAt = (lastSeenAt: string): Site => ({
	id: SITE,
	kind: 'jira-cloud',
	baseUrl: `https://${SITE}`,
	name: 'meridian',
	added: false,
	me: null,
	lastSeenAt,
});

const releaseOf = (number: number, shipDate: string, readAt: string): ReleaseRecord => ({
	id: `${SITE}#release/b${number}`,
	siteId: SITE,
	trackerId: `b${number}`,
	source: 'fix-version',
	name: `Train ${number}`,
	url: null,
	description: '',
	startDate: null,
	shipDate,
	state: 'planned',
	project: 'PAY',
	readAt,
	scopeReadAt: readAt,
});

const epicOf = (number: number, release: ReleaseRecord): EpicRecord => ({
	id: `${SITE}#epic/B-${number}`,
	siteId: SITE,
	key: `B-${number}`,
	keys: [`B-${number}`],
	trackerId: `b${number}`,
	title: `Change ${number} of ${release.name}`,
	url: `https://${SITE}/browse/B-${number}`,
	type: 'Epic',
	status: { name: 'In Progress', category: 'in-progress' },
	owner: { id: 'u1', name: 'Amara' },
	labels: [],
	components: [],
	description: 'What changes for customers, in some detail. '.repeat(10),
	releaseIds: [release.id],
	updatedAt: release.readAt,
	readAt: release.readAt,
});

const checklistOf = ({ id }: EpicRecord, at: string): Checklist => {
	const { items, ...rest } = checklistFromTemplate(id, 'minor', DEFAULT_POLICY);
	const begun = items.map((item, n) => (n % 2 === 0 ? { ...item, status: 'done' as const, doneAt: at } : item));
	return { ...rest, items: begun, revision: 3, updatedAt: at };
};

/** So many releases over the next year, each with three epics of which one has been worked on. */
export const recordsOf = (count: number, today: string): Records => {
	const at = new Date().toISOString();
	const releases = Array.from({ length: count }, (_, n) =>
		releaseOf(n, addDays(today, 1 + Math.floor((n * SPAN) / count)), at),
	);
	const epics = releases.flatMap((release, n) =>
		Array.from({ length: EPICS_EACH }, (_, own) => epicOf(n * EPICS_EACH + own, release)),
	);
	const checklists = epics.filter((_, n) => n % EPICS_EACH === 0).map((epic) => checklistOf(epic, at));
	return { sites: [siteAt(at)], releases, epics, checklists };
};

/**
 * Puts so many releases into Muster's database in place of all that it knew.
 * @param own one of the extension's own pages
 */
export const keepReleases = async (own: Page, count: number, today: string): Promise<void> => {
	await own.evaluate(
		(records) =>
			new Promise<void>((resolve, reject) => {
				const opening = indexedDB.open('muster');
				opening.onerror = () => reject(opening.error);
				opening.onsuccess = () => {
					const names = Object.keys(records) as (keyof typeof records)[];
					const writing = opening.result.transaction([...names, 'issues'], 'readwrite');
					for (const name of [...names, 'issues']) writing.objectStore(name).clear();
					for (const name of names) for (const record of records[name]) writing.objectStore(name).put(record);
					writing.onabort = () => reject(writing.error);
					writing.oncomplete = () => {
						opening.result.close();
						resolve();
					};
				};
			}),
		recordsOf(count, today),
	);
};
