/**
 * Lets a task run one at a time: however often it is wished for meanwhile, it runs once more afterwards. Each run is
 * waited for, so that wishes that never cease cannot keep a result from ever coming.
 * @param task must not fail
 */
export const inTurn = (task: () => Promise<void>): (() => void) => {
	let runs = false;
	let again = false;
	const run = async (): Promise<void> => {
		runs = true;
		do {
			again = false;
			await task();
		} while (again);
		runs = false;
	};
	return () => {
		if (runs) again = true;
		else void run();
	};
};
