import { t } from '@lingui/core/macro';
import type { FetchOutcome, RateLimit } from '../../messaging/protocol';
import type { Gap } from '../../release/facts';
import { TrackerFailure } from '../tracker';

/** Share of a limit that Muster leaves to the issue on the screen, and to the user's other tools with the same key. */
const RESERVE = 0.1;
const [SHORTEST_PAUSE, LONGEST_PAUSE] = [5_000, 3_600_000];
const USUAL_PAUSE = 60_000;

/** Muster kept itself from asking, so that the tracker need not refuse: what somebody looks at may still be read. */
export class HeldBack extends TrackerFailure {
	override name = 'HeldBack';
}

const within = (until: number, now: number): number =>
	Math.min(Math.max(until, now + SHORTEST_PAUSE), now + LONGEST_PAUSE);

/** When to ask again after a refusal (milliseconds): at the reset of what is used up, at least seconds, at most an hour. */
export const resumesAt = ({ limits = [], retryAfter }: FetchOutcome, now: number): number => {
	const spent = limits.filter(({ remaining }) => remaining <= 0);
	const resets = (spent.length > 0 ? spent : limits).map(({ resetAt }) => resetAt);
	if (resets.length > 0) return within(Math.max(...resets), now);
	const seconds = Number(retryAfter ?? Number.NaN);
	return within(Number.isNaN(seconds) ? now + USUAL_PAUSE : now + seconds * 1000, now);
};

/** What is left of a key's limits, as Linear's last answer told. */
export class RateBudget {
	#limits: readonly RateLimit[] = [];

	note(limits: readonly RateLimit[] | undefined): void {
		if (limits !== undefined && limits.length > 0) this.#limits = limits;
	}

	/** @throws {HeldBack} for what nobody waits for, where little is left of a limit until its reset */
	allow(what: Gap['what'], now: number): void {
		if (what === 'issue' || what === 'all') return;
		const low = this.#limits.filter(({ remaining, limit, resetAt }) => resetAt > now && remaining < limit * RESERVE);
		if (low.length === 0) return;
		const until = within(Math.max(...low.map(({ resetAt }) => resetAt)), now);
		const detail = t`Your Linear key has few requests left for now. Muster reads on when Linear grants more.`;
		throw new HeldBack({ what, why: 'rate-limited', detail, retryAt: new Date(until).toISOString() });
	}
}
