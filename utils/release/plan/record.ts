import * as z from 'zod/mini';
import { CalendarDate, Moment, Person } from '../facts';
import { SIGNIFICANCE_AREAS } from '../policy-schema';
import { ARTIFACTS, FUNCTIONS } from '../words';
import { entry, Id, Name, Reason, Text, Title } from './entry';

/** A change of owner or deputy, kept for good. */
export const Handover = z.object({
	id: Id,
	role: z.enum(['owner', 'deputy']),
	from: z.nullable(Person),
	to: z.nullable(Person),
	note: Text,
	by: Person,
	at: Moment,
});
export type Handover = z.infer<typeof Handover>;

/** What people decided about the release's significance; it overrides what is proposed from the epics. */
export const SignificanceDecision = z.object({
	significant: z.boolean(),
	areas: z.array(z.enum(SIGNIFICANCE_AREAS)).check(z.maxLength(SIGNIFICANCE_AREAS.length)),
	reason: Reason,
	by: Person,
	at: Moment,
});
export type SignificanceDecision = z.infer<typeof SignificanceDecision>;

export const SIGN_OFF_OUTCOMES = ['approved', 'changes-asked'] as const;

/** What one function said in the pre-release review. */
export const SignOff = z.object({
	function: z.enum(FUNCTIONS),
	name: Name,
	at: Moment,
	outcome: z.enum(SIGN_OFF_OUTCOMES),
	note: Text,
});
export type SignOff = z.infer<typeof SignOff>;

export const GoNoGo = z.object({ decision: z.enum(['go', 'no-go']), name: Name, at: Moment, conditions: Text });
export type GoNoGo = z.infer<typeof GoNoGo>;

export const PostReview = z.object({ heldOn: CalendarDate, surprised: Text, differently: Text, by: Person });
export type PostReview = z.infer<typeof PostReview>;

export const Reviews = z.object({
	pre: z.object({
		heldOn: z.nullable(CalendarDate),
		signOffs: z.array(SignOff).check(z.maxLength(FUNCTIONS.length)),
	}),
	goNoGo: z.nullable(GoNoGo),
	post: z.nullable(PostReview),
});
export type Reviews = z.infer<typeof Reviews>;

/** Something the release taught, carried into later plans until somebody closes it. */
export const Learning = z.object({
	...entry,
	text: Text,
	owner: z.nullable(Person),
	/** Artifact whose checklist it becomes an item of; null where it stays a learning. */
	artifact: z.nullable(z.enum(ARTIFACTS)),
	state: z.enum(['open', 'closed']),
	fromReleaseId: z.string(),
	closedBy: z.nullable(Person),
	closedAt: z.nullable(Moment),
});
export type Learning = z.infer<typeof Learning>;

/** Who has been told about the release, how and when. */
export const Told = z.object({ ...entry, audience: Title, how: Title, at: Moment, by: Person });
export type Told = z.infer<typeof Told>;
