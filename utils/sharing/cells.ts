import { spelled } from './same';
import { compareStamps, type Stamp } from './stamp';

/** What a field is, who wrote it and when. A text's cell has no value: the words are kept elsewhere. */
export interface Cell extends Stamp {
	readonly value?: unknown;
}

/** The fields of a document by path. */
export type Cells = Map<string, Cell>;

/**
 * Positive where `a` holds. Of two templates of the same moment any fixed choice will do: the greater spelling.
 */
export const compareCells = (a: Cell, b: Cell): number => {
	const byStamp = compareStamps(a, b);
	if (byStamp !== 0) return byStamp;
	const [left, right] = [spelled(a.value), spelled(b.value)];
	return left < right ? -1 : left > right ? 1 : 0;
};
