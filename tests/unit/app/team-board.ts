import { type Carrier, CarrierFailure } from '../../../utils/sharing/carrier';
import type { PlanIssue, SharedPlaces } from '../../../utils/trackers/tracker';
import { TrackerFailure } from '../../../utils/trackers/tracker';

/** What one person may do on the board, and whether it can be reached. */
export interface Reach {
	online: boolean;
	mayWrite: boolean;
}

/** A tracker's places for a team, in memory: values by where they hang. */
export class TeamBoard {
	readonly values = new Map<string, string>();
	readonly planIssues = new Map<string, PlanIssue>();
	writes = 0;
	reads = 0;

	#carrier(place: string, reach: Reach): Carrier {
		const reached = (): void => {
			if (!reach.online) throw new CarrierFailure('unreachable', 'The tracker cannot be reached.');
		};
		return {
			read: async () => {
				reached();
				this.reads += 1;
				return this.values.get(place) ?? null;
			},
			write: async (value) => {
				reached();
				if (!reach.mayWrite) throw new CarrierFailure('forbidden', 'You may not edit this issue.');
				this.writes += 1;
				this.values.set(place, value);
			},
		};
	}

	/** The board as one person sees it. */
	places(reach: Reach): SharedPlaces {
		const offline = (): void => {
			if (reach.online) return;
			throw new TrackerFailure({ what: 'all', why: 'offline', detail: 'No network.', retryAt: null });
		};
		const adopt = (id: string, issue: PlanIssue): PlanIssue => {
			const known = this.planIssues.get(id) ?? issue;
			this.planIssues.set(id, known);
			return known;
		};
		const issueOf = (key: string): PlanIssue => ({
			key,
			trackerId: `id-${key}`,
			title: 'Coordination',
			url: `https://meridian.atlassian.net/browse/${key}`,
		});
		return {
			checklist: ({ trackerId }) => (trackerId === null ? null : this.#carrier(`epic ${trackerId}`, reach)),
			plan: ({ trackerId }) => this.#carrier(`plan ${trackerId}`, reach),
			findPlanIssue: async ({ trackerId }) => {
				offline();
				return this.planIssues.get(trackerId) ?? null;
			},
			adoptPlanIssue: async ({ trackerId }, key) => adopt(trackerId, issueOf(key)),
			createPlanIssue: async ({ trackerId }) => adopt(trackerId, issueOf(`PAY-9${this.planIssues.size}`)),
			mayShare: async () => reach.mayWrite,
		};
	}
}
