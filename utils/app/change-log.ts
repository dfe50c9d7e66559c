import type { Approval } from '../release/plan/approval';
import type { Plan } from '../release/plan/schema';
import { type ScopeChange, scopeChanges } from '../release/scope';
import { type Tracker, TrackerFailure } from '../trackers/tracker';
import type { App } from './app';

/** Logs that are read in one go: each is a call of its own. */
const MOST_LOGS = 20;

const approvalsIn = ({ notes, supportBrief, messages }: Plan): Approval[] =>
	[
		notes.internal.approval,
		notes.external.approval,
		supportBrief.approval,
		...messages.map(({ approval }) => approval),
	].filter((approval) => approval !== null);

/** What differs between the scopes that approvals were given on and the scope as it is, each epic once. */
const changedSince = async (app: App, plan: Plan): Promise<Map<string, ScopeChange>> => {
	const approvedOn = new Set(approvalsIn(plan).map(({ baselineId }) => baselineId));
	const baselines = plan.baselines.filter(({ id }) => approvedOn.has(id));
	if (baselines.length === 0) return new Map();
	const epics = await app.store.epicsOfRelease(plan.releaseId);
	const changes = baselines.flatMap((baseline) => scopeChanges(baseline, epics));
	return new Map(changes.map((change) => [change.epicId, change]));
};

const readLog = async (app: App, tracker: Tracker, change: ScopeChange, since: string): Promise<void> => {
	const epic = await app.store.epic(change.epicId);
	if (epic === undefined) return;
	const changesFor = [change.kind, change.title, epic.updatedAt ?? '', since].join('\u0001');
	if (epic.changesFor === changesFor) return;
	const changes = [...(await tracker.changesOf(epic, since))];
	await app.store.putEpics([{ ...epic, changes, changesFor }]);
};

/**
 * Asks the tracker's log who changed what was approved: only for epics that differ from a scope that some approval
 * stands on, and once for each change. A log that cannot be read costs the finding its names, nothing else.
 */
export const readChangeLogs = async (app: App, tracker: Tracker, releaseId: string): Promise<void> => {
	const plan = await app.store.plan(releaseId);
	if (plan === undefined) return;
	const changes = await changedSince(app, plan);
	const since = approvalsIn(plan).reduce((first, { at }) => (at < first ? at : first), '9999');
	try {
		for (const change of [...changes.values()].slice(0, MOST_LOGS)) await readLog(app, tracker, change, since);
	} catch (error) {
		if (!(error instanceof TrackerFailure)) throw error;
	}
};
