import { type Actor, SharedDocument } from './document';
import type { Kind, Subjects } from './kinds';
import { mapTexts } from './map-texts';
import type { MergeReport } from './merge-report';

/** What this machine has of a checklist or plan that was not shared so far. */
export interface Unshared<K extends Kind> {
	/** What everyone has anyway: the bare template, the empty plan. */
	readonly untouched: Subjects[K];
	/** What people made of it here; null where nobody has begun. */
	readonly mine: Subjects[K] | null;
	readonly actor: Actor;
	/** When each field was written, milliseconds since 1970. */
	readonly atOf: (path: string) => number;
}

const linesOf = (text: string): Set<string> => new Set(text.split('\n').map((line) => line.trim()));

/** One text with the lines of the other that it lacks. */
const united = (theirs: string, mine: string): string => {
	if (theirs === '' || mine === '') return theirs + mine;
	const known = linesOf(theirs);
	const more = mine.split('\n').filter((line) => !known.has(line.trim()));
	return more.length === 0 ? theirs : `${theirs.trimEnd()}\n${more.join('\n')}`;
};

const isIn = (list: unknown): ((entry: { readonly id: string }) => boolean) => {
	const ids = new Set((list as readonly { readonly id: string }[]).map(({ id }) => id));
	return ({ id }) => ids.has(id);
};

/** Without what today's template has and this machine's checklist was begun without. */
const begunFrom = <K extends Kind>(untouched: Subjects[K], mine: Subjects[K]): Subjects[K] =>
	'items' in untouched && 'items' in mine
		? { ...untouched, items: untouched.items.filter(isIn(mine.items)) }
		: untouched;

const bare = <K extends Kind>(kind: K, subject: Subjects[K]): Subjects[K] => mapTexts(kind, subject, () => '');

/**
 * The first document of a checklist or plan on this machine: what is here and, where the team has a copy already, the
 * team's, merged. Texts that both sides wrote on their own are united line by line: people who brought the same text
 * along have it once. Null where there is nothing on either side.
 */
export const joined = <K extends Kind>(
	kind: K,
	theirs: SharedDocument<K> | null,
	{ untouched, mine, actor, atOf }: Unshared<K>,
): { readonly document: SharedDocument<K>; readonly report: MergeReport } | null => {
	if (mine === null) {
		if (theirs === null) return null;
		const document = new SharedDocument<K>(kind, theirs.key, theirs.copy().state);
		return { document, report: changesIn(document) };
	}
	const base = begunFrom(untouched, mine);
	const document = SharedDocument.of(kind, theirs === null ? base : bare(kind, base));
	document.record(theirs === null ? mine : bare(kind, mine), actor, atOf);
	if (theirs === null) return { document, report: { changes: [], conflicts: [] } };
	const report = document.merge(theirs);
	const own = new Map<string, string>();
	mapTexts(kind, mine, (path, text) => {
		own.set(path, text);
		return text;
	});
	document.record(
		mapTexts(kind, document.project(), (path, text) => united(text, own.get(path) ?? '')),
		actor,
		atOf,
	);
	return { document, report };
};

/** Everything that somebody wrote in a document, as changes from nothing. */
const changesIn = (document: SharedDocument): MergeReport => {
	const { cells, writers, texts } = document.state;
	const changes = [...cells].flatMap(([path, cell]) => {
		const by = writers.get(cell.by)?.person ?? null;
		const to = 'value' in cell ? cell.value : texts.get(path);
		return cell.at === 0 || by === null ? [] : [{ path, from: undefined, to, by, at: cell.at }];
	});
	return { changes, conflicts: [] };
};
