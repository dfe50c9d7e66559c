import type { HistoryEntry } from '../messaging/views';
import type { HistoryRecord } from '../store/records';
import type { App } from './app';

/** The most entries that are shown of one release; older ones stay on record. */
const MOST = 1_000;

const entryOf = ({ id, at, by, command, before }: HistoryRecord, about: string | null): HistoryEntry => ({
	id,
	at,
	by,
	about,
	command,
	before,
});

/** The edits of a plan with those of its epics' checklists, or of one epic's checklist, newest first. */
export const historyOf = async (app: App, subject: string): Promise<HistoryEntry[]> => {
	const release = await app.store.release(subject);
	// A plan that was taken over brings its history along.
	const subjects = release?.planFrom === undefined ? [subject] : [subject, release.planFrom.releaseId];
	const records = await Promise.all(subjects.map((id) => app.store.history(id)));
	const own = records.flat().map((record) => entryOf(record, null));
	const epics = await app.store.epicsOfRelease(subject);
	const theirs = await Promise.all(
		epics.map(async ({ id, key }) => (await app.store.history(id)).map((record) => entryOf(record, key))),
	);
	return [...own, ...theirs.flat()].sort((a, b) => (a.at < b.at ? 1 : a.at > b.at ? -1 : 0)).slice(0, MOST);
};
