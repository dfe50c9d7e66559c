import { SIGNIFICANCE_AREA_LABELS } from '../policy-schema';
import { FUNCTION_LABELS } from '../words';
import type { PlanCommand, PlanCommandOf } from './command';
import { allOf, because, entryWords, fieldsOf, fullDate, inQuotes, targetWords } from './describe-words';
import { STRATEGY_LABELS } from './safety';
import type { Plan } from './schema';

type Describers = {
	readonly [T in PlanCommand['type']]: (command: PlanCommandOf<T>, plan: Plan | null) => string;
};

const MESSAGE_STATE_WORDS = {
	draft: 'took back to draft',
	review: 'asked for a review of',
	approved: 'approved',
	sent: 'marked as sent',
	cancelled: 'cancelled',
} as const;

const STAGE_FIELDS = {
	name: 'the name',
	audience: 'the audience',
	segment: 'the segment',
	percentage: 'the percentage',
	startsOn: 'the date',
	flag: 'the flag',
	exitCriteria: 'the exit criteria',
	state: 'the state',
};
const MESSAGE_FIELDS = {
	title: 'the title',
	channel: 'the channel',
	audience: 'the audience',
	segment: 'the segment',
	sendOn: 'the date',
	sendAt: 'the time',
	owner: 'the owner',
	epicIds: 'the epics',
	text: 'the text',
	url: 'the link',
	anchor: 'what the date hangs on',
};
const BRIEF_FIELDS = { changing: 'what is changing', answers: 'how to answer', escalation: 'where to escalate' };
const RECOVERY_FIELDS = {
	path: 'the path back',
	cannotUndo: 'what cannot be undone',
	customersTold: 'what customers are told',
};
const THRESHOLD_FIELDS = {
	signal: 'the signal',
	limit: 'the limit',
	where: 'where it is read',
	forHow: 'for how long',
};
const LEARNING_FIELDS = { text: 'the text', owner: 'the owner', artifact: 'the part of the checklist' };

const basics = ({ changes }: PlanCommandOf<'set-basics'>): string => {
	const { kind, timeZone, shipDate } = changes;
	const done = [
		kind === undefined ? '' : kind === null ? 'let the name decide the kind' : `set the kind to ${kind}`,
		timeZone === undefined ? '' : timeZone === null ? 'took the time zone out' : `set the time zone to ${timeZone}`,
		shipDate === undefined
			? ''
			: shipDate === null
				? 'took the ship date out'
				: `set the ship date to ${fullDate(shipDate)}`,
	].filter((words) => words !== '');
	return done.length === 0 ? 'changed the basics' : allOf(done);
};

const decided = ({ decision }: PlanCommandOf<'set-significance'>): string => {
	if (decision === null) return 'went back to the significance proposed from the epics';
	if (!decision.significant) return `decided that the release is not significant${because(decision.reason)}`;
	const areas = allOf(decision.areas.map((area) => SIGNIFICANCE_AREA_LABELS[area].toLowerCase()));
	return `decided that the release is significant, for ${areas}${because(decision.reason)}`;
};

const shipMoved = ({ to, moves }: PlanCommandOf<'move-ship'>): string => {
	const others = moves.length === 1 ? '1 date that hangs on it' : `${moves.length} dates that hang on it`;
	return `planned on shipping ${fullDate(to)}${moves.length === 0 ? '' : `, and moved ${others}`}`;
};

const notesState = ({ which, state, reason }: PlanCommandOf<'set-notes-state'>): string => {
	const notes = `the ${which} release notes`;
	switch (state) {
		case 'draft':
			return `took ${notes} back to draft`;
		case 'review':
			return `put ${notes} in review`;
		case 'published':
			return `marked ${notes} as published`;
		case 'not-needed':
			return `declared ${notes} not needed${because(reason)}`;
	}
};

const hotfix = ({ changes }: PlanCommandOf<'edit-hotfix'>): string => {
	const person = (who: { readonly name: string } | null): string => (who === null ? 'nobody' : who.name);
	const done = [
		changes.decider === undefined ? '' : `${person(changes.decider)} as who decides`,
		changes.deputy === undefined ? '' : `${person(changes.deputy)} as deputy`,
	].filter((words) => words !== '');
	if (done.length > 0) return `named ${allOf(done)} for a hotfix`;
	const names = { withinMinutes: 'how fast is decided', reach: 'how to reach them', hours: 'the hours' };
	return `changed the hotfix plan: ${fieldsOf(changes, names)}`;
};

const recovery = ({ changes }: PlanCommandOf<'edit-recovery'>): string => {
	const { strategy, rehearsedOn } = changes;
	if (strategy !== undefined)
		return strategy === null ? 'took the recovery strategy out' : `chose to recover by “${STRATEGY_LABELS[strategy]}”`;
	if (rehearsedOn !== undefined)
		return rehearsedOn === null
			? 'took out when recovery was rehearsed'
			: `noted that recovery was rehearsed on ${fullDate(rehearsedOn)}`;
	return `changed the recovery plan: ${fieldsOf(changes, RECOVERY_FIELDS)}`;
};

const signedOff = ({ function: of, name, outcome, note }: PlanCommandOf<'sign-off'>): string => {
	const who = name === undefined || name.trim() === '' ? '' : ` (${name.trim()})`;
	const label = `${FUNCTION_LABELS[of]}${who}`;
	return outcome === 'approved'
		? `signed off for ${label}${because(note)}`
		: `noted that ${label} asks for changes${because(note)}`;
};

const went = ({ decision, name, conditions }: PlanCommandOf<'decide-go'>): string => {
	const who = name === undefined || name.trim() === '' ? '' : `, decided by ${name.trim()}`;
	const on = conditions.trim() === '' ? '' : `, on conditions${because(conditions)}`;
	return `recorded ${decision === 'go' ? 'go' : 'no-go'}${who}${on}`;
};

const DESCRIBERS: Describers = {
	'hand-over': ({ role, to, note }) =>
		to === null
			? `left the release without ${role === 'owner' ? 'an owner' : 'a deputy'}${because(note)}`
			: `made ${to.name} ${role === 'owner' ? 'the owner' : 'the deputy'}${because(note)}`,
	'set-basics': basics,
	'set-significance': decided,
	'move-ship': shipMoved,
	'add-stage': ({ stage }) => `added the stage ${inQuotes(stage.name)}`,
	'edit-stage': ({ id, changes }, plan) =>
		`changed ${entryWords(plan, 'stages', id)}: ${fieldsOf(changes, STAGE_FIELDS)}`,
	'agree-stage': (command, plan) =>
		`noted that ${FUNCTION_LABELS[command.function]} agrees to ${entryWords(plan, 'stages', command.id)}`,
	'withdraw-agreement': (command, plan) =>
		`withdrew the agreement of ${FUNCTION_LABELS[command.function]} to ${entryWords(plan, 'stages', command.id)}`,
	'add-message': ({ message }) => `added the message ${inQuotes(message.title)}`,
	'edit-message': ({ id, changes }, plan) =>
		`changed ${entryWords(plan, 'messages', id)}: ${fieldsOf(changes, MESSAGE_FIELDS)}`,
	'set-message-state': ({ id, state, reason }, plan) =>
		`${MESSAGE_STATE_WORDS[state]} ${entryWords(plan, 'messages', id)}${because(reason)}`,
	'edit-notes': ({ which, changes }) =>
		changes.text === undefined && changes.url !== undefined
			? `${changes.url === '' ? 'took the link out of' : 'linked'} the ${which} release notes`
			: `wrote the ${which} release notes`,
	'set-notes-state': notesState,
	'edit-brief': ({ changes }) => `wrote the support brief: ${fieldsOf(changes, BRIEF_FIELDS)}`,
	'set-brief-state': ({ state }) =>
		state === 'finished' ? 'finished the support brief' : 'took the support brief back to draft',
	'acknowledge-brief': ({ name }) =>
		name === undefined || name.trim() === ''
			? 'confirmed for support that the brief was read'
			: `noted that ${name.trim()} has read the brief for support`,
	'withdraw-acknowledgement': () => 'withdrew support’s confirmation of the brief',
	'add-question': ({ question }) => `added the question ${inQuotes(question.question)}`,
	'edit-question': ({ id, changes }, plan) =>
		`changed ${entryWords(plan, 'questions', id)}: ${fieldsOf(changes, { question: 'its words', answer: 'the answer' })}`,
	approve: ({ target }, plan) => `approved ${targetWords(plan, target)}`,
	'confirm-approval': ({ target }, plan) =>
		`confirmed the approval of ${targetWords(plan, target)} on the scope as it then was`,
	'withdraw-approval': ({ target }, plan) => `withdrew the approval of ${targetWords(plan, target)}`,
	'edit-hotfix': hotfix,
	'edit-recovery': recovery,
	'add-threshold': ({ threshold }) => `added the threshold ${inQuotes(threshold.signal)}`,
	'edit-threshold': ({ id, changes }, plan) =>
		`changed ${entryWords(plan, 'thresholds', id)}: ${fieldsOf(changes, THRESHOLD_FIELDS)}`,
	'hold-pre-review': ({ heldOn }) =>
		heldOn === null
			? 'noted that the pre-release review was not held'
			: `noted that the pre-release review was held on ${fullDate(heldOn)}`,
	'sign-off': signedOff,
	'withdraw-sign-off': (command) => `withdrew the sign-off of ${FUNCTION_LABELS[command.function]}`,
	'decide-go': went,
	'withdraw-go': () => 'withdrew the go / no-go decision',
	'hold-post-review': ({ review }) =>
		review === null
			? 'noted that the post-release review was not held'
			: `recorded the post-release review of ${fullDate(review.heldOn)}`,
	'add-learning': ({ learning }) => `added the learning ${inQuotes(learning.text)}`,
	'edit-learning': ({ id, changes }, plan) =>
		`changed ${entryWords(plan, 'learnings', id)}: ${fieldsOf(changes, LEARNING_FIELDS)}`,
	'close-learning': ({ id }, plan) => `closed ${entryWords(plan, 'learnings', id)}`,
	'reopen-learning': ({ id }, plan) => `reopened ${entryWords(plan, 'learnings', id)}`,
	'add-told': ({ told }) => `noted that ${told.audience} was told${told.how === '' ? '' : ` (${told.how})`}`,
	'edit-told': ({ id }, plan) => `changed ${entryWords(plan, 'told', id)}`,
	remove: ({ list, id }, plan) => `removed ${entryWords(plan, list, id)}`,
	restore: ({ list, id }, plan) => `brought back ${entryWords(plan, list, id)}`,
	move: ({ list, id }, plan) => `moved ${entryWords(plan, list, id)}`,
	snooze: ({ until, reason }) =>
		`set a finding aside ${until === null ? 'for good' : `until ${fullDate(until)}`}${because(reason)}`,
	unsnooze: () => 'brought a finding back',
};

const run = <T extends PlanCommand['type']>(command: PlanCommandOf<T>, plan: Plan | null): string =>
	DESCRIBERS[command.type as T](command, plan);

/**
 * What an edit did, in words that follow the name of whoever made it: `finished the support brief`.
 * @param plan lends the names of the entries that the edit speaks of; the plan as it is now will do
 */
export const describePlanCommand = (command: PlanCommand, plan: Plan | null): string => run(command, plan);
