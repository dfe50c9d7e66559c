import * as z from 'zod/mini';
import { CalendarDate, Moment, Person } from '../facts';
import { TimeZone } from '../policy-schema';
import { Snooze } from '../snooze';
import { RELEASE_KINDS } from '../words';
import { ScopeBaseline } from './approval';
import { ReleaseNotes, SupportBrief } from './documents';
import { PLAN_LIMITS, withTombstones } from './entry';
import { Handover, Learning, Reviews, SignificanceDecision, Told } from './record';
import { Message, Stage } from './rollout';
import { Hotfix, Recovery } from './safety';

/** The one document of a release that every function reads. */
export const Plan = z.object({
	releaseId: z.string(),
	owner: z.nullable(Person),
	deputy: z.nullable(Person),
	handovers: z.array(Handover).check(z.maxLength(PLAN_LIMITS.handovers)),
	/** Kind as people chose it; null for the one proposed from the release's name. */
	kind: z.nullable(z.enum(RELEASE_KINDS)),
	significance: z.nullable(SignificanceDecision),
	/** Zone of the release's dates; null for the policy's. */
	timeZone: z.nullable(TimeZone),
	/** Ship date as people wrote it here; counts only where the tracker has none. */
	shipDate: z.nullable(CalendarDate),
	/** Ship date on which the stages and messages were planned; null before anybody planned on one. */
	plannedShipDate: z.nullable(CalendarDate),
	stages: z.array(Stage).check(z.maxLength(withTombstones(PLAN_LIMITS.stages))),
	messages: z.array(Message).check(z.maxLength(withTombstones(PLAN_LIMITS.messages))),
	notes: z.object({ internal: ReleaseNotes, external: ReleaseNotes }),
	supportBrief: SupportBrief,
	hotfix: Hotfix,
	recovery: Recovery,
	reviews: Reviews,
	learnings: z.array(Learning).check(z.maxLength(withTombstones(PLAN_LIMITS.learnings))),
	told: z.array(Told).check(z.maxLength(withTombstones(PLAN_LIMITS.told))),
	/** Scopes that approvals were given on; each kept once. */
	baselines: z.array(ScopeBaseline).check(z.maxLength(PLAN_LIMITS.baselines)),
	snoozes: z.array(Snooze).check(z.maxLength(PLAN_LIMITS.snoozes)),
	/** Counts edits; 0 for a plan that nobody has begun. */
	revision: z.int().check(z.gte(0)),
	updatedAt: z.nullable(Moment),
});
export type Plan = z.infer<typeof Plan>;

const noNotes = (): ReleaseNotes => ({ text: '', url: '', state: 'draft', reason: '', approval: null });

/** The plan of a release that nobody has written anything about. */
export const emptyPlan = (releaseId: string): Plan => ({
	releaseId,
	owner: null,
	deputy: null,
	handovers: [],
	kind: null,
	significance: null,
	timeZone: null,
	shipDate: null,
	plannedShipDate: null,
	stages: [],
	messages: [],
	notes: { internal: noNotes(), external: noNotes() },
	supportBrief: {
		changing: '',
		questions: [],
		answers: '',
		escalation: '',
		state: 'draft',
		finishedAt: null,
		approval: null,
		acknowledgedBy: null,
	},
	hotfix: { decider: null, deputy: null, withinMinutes: null, reach: '', hours: '' },
	recovery: { strategy: null, path: '', thresholds: [], cannotUndo: '', rehearsedOn: null, customersTold: '' },
	reviews: { pre: { heldOn: null, signOffs: [] }, goNoGo: null, post: null },
	learnings: [],
	told: [],
	baselines: [],
	snoozes: [],
	revision: 0,
	updatedAt: null,
});
