import { msg, plural, t } from '@lingui/core/macro';
import { labels } from '../../words/labels';
import { sentenceList } from '../../words/lists';
import type { Person } from '../facts';
import { quoted } from '../quoted';
import { areaWords } from '../significance';
import { FUNCTION_LABELS, type ReleaseKind } from '../words';
import { personName } from '../you';
import type { PlanCommand, PlanCommandOf } from './command';
import {
	because,
	changed,
	entryWords,
	fieldsOf,
	fullDate,
	notesWords,
	setAsideWords,
	targetWords,
} from './describe-words';
import type { MessageState } from './rollout';
import { STRATEGY_LABELS } from './safety';
import type { Plan } from './schema';

type Describers = {
	readonly [T in PlanCommand['type']]: (command: PlanCommandOf<T>, plan: Plan | null) => string;
};

const STAGE_FIELDS = labels({
	name: msg`the name`,
	audience: msg`the audience`,
	segment: msg`the segment`,
	percentage: msg`the percentage`,
	startsOn: msg`the date`,
	flag: msg`the flag`,
	exitCriteria: msg`the exit criteria`,
	state: msg`the state`,
});
const MESSAGE_FIELDS = labels({
	title: msg`the title`,
	channel: msg`the channel`,
	audience: msg`the audience`,
	segment: msg`the segment`,
	sendOn: msg`the date`,
	sendAt: msg`the time`,
	owner: msg`the owner`,
	epicIds: msg`the epics`,
	text: msg`the text`,
	url: msg`the link`,
	anchor: msg`what the date hangs on`,
});
const QUESTION_FIELDS = labels({ question: msg`its words`, answer: msg`the answer` });
const BRIEF_FIELDS = labels({
	changing: msg`what is changing`,
	answers: msg`how to answer`,
	escalation: msg`where to escalate`,
});
const HOTFIX_FIELDS = labels({
	withinMinutes: msg`how fast is decided`,
	reach: msg`how to reach them`,
	hours: msg`the hours`,
});
const RECOVERY_FIELDS = labels({
	path: msg`the path back`,
	cannotUndo: msg`what cannot be undone`,
	customersTold: msg`what customers are told`,
});
const THRESHOLD_FIELDS = labels({
	signal: msg`the signal`,
	limit: msg`the limit`,
	where: msg`where it is read`,
	forHow: msg`for how long`,
});
const LEARNING_FIELDS = labels({
	text: msg`the text`,
	owner: msg`the owner`,
	artifact: msg`the part of the checklist`,
});

const KIND_LABELS = labels<ReleaseKind>({
	major: msg`major`,
	minor: msg`minor`,
	patch: msg`patch`,
	hotfix: msg`hotfix`,
});

const kindSet = (kind: ReleaseKind | null): string =>
	kind === null ? t`let the name decide the kind` : t`set the kind to ${{ kind: KIND_LABELS[kind] }}`;

const shipDateSet = (shipDate: string | null): string =>
	shipDate === null ? t`took the ship date out` : t`set the ship date to ${{ date: fullDate(shipDate) }}`;

const zoneSet = (zone: string | null): string =>
	zone === null ? t`took the time zone out` : t`set the time zone to ${zone}`;

const basics = ({ changes }: PlanCommandOf<'set-basics'>): string => {
	const { kind, timeZone, shipDate } = changes;
	const done = [
		...(kind === undefined ? [] : [kindSet(kind)]),
		...(timeZone === undefined ? [] : [zoneSet(timeZone)]),
		...(shipDate === undefined ? [] : [shipDateSet(shipDate)]),
	];
	return done.length === 0 ? t`changed the basics` : sentenceList(done);
};

const decided = ({ decision }: PlanCommandOf<'set-significance'>): string => {
	if (decision === null) return t`went back to the significance proposed from the epics`;
	if (!decision.significant) return because(t`decided that the release is not significant`, decision.reason);
	const areas = areaWords(decision.areas);
	return because(t`decided that the release is significant, for ${areas}`, decision.reason);
};

const shipMoved = ({ to, moves }: PlanCommandOf<'move-ship'>): string => {
	const date = fullDate(to);
	const others = moves.length;
	return others === 0
		? t`planned on shipping ${date}`
		: t`planned on shipping ${date}, and moved ${plural(others, { one: '# date that hangs on it', other: '# dates that hang on it' })}`;
};

const notesState = ({ which, state, reason }: PlanCommandOf<'set-notes-state'>): string => {
	const what = notesWords(which);
	switch (state) {
		case 'draft':
			return t`took ${what} back to draft`;
		case 'review':
			return t`put ${what} in review`;
		case 'published':
			return t`marked ${what} as published`;
		case 'not-needed':
			return because(t`declared ${what} not needed`, reason);
	}
};

const messageState = (state: MessageState, what: string): string => {
	switch (state) {
		case 'draft':
			return t`took ${what} back to draft`;
		case 'review':
			return t`asked for a review of ${what}`;
		case 'approved':
			return t`approved ${what}`;
		case 'sent':
			return t`marked ${what} as sent`;
		case 'cancelled':
			return t`cancelled ${what}`;
	}
};

const notesEdited = ({ which, changes }: PlanCommandOf<'edit-notes'>): string => {
	const what = notesWords(which);
	if (changes.text !== undefined || changes.url === undefined) return t`wrote ${what}`;
	return changes.url === '' ? t`took the link out of ${what}` : t`linked ${what}`;
};

const handedOver = ({ role, to, note }: PlanCommandOf<'hand-over'>): string => {
	const owner = role === 'owner';
	if (to === null)
		return because(owner ? t`left the release without an owner` : t`left the release without a deputy`, note);
	const name = personName(to);
	return because(owner ? t`made ${name} the owner` : t`made ${name} the deputy`, note);
};

const hotfix = ({ changes }: PlanCommandOf<'edit-hotfix'>): string => {
	const person = (who: Person | null): string => (who === null ? t`nobody` : personName(who));
	const { decider, deputy } = changes;
	if (decider !== undefined && deputy !== undefined) {
		const names = { decider: person(decider), deputy: person(deputy) };
		return t`named ${{ decider: names.decider }} as who decides and ${{ deputy: names.deputy }} as deputy for a hotfix`;
	}
	if (decider !== undefined) return t`named ${{ decider: person(decider) }} as who decides for a hotfix`;
	if (deputy !== undefined) return t`named ${{ deputy: person(deputy) }} as deputy for a hotfix`;
	return changed(t`the hotfix plan`, changes, HOTFIX_FIELDS);
};

const recovery = ({ changes }: PlanCommandOf<'edit-recovery'>): string => {
	const { strategy, rehearsedOn } = changes;
	if (strategy !== undefined)
		return strategy === null
			? t`took the recovery strategy out`
			: t`chose to recover by “${{ strategy: STRATEGY_LABELS[strategy] }}”`;
	if (rehearsedOn !== undefined)
		return rehearsedOn === null
			? t`took out when recovery was rehearsed`
			: t`noted that recovery was rehearsed on ${{ date: fullDate(rehearsedOn) }}`;
	return changed(t`the recovery plan`, changes, RECOVERY_FIELDS);
};

const signedOff = ({ function: of, name: given = '', outcome, note }: PlanCommandOf<'sign-off'>): string => {
	const label = FUNCTION_LABELS[of];
	const name = given.trim();
	const who = name === '' ? label : t`${label} (${name})`;
	return because(outcome === 'approved' ? t`signed off for ${who}` : t`noted that ${who} asks for changes`, note);
};

const went = ({ decision, name: given = '', conditions: on }: PlanCommandOf<'decide-go'>): string => {
	const go = decision === 'go';
	const name = given.trim();
	const plain = go ? t`recorded go` : t`recorded no-go`;
	const named = go ? t`recorded go, decided by ${name}` : t`recorded no-go, decided by ${name}`;
	const what = name === '' ? plain : named;
	if (on.trim() === '') return what;
	const conditions = quoted(on);
	return t`${what}, on conditions: ${conditions}`;
};

const acknowledged = ({ name: given = '' }: PlanCommandOf<'acknowledge-brief'>): string => {
	const name = given.trim();
	return name === ''
		? t`confirmed for support that the brief was read`
		: t`noted that ${name} has read the brief for support`;
};

const told = ({ audience, how }: PlanCommandOf<'add-told'>['told']): string =>
	how === '' ? t`noted that ${audience} was told` : t`noted that ${audience} was told (${how})`;

const DESCRIBERS: Describers = {
	'hand-over': handedOver,
	'set-basics': basics,
	'set-significance': decided,
	'move-ship': shipMoved,
	'add-stage': ({ stage }) => t`added the stage ${{ name: quoted(stage.name) }}`,
	'edit-stage': ({ id, changes }, plan) => changed(entryWords(plan, 'stages', id), changes, STAGE_FIELDS),
	'agree-stage': (command, plan) => {
		const label = FUNCTION_LABELS[command.function];
		return t`noted that ${label} agrees to ${{ what: entryWords(plan, 'stages', command.id) }}`;
	},
	'withdraw-agreement': (command, plan) => {
		const label = FUNCTION_LABELS[command.function];
		return t`withdrew the agreement of ${label} to ${{ what: entryWords(plan, 'stages', command.id) }}`;
	},
	'add-message': ({ message }) => t`added the message ${{ name: quoted(message.title) }}`,
	'edit-message': ({ id, changes }, plan) => changed(entryWords(plan, 'messages', id), changes, MESSAGE_FIELDS),
	'set-message-state': ({ id, state, reason }, plan) =>
		because(messageState(state, entryWords(plan, 'messages', id)), reason),
	'edit-notes': notesEdited,
	'set-notes-state': notesState,
	'edit-brief': ({ changes }) => {
		const fields = fieldsOf(changes, BRIEF_FIELDS);
		return t`wrote the support brief: ${fields}`;
	},
	'set-brief-state': ({ state }) =>
		state === 'finished' ? t`finished the support brief` : t`took ${{ what: t`the support brief` }} back to draft`,
	'acknowledge-brief': acknowledged,
	'withdraw-acknowledgement': () => t`withdrew support’s confirmation of the brief`,
	'add-question': ({ question }) => t`added the question ${{ name: quoted(question.question) }}`,
	'edit-question': ({ id, changes }, plan) => changed(entryWords(plan, 'questions', id), changes, QUESTION_FIELDS),
	approve: ({ target }, plan) => t`approved ${{ what: targetWords(plan, target) }}`,
	'confirm-approval': ({ target }, plan) =>
		t`confirmed the approval of ${{ what: targetWords(plan, target) }} on the scope as it then was`,
	'withdraw-approval': ({ target }, plan) => t`withdrew the approval of ${{ what: targetWords(plan, target) }}`,
	'edit-hotfix': hotfix,
	'edit-recovery': recovery,
	'add-threshold': ({ threshold }) => t`added the threshold ${{ name: quoted(threshold.signal) }}`,
	'edit-threshold': ({ id, changes }, plan) => changed(entryWords(plan, 'thresholds', id), changes, THRESHOLD_FIELDS),
	'hold-pre-review': ({ heldOn }) =>
		heldOn === null
			? t`noted that the pre-release review was not held`
			: t`noted that the pre-release review was held on ${{ date: fullDate(heldOn) }}`,
	'sign-off': signedOff,
	'withdraw-sign-off': (command) => t`withdrew the sign-off of ${{ label: FUNCTION_LABELS[command.function] }}`,
	'decide-go': went,
	'withdraw-go': () => t`withdrew the go / no-go decision`,
	'hold-post-review': ({ review }) =>
		review === null
			? t`noted that the post-release review was not held`
			: t`recorded the post-release review of ${{ date: fullDate(review.heldOn) }}`,
	'add-learning': ({ learning }) => t`added the learning ${{ name: quoted(learning.text) }}`,
	'edit-learning': ({ id, changes }, plan) => changed(entryWords(plan, 'learnings', id), changes, LEARNING_FIELDS),
	'close-learning': ({ id }, plan) => t`closed ${{ what: entryWords(plan, 'learnings', id) }}`,
	'reopen-learning': ({ id }, plan) => t`reopened ${{ what: entryWords(plan, 'learnings', id) }}`,
	'add-told': (command) => told(command.told),
	'edit-told': ({ id }, plan) => t`changed ${{ what: entryWords(plan, 'told', id) }}`,
	remove: ({ list, id }, plan) => t`removed ${{ what: entryWords(plan, list, id) }}`,
	restore: ({ list, id }, plan) => t`brought back ${{ what: entryWords(plan, list, id) }}`,
	move: ({ list, id }, plan) => t`moved ${{ what: entryWords(plan, list, id) }}`,
	snooze: ({ until, reason }) => setAsideWords(until, reason),
	unsnooze: () => t`brought a finding back`,
};

const run = <T extends PlanCommand['type']>(command: PlanCommandOf<T>, plan: Plan | null): string =>
	DESCRIBERS[command.type as T](command, plan);

/**
 * What an edit did, in words that follow the name of whoever made it: `finished the support brief`.
 * @param plan lends the names of the entries that the edit speaks of; the plan as it is now will do
 */
export const describePlanCommand = (command: PlanCommand, plan: Plan | null): string => run(command, plan);
