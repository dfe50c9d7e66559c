import { type Field, groupCell, groupsOf, REQUIRED, type Shape } from './description';
import { below } from './path';
import type { PlacedRow } from './rows';
import type { Texts } from './texts';
import type { Branch } from './tree';

type Thing = Record<string, unknown>;

/** Something that the domain has no room for: the document keeps it, and shows it when there is room again. */
export interface OverLimit {
	readonly path: string;
	/** Entries or characters: how many there are, and how many are shown. */
	readonly held: number;
	readonly shown: number;
}

interface Walk {
	readonly texts: Texts;
	readonly over: OverLimit[];
	readonly derived: Readonly<Record<'subject' | 'revision' | 'updatedAt', unknown>>;
}

const INCOMPLETE: unique symbol = Symbol('incomplete');

const before = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

const shown = <T>(all: readonly T[], max: number, path: string, { over }: Walk): T[] => {
	if (all.length > max) over.push({ path, held: all.length, shown: max });
	return all.slice(0, max);
};

const textAt = (path: string, max: number, { texts, over }: Walk): string => {
	const whole = texts.get(path);
	if (whole.length <= max) return whole;
	// Never half of a character that takes two code units.
	const cut = whole.slice(0, max).replace(/[\uD800-\uDBFF]$/, '');
	over.push({ path, held: whole.length, shown: cut.length });
	return cut;
};

const rowsAt = (branch: Branch | undefined, max: number, path: string, walk: Walk): unknown[] => {
	const placed = [...(branch?.branches ?? [])].flatMap(([key, { cell }]) =>
		cell?.value == null ? [] : [{ key, ...(cell.value as PlacedRow) }],
	);
	placed.sort((a, b) => before(a.place, b.place) || before(a.key, b.key));
	return shown(placed, max, path, walk).map(({ row }) => row);
};

/** Those that are not removed come first where not all have room; the order is the same for everyone. */
const entriesAt = (of: Shape, max: number, branch: Branch | undefined, path: string, walk: Walk): Thing[] => {
	const all = [...(branch?.branches ?? [])].flatMap(([id, inner]) => {
		const thing = thingAt(of, inner, below(path, id), walk);
		return thing === INCOMPLETE ? [] : [{ id, ...thing } as Thing];
	});
	const byOrder = (a: Thing, b: Thing) =>
		before(String(a.order), String(b.order)) || before(String(a.id), String(b.id));
	all.sort(byOrder);
	if (all.length <= max) return all;
	const byUse = [...all.filter((entry) => entry.removed !== true), ...all.filter((entry) => entry.removed === true)];
	return shown(byUse, max, path, walk).sort(byOrder);
};

const fieldAt = (field: Field, branch: Branch | undefined, path: string, walk: Walk): unknown => {
	switch (field.kind) {
		case 'value': {
			const value = branch?.cell === undefined ? field.initial : branch.cell.value;
			return value === REQUIRED ? INCOMPLETE : value;
		}
		case 'text':
			return textAt(path, field.max, walk);
		case 'rows':
			return rowsAt(branch, field.max, path, walk);
		case 'entries':
			return entriesAt(field.of, field.max, branch, path, walk);
		case 'part':
			return thingAt(field.of, branch, path, walk);
		case 'maybe': {
			const thing = branch?.cell?.value === true ? thingAt(field.of, branch, path, walk) : null;
			return thing === INCOMPLETE ? null : thing;
		}
		case 'together':
			return field.initial;
		case 'derived':
			return walk.derived[field.what];
	}
};

/** A thing with all its fields; incomplete where one is missing that it cannot do without. */
const thingAt = (shape: Shape, branch: Branch | undefined, path: string, walk: Walk): Thing | typeof INCOMPLETE => {
	const thing: Thing = {};
	for (const [name, field] of Object.entries(shape)) {
		const value = fieldAt(field, branch?.branches.get(name), below(path, name), walk);
		if (value === INCOMPLETE) return INCOMPLETE;
		thing[name] = value;
	}
	for (const group of groupsOf(shape).keys()) {
		Object.assign(thing, branch?.branches.get(groupCell(group))?.cell?.value);
	}
	return thing;
};

/** The domain document that a tree of cells and its texts stand for. */
export const projected = (shape: Shape, tree: Branch, walk: Walk): Thing => {
	const thing = thingAt(shape, tree, '', walk);
	return thing === INCOMPLETE ? {} : thing;
};
