import type { EpicRecord } from '../store/records';
import type { Store } from '../store/store';
import type { EpicReading } from '../trackers/tracker';

/**
 * Gives a reading the id of the epic it is: by the tracker's id, else by a key it has or had, else a new one. The id
 * stays when an issue moves to another project and gets another key, and so does the checklist that hangs on it.
 * @param askedKey the key the issue was asked for by, where that may be an older one
 */
export const identify = async (
	store: Store,
	reading: EpicReading,
	askedKey: string | null = null,
): Promise<EpicRecord> => {
	const { siteId, key, trackerId } = reading;
	const known =
		(trackerId === null ? undefined : await store.epicByTrackerId(siteId, trackerId)) ??
		(await store.epicByKey(siteId, key)) ??
		(askedKey === null ? undefined : await store.epicByKey(siteId, askedKey));
	const keys = new Set([...(known?.keys ?? []), ...(askedKey === null ? [] : [askedKey]), key]);
	// A reading does not carry the tracker's log: what was read of it stands until it is read again.
	const log = known?.changes === undefined ? {} : { changes: known.changes, changesFor: known.changesFor };
	// Nor does it always tell what the epic ships in by its issues: only the reading of such a release takes it out again.
	const throughIssues = reading.throughIssues ?? known?.throughIssues;
	const releaseIds = [...new Set([...reading.releaseIds, ...(throughIssues ?? [])])];
	const through = throughIssues === undefined ? {} : { throughIssues };
	return { ...reading, ...log, ...through, releaseIds, id: known?.id ?? `${siteId}#epic/${key}`, keys: [...keys] };
};
