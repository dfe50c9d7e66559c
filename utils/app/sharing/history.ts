import { t } from '@lingui/core/macro';
import { textHash } from '../../release/hash';
import { entryPath, type SharedDocument } from '../../sharing/document';
import { placeAt } from '../../sharing/field-schema';
import { DESCRIPTIONS, type Kind } from '../../sharing/kinds';
import type { Conflict, FieldChange, MergeReport } from '../../sharing/merge-report';
import { spelled } from '../../sharing/same';
import type { HistoryRecord } from '../../store/records';

/** Fields that an entry goes by in a sentence; of each entry the first that it has. */
const ENTRY_FIELDS = ['title', 'name', 'question', 'signal', 'audience', 'text'] as const;
const MOST_OF_A_TITLE = 200;

const iso = (ms: number): string => new Date(ms).toISOString();

/** What the entry of a path is called; empty for a field of the document itself. */
const titleOf = (document: SharedDocument, entry: string): string => {
	if (entry === '') return '';
	for (const field of ENTRY_FIELDS) {
		const value = document.state.cells.get(`${entry}/${field}`)?.value ?? document.state.texts.get(`${entry}/${field}`);
		if (typeof value === 'string' && value !== '') return value.slice(0, MOST_OF_A_TITLE);
	}
	return '';
};

const isText = (kind: Kind, path: string): boolean => placeAt(DESCRIPTIONS[kind].shape, path)?.kind === 'text';

/** The template's fields, and those of somebody of whom only the edit is left, are nobody's. */
const isSomebodys = ({ by, at }: FieldChange): boolean => by !== null && at > 0;

const inOneGo = ({ path, by, at }: FieldChange): string => JSON.stringify([by, at, entryPath(path)]);

const editOf = (subject: string, document: SharedDocument, changes: readonly FieldChange[]): HistoryRecord[] => {
	const [first] = changes;
	if (first?.by == null) return [];
	const place = entryPath(first.path);
	const { kind } = document;
	// Texts are in the document for good; here they would be kept once more with every word that is typed.
	const values = (one: FieldChange) => (isText(kind, one.path) ? {} : { to: one.to ?? null });
	return [
		{
			id: `team:${subject}:${textHash(spelled([inOneGo(first), changes.map(({ path }) => path).sort()]))}`,
			subject,
			at: iso(first.at),
			by: first.by,
			command: {
				type: 'team-edit',
				place,
				title: titleOf(document, place),
				changes: changes.map((one) => ({ path: one.path, ...values(one) })),
			},
			before: changes.flatMap(({ path, from }) =>
				isText(kind, path) || from === undefined ? [] : [{ path, value: from }],
			),
			revision: document.project().revision,
		},
	];
};

const lostOf = (subject: string, document: SharedDocument, conflict: Conflict): HistoryRecord => {
	const { path, won, lost, lostBy, lostAt } = conflict;
	const place = entryPath(path);
	return {
		id: `lost:${subject}:${textHash(spelled([path, lostAt, lost]))}`,
		subject,
		at: iso(lostAt),
		by: lostBy ?? { name: t`Somebody` },
		command: { type: 'overruled', place, title: titleOf(document, place), path, won: won ?? null, lost: lost ?? null },
		before: lost ?? null,
		revision: document.project().revision,
	};
};

/**
 * What a merge brought, for the history: who did what when, and whose edits lost against one of the same moment. The
 * same merge gives the same records, so that one which is repeated counts once.
 */
export const historyOfMerge = (subject: string, document: SharedDocument, report: MergeReport): HistoryRecord[] => {
	const edits = Map.groupBy(report.changes.filter(isSomebodys), inOneGo);
	return [
		...[...edits.values()].flatMap((changes) => editOf(subject, document, changes)),
		...report.conflicts.filter(({ lostAt }) => lostAt > 0).map((one) => lostOf(subject, document, one)),
	];
};
