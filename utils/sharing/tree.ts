import type { Cell, Cells } from './cells';
import { segmentsOf } from './path';

/** The cells as the nested thing they describe. */
export interface Branch {
	cell?: Cell;
	readonly branches: Map<string, Branch>;
}

const reach = (root: Branch, segments: readonly string[]): Branch => {
	let at = root;
	for (const segment of segments) {
		const next = at.branches.get(segment) ?? { branches: new Map() };
		at.branches.set(segment, next);
		at = next;
	}
	return at;
};

export const treeOf = (cells: Cells): Branch => {
	const root: Branch = { branches: new Map() };
	for (const [path, cell] of cells) reach(root, segmentsOf(path)).cell = cell;
	return root;
};
