import * as z from 'zod/mini';
import { Moment, Person } from '../facts';
import { Id, PLAN_LIMITS } from './entry';

/** An epic as it was when somebody approved something. */
export const BaselineEpic = z.object({
	id: z.string(),
	key: z.string(),
	title: z.string(),
	/** Hash of the normalised description; empty where there was none to read. */
	descriptionHash: z.string(),
});
export type BaselineEpic = z.infer<typeof BaselineEpic>;

/**
 * The scope at a moment. Kept once in the plan however many approvals were given on it; `id` is derived from the
 * epics, so equal scopes have equal ids.
 */
export const ScopeBaseline = z.object({
	id: Id,
	takenAt: Moment,
	epics: z.array(BaselineEpic).check(z.maxLength(PLAN_LIMITS.scope)),
});
export type ScopeBaseline = z.infer<typeof ScopeBaseline>;

/** Who approved a text, when, and on which scope. */
export const Approval = z.object({
	by: Person,
	at: Moment,
	/** Id of the `ScopeBaseline` that it was given, or last confirmed, on. */
	baselineId: Id,
	/** Who last confirmed it on a newer scope; null where nobody had to. */
	confirmedBy: z.nullable(Person),
	confirmedAt: z.nullable(Moment),
});
export type Approval = z.infer<typeof Approval>;
