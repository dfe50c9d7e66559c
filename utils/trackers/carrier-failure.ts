import type { Gap } from '../release/facts';
import { CarrierFailure, type CarrierWhy } from '../sharing/carrier';
import { gapIn } from './tracker';

/**
 * What a failure means for what waits to be sent. What is not here may pass, and is tried again by itself. A key that is
 * missing or was rejected does not come back by asking: edits wait, untried, until there is another one.
 */
const WHY: Partial<Record<Gap['why'], CarrierWhy>> = {
	forbidden: 'forbidden',
	'no-key': 'no-key',
	'key-rejected': 'no-key',
	'not-found': 'not-found',
	'rate-limited': 'rate-limited',
};

const failureOf = ({ why, detail, retryAt }: Gap): CarrierFailure =>
	new CarrierFailure(WHY[why] ?? 'unreachable', detail, retryAt === null ? null : Date.parse(retryAt));

/** A tracker's failure as one of the place that keeps the shared value; anything else that was thrown goes on. */
export const carrierFailure = (error: unknown): CarrierFailure =>
	error instanceof CarrierFailure ? error : failureOf(gapIn(error));

/**
 * Runs a call of a carrier.
 * @param forbidden the words for a refusal, which by itself only speaks of seeing
 * @throws {CarrierFailure}
 */
export const carried = async <T>(call: () => Promise<T>, forbidden: string | null = null): Promise<T> => {
	try {
		return await call();
	} catch (error) {
		const gap = gapIn(error);
		throw failureOf(gap.why === 'forbidden' && forbidden !== null ? { ...gap, detail: forbidden } : gap);
	}
};
