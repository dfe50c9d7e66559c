import type { Gap } from '../release/facts';
import { CarrierFailure, type CarrierWhy } from '../sharing/carrier';
import { gapIn } from './tracker';

/** Whether asking again by itself may help: what is not here may pass, or has somebody to do something about it. */
const WHY: Partial<Record<Gap['why'], CarrierWhy>> = {
	forbidden: 'forbidden',
	'no-key': 'forbidden',
	'key-rejected': 'forbidden',
	'not-found': 'not-found',
	'rate-limited': 'rate-limited',
};

/** A tracker's failure as one of the place that keeps the shared value. */
export const asCarrierFailure = ({ why, detail, retryAt }: Gap): CarrierFailure =>
	new CarrierFailure(WHY[why] ?? 'unreachable', detail, retryAt === null ? null : Date.parse(retryAt));

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
		throw asCarrierFailure(gap.why === 'forbidden' && forbidden !== null ? { ...gap, detail: forbidden } : gap);
	}
};
