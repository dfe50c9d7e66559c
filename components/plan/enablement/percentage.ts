/** The share that was typed, 0 to 100; null where it is none. */
export const percentageOf = (typed: string): number | null => {
	const share = Number(typed.trim().replace(/\s*%$/, '').replace(',', '.'));
	return typed.trim() !== '' && Number.isFinite(share) && share >= 0 && share <= 100 ? share : null;
};
