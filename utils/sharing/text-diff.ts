/** One place where a text changes: at `at` (before the change), `remove` characters go and `insert` comes. */
export interface TextChange {
	readonly at: number;
	readonly remove: number;
	readonly insert: string;
}

/** Beyond this product of lengths the middle is replaced whole: comparing would take too long. */
const MOST_COMPARISONS = 1_000_000;

/** Words with what separates them: never half of a character that takes two code units. */
const tokensOf = (text: string): string[] => text.match(/\s+|\S+/gu) ?? [];

/** Lengths of the longest common run of tokens from each pair of positions on. */
const commonLengths = (a: readonly string[], b: readonly string[]): Uint16Array => {
	const width = b.length + 1;
	const lengths = new Uint16Array((a.length + 1) * width);
	for (let i = a.length - 1; i >= 0; i -= 1) {
		for (let j = b.length - 1; j >= 0; j -= 1) {
			const skip = Math.max(lengths[(i + 1) * width + j] ?? 0, lengths[i * width + j + 1] ?? 0);
			lengths[i * width + j] = a[i] === b[j] ? (lengths[(i + 1) * width + j + 1] ?? 0) + 1 : skip;
		}
	}
	return lengths;
};

const middleChanges = (a: readonly string[], b: readonly string[], start: number): TextChange[] => {
	const width = b.length + 1;
	const lengths = commonLengths(a, b);
	const changes: TextChange[] = [];
	let [i, j, at] = [0, 0, start];
	while (i < a.length || j < b.length) {
		const [from, removed, inserted] = [at, [] as string[], [] as string[]];
		while ((i < a.length || j < b.length) && (i >= a.length || j >= b.length || a[i] !== b[j])) {
			const dropsOld =
				j >= b.length || (i < a.length && (lengths[(i + 1) * width + j] ?? 0) >= (lengths[i * width + j + 1] ?? 0));
			if (dropsOld) removed.push(a[i++] ?? '');
			else inserted.push(b[j++] ?? '');
		}
		const gone = removed.join('').length;
		if (gone > 0 || inserted.length > 0) changes.push({ at: from, remove: gone, insert: inserted.join('') });
		at += gone;
		for (; i < a.length && a[i] === b[j]; i += 1, j += 1) at += a[i]?.length ?? 0;
	}
	return changes;
};

/** The changes that make `after` out of `before`, word by word, from front to back; positions are those of `before`. */
export const textChanges = (before: string, after: string): TextChange[] => {
	const [a, b] = [tokensOf(before), tokensOf(after)];
	let head = 0;
	while (head < a.length && head < b.length && a[head] === b[head]) head += 1;
	let tail = 0;
	while (tail < a.length - head && tail < b.length - head && a.at(-1 - tail) === b.at(-1 - tail)) tail += 1;
	const [oldMiddle, newMiddle] = [a.slice(head, a.length - tail), b.slice(head, b.length - tail)];
	const start = a.slice(0, head).join('').length;
	if (oldMiddle.length * newMiddle.length <= MOST_COMPARISONS) return middleChanges(oldMiddle, newMiddle, start);
	return [{ at: start, remove: oldMiddle.join('').length, insert: newMiddle.join('') }];
};
