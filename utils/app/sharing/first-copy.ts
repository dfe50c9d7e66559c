import { placesOf } from '../../backup/places';
import type { Person } from '../../release/facts';
import { emptyPlan } from '../../release/plan';
import { entryPath, type SharedDocument } from '../../sharing/document';
import { joined } from '../../sharing/joined';
import type { Kind, Subjects } from '../../sharing/kinds';
import type { SharedNames } from '../../sharing/names';
import { segmentsOf } from '../../sharing/path';
import { signed } from '../../sharing/signed';
import type { HistoryRecord } from '../../store/records';
import type { Landing } from '../../store/shares';
import type { App } from '../app';
import { freshChecklist, releasesOfIds } from '../assess-release';
import { policyFor, whereaboutsOf } from '../policy';
import { historyOfMerge } from './history';
import type { Place, Shareable } from './places';

/** A number for a copy, 1 to 2³²−1. */
const newReplica = (): number => {
	const [number = 0] = crypto.getRandomValues(new Uint32Array(1));
	return number || 1;
};

/** What everyone has before anybody edits it. */
const untouchedOf = async (app: App, thing: Shareable): Promise<Subjects[Kind]> => {
	if (thing.kind === 'plan') return emptyPlan(thing.id);
	const [release = null] = await releasesOfIds(app, thing.epic.releaseIds);
	return freshChecklist(thing.id, release, await policyFor(app, whereaboutsOf(thing.epic, release)));
};

/** When each field was written by the history on this machine; the document's own time where it does not tell. */
const timesOf = (mine: { updatedAt: string | null } | null, history: readonly HistoryRecord[], now: number) => {
	const times = new Map<string, number>();
	for (const { at, command } of history)
		for (const place of placesOf(command)) times.set(place, Math.max(times.get(place) ?? 0, Date.parse(at)));
	const last = Date.parse(mine?.updatedAt ?? '') || now;
	return (path: string): number => {
		const id = segmentsOf(entryPath(path)).at(-1);
		return times.get(`#${id}`) ?? times.get(path.replaceAll('/', '.')) ?? last;
	};
};

/** Makes the first copy on this machine from what is here and what the team has. */
export const firstCopy = async (
	app: App,
	thing: Shareable,
	{ place, theirs, me, names }: { place: Place; theirs: SharedDocument | null; me: Person; names: SharedNames },
): Promise<boolean> => {
	const { subject } = place;
	const { kind, key } = subject;
	const untouched = names.toShared(kind, await untouchedOf(app, thing), key);
	const replica = newReplica();
	return app.store.shares.begin(subject, (local, history): Landing<Kind> | null => {
		const begun = local === null || local.revision === 0 ? null : names.toShared(kind, signed(local, me), key);
		const atOf = timesOf(begun, history, app.platform.now());
		const first = joined(kind, theirs, { untouched, mine: begun, actor: { replica, person: me }, atOf });
		if (first === null) return null;
		const { document, report } = first;
		return { copy: { document, replica }, history: historyOfMerge(subject.id, document, report) };
	});
};
