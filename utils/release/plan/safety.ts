import { msg } from '@lingui/core/macro';
import * as z from 'zod/mini';
import { labels } from '../../words/labels';
import { CalendarDate, Person } from '../facts';
import { entry, Name, PLAN_LIMITS, Text, Title, withTombstones } from './entry';

/** Who decides when the release has a problem, and how they are reached. */
export const Hotfix = z.object({
	decider: z.nullable(Person),
	deputy: z.nullable(Person),
	/** Minutes within which a decision is promised. */
	withinMinutes: z.nullable(z.int().check(z.gte(1), z.lte(100_000))),
	/** How to reach them: a number, a channel. */
	reach: Text,
	/** In which hours. */
	hours: Text,
});
export type Hotfix = z.infer<typeof Hotfix>;

export const STRATEGIES = ['roll-back', 'fix-forward', 'flag-off'] as const;
export type Strategy = (typeof STRATEGIES)[number];

export const STRATEGY_LABELS: Readonly<Record<Strategy, string>> = labels({
	'roll-back': msg`Roll back`,
	'fix-forward': msg`Fix forward`,
	'flag-off': msg`Turn the flag off`,
});

/** A sign that triggers the way back: what, past which limit, read where, for how long. */
export const Threshold = z.object({ ...entry, signal: Title, limit: Title, where: Title, forHow: Name });
export type Threshold = z.infer<typeof Threshold>;

/** The way back to a working state, decided before it is needed. */
export const Recovery = z.object({
	strategy: z.nullable(z.enum(STRATEGIES)),
	path: Text,
	thresholds: z.array(Threshold).check(z.maxLength(withTombstones(PLAN_LIMITS.thresholds))),
	/** What stays done whatever happens: migrations, messages sent. */
	cannotUndo: Text,
	rehearsedOn: z.nullable(CalendarDate),
	customersTold: Text,
});
export type Recovery = z.infer<typeof Recovery>;
