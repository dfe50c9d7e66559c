import { addDays, daysBetween } from '../../../utils/release/calendar';
import type { TimelineEvent } from '../../../utils/release/timeline';

/** The days that a drawing spans and how wide it is at least, in pixels. */
export interface Scale {
	readonly first: string;
	readonly days: number;
	readonly width: number;
}

const LEAST_WIDTH = 520;
const LEAST_DAY = 7;
const MOST_WIDTH = 12_000;

/**
 * The scale for some dates and today, with space on both sides.
 * @param room pixels that there are to draw in
 */
export const scaleFor = (dates: readonly string[], today: string, room: number): Scale => {
	const sorted = [...dates, today].sort();
	const first = addDays(sorted[0] ?? today, -2);
	const days = Math.max(14, daysBetween(first, sorted.at(-1) ?? today) + 4);
	return { first, days, width: Math.min(MOST_WIDTH, Math.max(LEAST_WIDTH, room, days * LEAST_DAY)) };
};

/** Where a date lies, 0 to 1. */
export const placeOf = ({ first, days }: Scale, date: string): number => daysBetween(first, date) / days;

/** A share of the drawing as CSS writes it. */
export const percent = (share: number): string => `${(share * 100).toFixed(3)}%`;

/** Width of a letter, on the generous side; letters of Chinese, Japanese and Korean are square. */
const LETTER = 6.6;
const SQUARE = 12.5;
const SQUARES = /[\u1100-\u11ff\u2e80-\uabff\uac00-\ud7ff\uf900-\ufaff\uff00-\uffef]/g;
const MARK = 22;
const MOST_LABEL = 280;
const GAP = 10;

/** Width of a text in the drawing, in pixels. */
export const textWidth = (text: string): number =>
	text.length * LETTER + (text.match(SQUARES)?.length ?? 0) * (SQUARE - LETTER);

/** Width that a label takes at most, in pixels; the drawing cuts what is longer. */
export const labelWidth = (label: string): number => Math.min(MOST_LABEL, MARK + textWidth(label));

/** A point with its label in a lane where it overlaps nothing. */
export interface Placed {
	readonly event: TimelineEvent;
	readonly at: number;
	/** True where the label stands before the mark, for want of room after it. */
	readonly before: boolean;
	readonly lane: number;
}

/** Lays points with labels out in as few lanes as they need. */
export const inLanes = (events: readonly TimelineEvent[], scale: Scale, text: (event: TimelineEvent) => string) => {
	const wanted = events.map((event) => {
		const at = placeOf(scale, event.date);
		const [x, width] = [at * scale.width, labelWidth(text(event))];
		const before = x + width > scale.width && x - width > 0;
		return { event, at, before, from: before ? x - width : x - GAP, to: before ? x + GAP : x + width };
	});
	const ends: number[] = [];
	const placed: Placed[] = wanted
		.toSorted((a, b) => a.from - b.from)
		.map(({ event, at, before, from, to }) => {
			const free = ends.findIndex((end) => end + GAP <= from);
			const lane = free === -1 ? ends.length : free;
			ends[lane] = to;
			return { event, at, before, lane };
		});
	return { placed, lanes: ends.length };
};

/** Mondays to write on the axis, as many as there is room for. */
export const ticksOf = ({ first, days, width }: Scale): string[] => {
	const weekday = new Date(`${first}T00:00:00Z`).getUTCDay();
	const monday = (8 - weekday) % 7;
	const step = Math.max(1, Math.ceil(64 / ((7 * width) / days))) * 7;
	const ticks: string[] = [];
	for (let day = monday; day < days - 1; day += step) ticks.push(addDays(first, day));
	return ticks;
};
