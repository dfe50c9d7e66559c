import { msg, t } from '@lingui/core/macro';
import * as z from 'zod/mini';
import { labels } from '../../words/labels';
import { CalendarDate, Moment, Person } from '../facts';
import { FUNCTIONS } from '../words';
import { Approval } from './approval';
import { entry, Id, LinkOrEmpty, Name, PLAN_LIMITS, Reason, Text, Title } from './entry';

/** Who a stage reaches or a message addresses, from the narrowest to everyone. */
export const AUDIENCES = ['internal', 'beta', 'segment', 'partners', 'everyone'] as const;
export type Audience = (typeof AUDIENCES)[number];

export const AUDIENCE_LABELS: Readonly<Record<Audience, string>> = labels({
	internal: msg({ message: 'Internal', context: 'audience' }),
	beta: msg`Beta customers`,
	segment: msg`A segment`,
	partners: msg`Partners`,
	everyone: msg`Everyone`,
});

export const STAGE_STATES = ['planned', 'running', 'paused', 'finished', 'cancelled'] as const;
export type StageState = (typeof STAGE_STATES)[number];

/** A function that agreed to a stage as it then was. */
export const Agreement = z.object({ function: z.enum(FUNCTIONS), name: Name, at: Moment });
export type Agreement = z.infer<typeof Agreement>;

/** One step of the rollout. */
export const Stage = z.object({
	...entry,
	name: Name,
	audience: z.enum(AUDIENCES),
	/** Which segment, region or group where the audience alone does not say; compared without regard to case. */
	segment: Name,
	/** Share of the audience that has the change from this stage on, 0 to 100. */
	percentage: z.number().check(z.gte(0), z.lte(100)),
	startsOn: z.nullable(CalendarDate),
	/** Name of the flag that turns it on; empty where there is none. */
	flag: Name,
	agreedBy: z.array(Agreement).check(z.maxLength(FUNCTIONS.length)),
	exitCriteria: Text,
	state: z.enum(STAGE_STATES),
});
export type Stage = z.infer<typeof Stage>;

export const CHANNELS = [
	'email',
	'in-product',
	'blog',
	'status-page',
	'social',
	'press',
	'sales',
	'partners',
	'community',
	'other',
] as const;
export type Channel = (typeof CHANNELS)[number];

export const CHANNEL_LABELS: Readonly<Record<Channel, string>> = labels({
	email: msg`E-mail`,
	'in-product': msg`In-product message`,
	blog: msg`Blog post`,
	'status-page': msg`Status page`,
	social: msg`Social media`,
	press: msg`Press`,
	sales: msg`Sales note`,
	partners: msg`Partner note`,
	community: msg`Community`,
	other: msg({ message: 'Other', context: 'channel' }),
});

export const MESSAGE_STATES = ['draft', 'review', 'approved', 'sent', 'cancelled'] as const;
export type MessageState = (typeof MESSAGE_STATES)[number];

/** What a message's date hangs on, so that it can follow when that moves. */
export const Anchor = z.object({
	to: z.discriminatedUnion('kind', [
		z.object({ kind: z.literal('ship') }),
		/** The day customers at large are told: the first stage that reaches everyone. */
		z.object({ kind: z.literal('announce') }),
		z.object({ kind: z.literal('stage'), stageId: Id }),
	]),
	/** Working days from the anchor, negative before it. */
	offset: z.int().check(z.gte(-500), z.lte(500)),
});
export type Anchor = z.infer<typeof Anchor>;

/** Time of day in the release's zone, `HH:MM`. */
export const TimeOfDay = z
	.string()
	.check(z.regex(/^([01]\d|2[0-3]):[0-5]\d$/, { error: () => t`Write the time as HH:MM` }));

/** One customer communication. */
export const Message = z.object({
	...entry,
	title: Title,
	channel: z.enum(CHANNELS),
	audience: z.enum(AUDIENCES),
	/** As in a stage. */
	segment: Name,
	sendOn: z.nullable(CalendarDate),
	sendAt: z.nullable(TimeOfDay),
	state: z.enum(MESSAGE_STATES),
	owner: z.nullable(Person),
	/** Epics it names. */
	epicIds: z.array(z.string()).check(z.maxLength(PLAN_LIMITS.scope)),
	text: Text,
	url: LinkOrEmpty,
	approval: z.nullable(Approval),
	anchor: z.nullable(Anchor),
	sentAt: z.nullable(Moment),
	/** Why it was cancelled; empty otherwise. */
	cancelReason: Reason,
});
export type Message = z.infer<typeof Message>;
