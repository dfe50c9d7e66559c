// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { hydrated } from '../../../utils/page/hydration';

/** The page of the test, loaded `ago` milliseconds ago. */
const loaded = (ago: number): Window & typeof globalThis => {
	const performance = { now: () => 5_000, getEntriesByType: () => [{ loadEventStart: 5_000 - ago }] };
	return { document, performance } as unknown as Window & typeof globalThis;
};

const begin = (window: Window & typeof globalThis) => {
	const done = vi.fn();
	hydrated(window, new AbortController().signal).then(done);
	return done;
};

describe('hydrated', () => {
	beforeEach(() => {
		vi.useFakeTimers();
		vi.spyOn(document, 'readyState', 'get').mockReturnValue('complete');
	});
	afterEach(() => {
		vi.useRealTimers();
		vi.restoreAllMocks();
	});

	it('waits for a moment without a change, and anew after each', async () => {
		const done = begin(loaded(10));
		await vi.advanceTimersByTimeAsync(100);
		document.body.append(document.createElement('p'));
		await vi.advanceTimersByTimeAsync(100);
		expect(done).not.toHaveBeenCalled();
		await vi.advanceTimersByTimeAsync(100);
		expect(done).toHaveBeenCalledOnce();
	});

	it('has no more patience two seconds after load with a page that never rests', async () => {
		const done = begin(loaded(1_500));
		for (let step = 0; step < 4; step += 1) {
			document.body.append(document.createElement('p'));
			await vi.advanceTimersByTimeAsync(100);
		}
		expect(done).not.toHaveBeenCalled();
		document.body.append(document.createElement('p'));
		await vi.advanceTimersByTimeAsync(110);
		expect(done).toHaveBeenCalledOnce();
	});

	it('waits for nothing when the load was long ago', async () => {
		const done = begin(loaded(2_500));
		await vi.advanceTimersByTimeAsync(0);
		expect(done).toHaveBeenCalledOnce();
	});
});
