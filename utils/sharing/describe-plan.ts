import * as z from 'zod/mini';
import {
	Agreement,
	Approval,
	Handover,
	Hotfix,
	Learning,
	PLAN_LIMITS as MAX,
	Message,
	Plan,
	PostReview,
	type Question,
	Recovery,
	ReleaseNotes,
	ScopeBaseline,
	SignOff,
	Stage,
	SupportBrief,
	Threshold,
	Told,
} from '../release/plan';
import { withTombstones } from '../release/plan/entry';
import { Snooze } from '../release/snooze';
import { FUNCTIONS } from '../release/words';
import { derived, entries, maybe, part, rows, type ShapeOf, text, together, value } from './description';

const words = text(MAX.text);
const placed = { order: value(Stage.shape.order), removed: value(z.boolean(), false) };

const stage: ShapeOf<Omit<Stage, 'id'>> = {
	...placed,
	name: value(Stage.shape.name),
	audience: value(Stage.shape.audience),
	segment: value(Stage.shape.segment, ''),
	percentage: value(Stage.shape.percentage),
	startsOn: value(Stage.shape.startsOn, null),
	flag: value(Stage.shape.flag, ''),
	agreedBy: rows(Agreement, 'function', FUNCTIONS.length),
	exitCriteria: words,
	state: value(Stage.shape.state, 'planned'),
};

const message: ShapeOf<Omit<Message, 'id'>> = {
	...placed,
	title: value(Message.shape.title),
	channel: value(Message.shape.channel),
	audience: value(Message.shape.audience),
	segment: value(Message.shape.segment, ''),
	sendOn: value(Message.shape.sendOn, null),
	sendAt: value(Message.shape.sendAt, null),
	state: together('state', Message.shape.state, 'draft'),
	approval: together('state', z.nullable(Approval), null),
	sentAt: together('state', Message.shape.sentAt, null),
	cancelReason: together('state', Message.shape.cancelReason, ''),
	owner: value(Message.shape.owner, null),
	epicIds: rows(z.string(), null, MAX.scope),
	text: words,
	url: value(Message.shape.url, ''),
	anchor: value(Message.shape.anchor, null),
};

const notes: ShapeOf<ReleaseNotes> = {
	text: words,
	url: value(ReleaseNotes.shape.url, ''),
	state: together('state', ReleaseNotes.shape.state, 'draft'),
	reason: together('state', ReleaseNotes.shape.reason, ''),
	approval: together('state', z.nullable(Approval), null),
};

const question: ShapeOf<Omit<Question, 'id'>> = { ...placed, question: words, answer: words };

const supportBrief: ShapeOf<SupportBrief> = {
	changing: words,
	questions: entries(question, withTombstones(MAX.questions)),
	answers: words,
	escalation: words,
	state: together('state', SupportBrief.shape.state, 'draft'),
	finishedAt: together('state', SupportBrief.shape.finishedAt, null),
	acknowledgedBy: together('state', SupportBrief.shape.acknowledgedBy, null),
	approval: value(z.nullable(Approval), null),
};

const hotfix: ShapeOf<Hotfix> = {
	decider: value(Hotfix.shape.decider, null),
	deputy: value(Hotfix.shape.deputy, null),
	withinMinutes: value(Hotfix.shape.withinMinutes, null),
	reach: words,
	hours: words,
};

const threshold: ShapeOf<Omit<Threshold, 'id'>> = {
	...placed,
	signal: value(Threshold.shape.signal),
	limit: value(Threshold.shape.limit, ''),
	where: value(Threshold.shape.where, ''),
	forHow: value(Threshold.shape.forHow, ''),
};

const recovery: ShapeOf<Recovery> = {
	strategy: value(Recovery.shape.strategy, null),
	path: words,
	thresholds: entries(threshold, withTombstones(MAX.thresholds)),
	cannotUndo: words,
	rehearsedOn: value(Recovery.shape.rehearsedOn, null),
	customersTold: words,
};

const post: ShapeOf<PostReview> = {
	heldOn: value(PostReview.shape.heldOn),
	surprised: words,
	differently: words,
	by: value(PostReview.shape.by),
};

const reviews: ShapeOf<Plan['reviews']> = {
	pre: part({
		heldOn: value(Plan.shape.reviews.shape.pre.shape.heldOn, null),
		signOffs: rows(SignOff, 'function', FUNCTIONS.length),
	} satisfies ShapeOf<Plan['reviews']['pre']>),
	goNoGo: value(Plan.shape.reviews.shape.goNoGo, null),
	post: maybe(post),
};

const learning: ShapeOf<Omit<Learning, 'id'>> = {
	...placed,
	text: words,
	owner: value(Learning.shape.owner, null),
	artifact: value(Learning.shape.artifact, null),
	state: together('state', Learning.shape.state, 'open'),
	closedBy: together('state', Learning.shape.closedBy, null),
	closedAt: together('state', Learning.shape.closedAt, null),
	fromReleaseId: value(Learning.shape.fromReleaseId),
};

const told: ShapeOf<Omit<Told, 'id'>> = {
	...placed,
	audience: value(Told.shape.audience),
	how: value(Told.shape.how, ''),
	at: value(Told.shape.at),
	by: value(Told.shape.by),
};

/** Where each field of a plan goes in the shared document. */
export const planShape: ShapeOf<Plan> = {
	releaseId: derived('subject'),
	owner: value(Plan.shape.owner, null),
	deputy: value(Plan.shape.deputy, null),
	handovers: rows(Handover, 'id', MAX.handovers),
	kind: value(Plan.shape.kind, null),
	significance: value(Plan.shape.significance, null),
	timeZone: value(Plan.shape.timeZone, null),
	shipDate: value(Plan.shape.shipDate, null),
	plannedShipDate: value(Plan.shape.plannedShipDate, null),
	stages: entries(stage, withTombstones(MAX.stages)),
	messages: entries(message, withTombstones(MAX.messages)),
	notes: part({ internal: part(notes), external: part(notes) } satisfies ShapeOf<Plan['notes']>),
	supportBrief: part(supportBrief),
	hotfix: part(hotfix),
	recovery: part(recovery),
	reviews: part(reviews),
	learnings: entries(learning, withTombstones(MAX.learnings)),
	told: entries(told, withTombstones(MAX.told)),
	baselines: rows(ScopeBaseline, 'id', MAX.baselines, true),
	snoozes: rows(Snooze, 'findingId', MAX.snoozes),
	revision: derived('revision'),
	updatedAt: derived('updatedAt'),
};
