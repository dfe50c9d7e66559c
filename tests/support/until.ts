/** Milliseconds that people are ready to wait. */
const PATIENCE = 15_000;
/** Milliseconds between two looks. */
const PACE = 30;

/** Calls back until it gives something that is not null, or people would have given up; then throws what was wanted. */
export const until = async <T>(wanted: string, look: () => Promise<T | null>, patience = PATIENCE): Promise<T> => {
	const deadline = Date.now() + patience;
	let last: unknown = null;
	for (;;) {
		try {
			const found = await look();
			if (found !== null) return found;
		} catch (error) {
			// The page went elsewhere while it was asked; ask the next one.
			last = error;
		}
		if (Date.now() > deadline) throw new Error(`Never came: ${wanted}${last === null ? '' : ` (${String(last)})`}`);
		await new Promise((resolve) => setTimeout(resolve, PACE));
	}
};
