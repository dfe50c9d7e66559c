import type { EpicFacts } from './facts';
import { normalised, textHash, wordsHash } from './hash';
import type { BaselineEpic, ScopeBaseline } from './plan/approval';

const hashes = new WeakMap<EpicFacts, string>();

/** Hash of an epic's description without regard to spacing, case and punctuation; empty where there is no text. */
export const descriptionHash = (epic: EpicFacts): string => {
	const known = hashes.get(epic);
	if (known !== undefined) return known;
	const hash = wordsHash(epic.description);
	hashes.set(epic, hash);
	return hash;
};

/** The epics that count as scope: those not cancelled. */
export const inScope = (epics: readonly EpicFacts[]): EpicFacts[] =>
	epics.filter(({ status }) => status.category !== 'cancelled');

const byId = (a: { id: string }, b: { id: string }): number => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0);

/** The scope as it is now, to be kept beside an approval. Equal scopes get equal ids, whenever they are taken. */
export const takeBaseline = (epics: readonly EpicFacts[], now: string): ScopeBaseline => {
	const kept: BaselineEpic[] = inScope(epics)
		.map((epic) => ({ id: epic.id, key: epic.key, title: epic.title, descriptionHash: descriptionHash(epic) }))
		.sort(byId);
	const words = kept.map((epic) => [epic.id, epic.key, epic.title, epic.descriptionHash].join('\u0001'));
	return { id: textHash(words.join('\u0002')), takenAt: now, epics: kept };
};

export type ScopeChange =
	| { readonly kind: 'joined'; readonly epicId: string; readonly key: string; readonly title: string }
	| { readonly kind: 'left'; readonly epicId: string; readonly key: string; readonly title: string }
	| {
			readonly kind: 'renamed';
			readonly epicId: string;
			readonly key: string;
			readonly title: string;
			readonly before: string;
	  }
	| { readonly kind: 'description'; readonly epicId: string; readonly key: string; readonly title: string };

const changeOf = (before: BaselineEpic, now: EpicFacts): ScopeChange | null => {
	const named = { epicId: now.id, key: now.key, title: now.title };
	if (before.title !== now.title && normalised(before.title) !== normalised(now.title))
		return { kind: 'renamed', ...named, before: before.title };
	const hash = descriptionHash(now);
	// An empty one may be a description that nobody could read: no sign of a change.
	if (before.descriptionHash !== '' && hash !== '' && hash !== before.descriptionHash) {
		return { kind: 'description', ...named };
	}
	return null;
};

const baselineMaps = new WeakMap<ScopeBaseline, ReadonlyMap<string, BaselineEpic>>();
const epicsOf = (baseline: ScopeBaseline): ReadonlyMap<string, BaselineEpic> => {
	const known = baselineMaps.get(baseline);
	if (known !== undefined) return known;
	const made = new Map(baseline.epics.map((epic) => [epic.id, epic]));
	baselineMaps.set(baseline, made);
	return made;
};

const joined = ({ id, key, title }: EpicFacts): ScopeChange => ({ kind: 'joined', epicId: id, key, title });

const leftSince = (baseline: ScopeBaseline, epics: readonly EpicFacts[]): ScopeChange[] => {
	const now = new Set(inScope(epics).map(({ id }) => id));
	return baseline.epics
		.filter(({ id }) => !now.has(id))
		.map(({ id, key, title }) => ({ kind: 'left', epicId: id, key, title }));
};

/** What changed in the scope since a baseline, by epic key; empty where nothing that matters did. */
export const scopeChanges = (baseline: ScopeBaseline, epics: readonly EpicFacts[]): ScopeChange[] => {
	const before = epicsOf(baseline);
	const changes: ScopeChange[] = [];
	let still = 0;
	for (const epic of epics) {
		if (epic.status.category === 'cancelled') continue;
		const old = before.get(epic.id);
		if (old !== undefined) still += 1;
		const change = old === undefined ? joined(epic) : changeOf(old, epic);
		if (change !== null) changes.push(change);
	}
	if (still < before.size) changes.push(...leftSince(baseline, epics));
	return changes.sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : a.epicId < b.epicId ? -1 : 1));
};
