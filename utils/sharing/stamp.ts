/** Who wrote a field and when. The pair of `by` and `count` names one edit; `at` decides which of two edits is later. */
export interface Stamp {
	/** Milliseconds since 1970; 0 for the template, which every edit overrules. */
	readonly at: number;
	/** The replica that wrote it: one copy of the document on one machine, 1 to 2³²−1; 0 for the template. */
	readonly by: number;
	/** The how-manieth edit of that replica it was; 0 for the template. */
	readonly count: number;
}

export const TEMPLATE_STAMP: Stamp = { at: 0, by: 0, count: 0 };

/** The last moment a stamp may name: beyond it, no later edit could be written. */
export const LAST_MOMENT = Date.UTC(2200, 0);

/** Positive where `a` is the later one: by time, then by replica, so that all copies decide alike. */
export const compareStamps = (a: Stamp, b: Stamp): number => a.at - b.at || a.by - b.by || a.count - b.count;

/**
 * The stamp of an edit over what is there. It is later than what it overrules whatever the clocks say, so a field that
 * was written by a machine with a wrong clock can be overruled by everyone who has seen it; other fields keep their
 * times.
 */
export const stampOver = (over: Stamp | undefined, atMs: number, by: number, count: number): Stamp => ({
	at: Math.max(Math.min(Math.trunc(atMs), LAST_MOMENT), (over?.at ?? 0) + 1),
	by,
	count,
});
