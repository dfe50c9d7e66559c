import { t } from '@lingui/core/macro';
import { numberText } from '../words/format';
import { CARRIER_LIMIT, carrierValue, type Summary } from './carrier-value';
import { compacted, KEEP_REMOVED_MONTHS } from './compact';
import type { SharedDocument } from './document';
import type { Kind } from './kinds';

/** A value that fits, with the document it holds: a compacted one where that was needed. Or why there is none. */
export type Fitting<K extends Kind> =
	| { readonly outcome: 'fits'; readonly value: string; readonly document: SharedDocument<K> }
	| { readonly outcome: 'too-large'; readonly size: number; readonly limit: number; readonly message: string };

/** From the gentlest on: older removals go first. */
const STEPS = [null, KEEP_REMOVED_MONTHS, 1] as const;

/** The value to write: whole, or none at all. */
export const fitCarrierValue = async <K extends Kind>(
	document: SharedDocument<K>,
	summary: Summary,
	{ nowMs, replica, limit = CARRIER_LIMIT }: { nowMs: number; replica: number; limit?: number | undefined },
): Promise<Fitting<K>> => {
	let size = 0;
	for (const months of STEPS) {
		const candidate = months === null ? document : compacted(document, nowMs, replica, months);
		const value = await carrierValue(candidate, summary);
		size = value.length;
		if (size <= limit) return { outcome: 'fits', value, document: candidate };
	}
	const [is, most] = [numberText(size), numberText(limit)];
	const message = t`This is too large to share: ${is} characters, and the tracker holds ${most}. It stays on this machine; shorten its texts or move some of them into linked documents.`;
	return { outcome: 'too-large', size, limit, message };
};
