import { median, ratio } from './statistics.ts';

/** One thing that was measured. */
export interface Row {
	readonly what: string;
	readonly unit: string;
	/** What an extension that does nothing has on the same pages, in the same run; empty where it has no such thing. */
	readonly floor: readonly number[];
	readonly muster: readonly number[];
	/** The most that is wanted. */
	readonly target?: number;
	/** Whether the target is for what Muster adds to the floor, in place of the figure itself. */
	readonly added?: boolean;
}

/** A row as it is printed and written. */
export interface Result {
	readonly what: string;
	readonly unit: string;
	readonly floor: number | null;
	readonly muster: number;
	/** Muster's part of it: the median less the floor's. */
	readonly added: number | null;
	/** How many times the floor it is. */
	readonly ratio: number | null;
	readonly target: number | null;
	readonly targetFor: 'figure' | 'added' | null;
	/** Null where there is no target. */
	readonly holds: boolean | null;
	readonly samples: number;
}

/** The medians of a row, and whether its target holds. */
export const resultOf = ({ what, unit, floor, muster, target, added = false }: Row): Result => {
	const figure = median(muster);
	const base = floor.length === 0 ? null : median(floor);
	const more = base === null ? null : figure - base;
	const judged = added && more !== null ? more : figure;
	return {
		what,
		unit,
		floor: base,
		muster: figure,
		added: more,
		// How many times as much something grew says nothing where it hardly grew at all.
		ratio: base === null || unit === '%' ? null : ratio(figure, base),
		target: target ?? null,
		targetFor: target === undefined ? null : added ? 'added' : 'figure',
		holds: target === undefined ? null : judged <= target,
		samples: muster.length,
	};
};

const figure = (value: number | null, unit: string): string => {
	if (value === null) return '';
	const digits = Math.abs(value) >= 100 || Number.isInteger(value) ? 0 : Math.abs(value) >= 0.1 ? 1 : 3;
	return `${value.toFixed(digits)}${unit === '' ? '' : ` ${unit}`}`;
};

const cellsOf = (result: Result): string[] => {
	const { what, unit, floor, muster, added, target, targetFor, holds, samples } = result;
	return [
		what,
		figure(floor, unit),
		figure(muster, unit),
		figure(added, unit),
		result.ratio === null ? '' : `${result.ratio.toFixed(2)}x`,
		target === null ? '' : `${targetFor === 'added' ? '+' : ''}${target} ${unit}`.trim(),
		holds === null ? '' : holds ? 'holds' : 'MISSED',
		String(samples),
	];
};

const HEAD = ['', 'floor', 'Muster', 'added', 'ratio', 'at most', '', 'of'];

/** The results as a table for people. */
export const tableOf = (results: readonly Result[]): string => {
	const lines = [HEAD, ...results.map(cellsOf)];
	const widths = HEAD.map((_, column) => Math.max(...lines.map((line) => line[column]?.length ?? 0)));
	const pad = (cell: string, column: number): string =>
		column === 0 || column === 6 ? cell.padEnd(widths[column] ?? 0) : cell.padStart(widths[column] ?? 0);
	return lines.map((line) => line.map(pad).join('  ').trimEnd()).join('\n');
};
