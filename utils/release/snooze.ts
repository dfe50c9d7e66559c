import * as z from 'zod/mini';
import { LIMITS } from './checklist-edit';
import { CalendarDate, Moment, Person } from './facts';

/** A finding set aside with a reason: until a date, or for good where `until` is null. */
export const Snooze = z.object({
	findingId: z.string().check(z.minLength(1), z.maxLength(500)),
	until: z.nullable(CalendarDate),
	reason: z.string().check(z.maxLength(LIMITS.reason)),
	by: Person,
	at: Moment,
});
export type Snooze = z.infer<typeof Snooze>;

/** How a person sets a finding aside, and brings it back. */
export const SNOOZE_COMMANDS = [
	z.object({ type: z.literal('snooze'), ...z.pick(Snooze, { findingId: true, until: true, reason: true }).shape }),
	z.object({ type: z.literal('unsnooze'), findingId: Snooze.shape.findingId }),
] as const;
