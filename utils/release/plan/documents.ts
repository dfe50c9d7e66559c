import * as z from 'zod/mini';
import { Moment } from '../facts';
import { Approval } from './approval';
import { entry, LinkOrEmpty, Name, PLAN_LIMITS, Reason, Text, withTombstones } from './entry';

export const NOTES_STATES = ['draft', 'review', 'approved', 'published', 'not-needed'] as const;
export type NotesState = (typeof NOTES_STATES)[number];

/** The internal or the external release notes: written here, or linked. */
export const ReleaseNotes = z.object({
	text: Text,
	url: LinkOrEmpty,
	state: z.enum(NOTES_STATES),
	/** Why there are none; filled exactly when the state is `not-needed`. */
	reason: Reason,
	approval: z.nullable(Approval),
});
export type ReleaseNotes = z.infer<typeof ReleaseNotes>;

/** A question support should expect, and how to answer it. */
export const Question = z.object({ ...entry, question: Text, answer: Text });
export type Question = z.infer<typeof Question>;

export const BRIEF_STATES = ['draft', 'finished'] as const;
export type BriefState = (typeof BRIEF_STATES)[number];

/** Who in support has read the brief, and when. */
export const Acknowledgement = z.object({ name: Name, at: Moment });
export type Acknowledgement = z.infer<typeof Acknowledgement>;

/** What support needs to know before customers ask. */
export const SupportBrief = z.object({
	changing: Text,
	questions: z.array(Question).check(z.maxLength(withTombstones(PLAN_LIMITS.questions))),
	/** How to answer in general: limits, tone, what not to promise. */
	answers: Text,
	/** Where to take what support cannot answer. */
	escalation: Text,
	state: z.enum(BRIEF_STATES),
	finishedAt: z.nullable(Moment),
	approval: z.nullable(Approval),
	acknowledgedBy: z.nullable(Acknowledgement),
});
export type SupportBrief = z.infer<typeof SupportBrief>;
