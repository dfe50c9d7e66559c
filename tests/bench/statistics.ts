/** The middle of some figures, the mean of the two middle ones where their number is even. @throws {RangeError} for none */
export const median = (figures: readonly number[]): number => {
	const ordered = [...figures].sort((a, b) => a - b);
	const middle = ordered.length / 2;
	const [low, high] = [ordered[Math.ceil(middle) - 1], ordered[Math.floor(middle)]];
	if (low === undefined || high === undefined) throw new RangeError('Nothing was measured.');
	return (low + high) / 2;
};

/** How many times as much one figure is as another; null where that one is nothing. */
export const ratio = (figure: number, to: number): number | null => (to === 0 ? null : figure / to);

/** By how much more a figure became, in percent. */
export const growth = (before: number, after: number): number => ((after - before) / before) * 100;
