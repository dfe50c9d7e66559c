import type { Cells } from './cells';
import { type Field, groupCell, groupsOf, type Shape } from './description';
import { below } from './path';
import { rowWrites } from './rows';
import { same } from './same';

type Thing = Readonly<Record<string, unknown>>;

/** What an edit writes: fields, and texts with what was on the screen before. */
export interface Writes {
	readonly cells: { path: string; value: unknown; initial: unknown }[];
	readonly texts: { path: string; before: string; after: string }[];
}

interface Walk {
	readonly held: Cells;
	readonly out: Writes;
}

const asThings = (value: unknown): readonly Thing[] => (Array.isArray(value) ? value : []);

const writeGroups = (shape: Shape, before: Thing | undefined, after: Thing, path: string, { out }: Walk): void => {
	for (const [group, names] of groupsOf(shape)) {
		const value = Object.fromEntries(names.map((name) => [name, after[name]]));
		const old = before && Object.fromEntries(names.map((name) => [name, before[name]]));
		const initial = Object.fromEntries(names.map((name) => [name, (shape[name] as { initial: unknown }).initial]));
		if (!same(old, value)) out.cells.push({ path: below(path, groupCell(group)), value, initial });
	}
};

const writeEntries = (of: Shape, before: unknown, after: unknown, path: string, walk: Walk): void => {
	const known = new Map(asThings(before).map((entry) => [String(entry.id), entry]));
	for (const entry of asThings(after)) {
		const old = known.get(String(entry.id));
		if (old !== entry) writeShape(of, old, entry, below(path, String(entry.id)), walk);
	}
};

const writeText = (before: unknown, after: unknown, path: string, { out }: Walk): void => {
	const [old, next] = [String(before ?? ''), String(after ?? '').toWellFormed()];
	if (old !== next) out.texts.push({ path, before: old, after: next });
};

const writeMaybe = (of: Shape, before: unknown, after: unknown, path: string, walk: Walk): void => {
	if (before === after) return;
	walk.out.cells.push({ path, value: after !== null, initial: false });
	if (after !== null) {
		writeShape(of, (before as Thing | null) ?? undefined, after as Thing, path, walk);
		return;
	}
	for (const [name, field] of Object.entries(of)) {
		if (field.kind === 'text') writeText((before as Thing | null)?.[name], '', below(path, name), walk);
	}
};

const writeField = (field: Field, before: unknown, after: unknown, path: string, walk: Walk): void => {
	if (before === after && before !== undefined) return;
	switch (field.kind) {
		case 'value':
			if (!same(before, after)) walk.out.cells.push({ path, value: after, initial: field.initial });
			return;
		case 'text':
			writeText(before, after, path, walk);
			return;
		case 'rows':
			walk.out.cells.push(...rowWrites(field, before, after, path, walk.held));
			return;
		case 'entries':
			writeEntries(field.of, before, after, path, walk);
			return;
		case 'part':
			writeShape(field.of, before as Thing | undefined, after as Thing, path, walk);
			return;
		case 'maybe':
			writeMaybe(field.of, before ?? null, after, path, walk);
	}
};

const writeShape = (shape: Shape, before: Thing | undefined, after: Thing, path: string, walk: Walk): void => {
	writeGroups(shape, before, after, path, walk);
	for (const [name, field] of Object.entries(shape)) {
		writeField(field, before?.[name], after[name], below(path, name), walk);
	}
};

/** What made `after` out of `before`. An entry that is missing in `after` stays: entries are removed by marking them. */
export const writesOf = (shape: Shape, before: object | undefined, after: object, held: Cells): Writes => {
	const out: Writes = { cells: [], texts: [] };
	writeShape(shape, before as Thing | undefined, after as Thing, '', { held, out });
	return out;
};
