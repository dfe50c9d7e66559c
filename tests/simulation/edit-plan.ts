import type { Person } from '../../utils/release/facts';
import { applyPlanCommand, liveEntries, type Plan, type PlanCommand, type PlanList } from '../../utils/release/plan';
import { FUNCTIONS } from '../../utils/release/words';
import type { Random } from './random';
import type { Sentences } from './sentences';

export interface EditInput {
	readonly id: string;
	readonly now: string;
	readonly by: Person;
	readonly random: Random;
	readonly sentences: Sentences;
}

const day = (random: Random): string => `2027-0${1 + random.below(9)}-1${random.below(9)}`;

const BLANK_STAGE = { audience: 'beta', segment: '', flag: '', exitCriteria: '', state: 'planned' } as const;
const BLANK_MESSAGE = { channel: 'email', audience: 'everyone', segment: '', sendAt: null, owner: null } as const;

const additions = ({ id, random }: EditInput): PlanCommand[] => [
	{
		type: 'add-stage',
		id,
		stage: { ...BLANK_STAGE, name: `Stage ${id}`, percentage: random.below(101), startsOn: day(random) },
	},
	{
		type: 'add-message',
		id,
		message: { ...BLANK_MESSAGE, title: `M ${id}`, sendOn: null, epicIds: [], text: '', url: '', anchor: null },
	},
	{ type: 'add-question', id, question: { question: `How ${id}?`, answer: '' } },
	{ type: 'add-threshold', id, threshold: { signal: `Errors ${id}`, limit: '1 %', where: '', forHow: '' } },
	{ type: 'add-learning', id, learning: { text: `Learned ${id}.`, owner: null, artifact: null } },
	{ type: 'add-told', id, told: { audience: `All ${id}`, how: 'Call' } },
];

const onWhole = (plan: Plan, { id, random, sentences, by }: EditInput): PlanCommand[] => {
	const which = random.pick(['internal', 'external'] as const);
	const brief = random.pick(['changing', 'answers', 'escalation'] as const);
	const way = random.pick(['path', 'cannotUndo', 'customersTold'] as const);
	const findingId = `finding ${random.below(9)}`;
	return [
		{ type: 'edit-notes', which, changes: { url: `https://wiki.example/${id}` } },
		{ type: 'set-notes-state', which, state: random.pick(['draft', 'review', 'not-needed']), reason: `So ${id}` },
		{ type: 'set-brief-state', state: plan.supportBrief.changing === '' ? 'draft' : 'finished' },
		{ type: 'edit-hotfix', changes: { withinMinutes: 1 + random.below(90) } },
		{ type: 'hand-over', id, role: random.pick(['owner', 'deputy']), to: { name: `Owner ${id}` }, note: '' },
		{ type: 'sign-off', function: random.pick(FUNCTIONS), outcome: 'approved', note: id },
		{ type: 'withdraw-sign-off', function: random.pick(FUNCTIONS) },
		{ type: 'set-basics', changes: { shipDate: day(random) } },
		{ type: 'snooze', findingId, until: null, reason: `Later ${id}` },
		{ type: 'unsnooze', findingId },
		{ type: 'decide-go', decision: random.pick(['go', 'no-go']), conditions: id, name: by.name },
		...(random.chance(0.3)
			? ([
					{ type: 'edit-brief', changes: { [brief]: sentences.rewritten(plan.supportBrief[brief], random) } },
				] satisfies PlanCommand[])
			: ([
					{ type: 'edit-recovery', changes: { [way]: sentences.rewritten(plan.recovery[way], random) } },
				] satisfies PlanCommand[])),
	];
};

const LISTS: readonly PlanList[] = ['stages', 'messages', 'questions', 'thresholds', 'learnings', 'told'];

const entriesOf = (plan: Plan, list: PlanList) =>
	list === 'questions' ? plan.supportBrief.questions : list === 'thresholds' ? plan.recovery.thresholds : plan[list];

const onEntry = (plan: Plan, input: EditInput): PlanCommand | null => {
	const { random, id: edit } = input;
	const list = random.pick(LISTS);
	const all = entriesOf(plan, list);
	const live = liveEntries<(typeof all)[number]>(all);
	const gone = all.filter(({ removed }) => removed);
	if (gone.length > 0 && random.chance(0.1)) return { type: 'restore', list, id: random.pick(gone).id };
	if (live.length === 0) return null;
	const { id } = random.pick(live);
	if (random.chance(live.length > 12 ? 0.3 : 0.05)) return { type: 'remove', list, id };
	if (random.chance(0.15)) return { type: 'move', list, id, beforeId: random.pick(live).id };
	switch (list) {
		case 'stages':
			return random.chance(0.4)
				? { type: 'agree-stage', id, function: random.pick(FUNCTIONS), name: edit }
				: { type: 'edit-stage', id, changes: { percentage: random.below(101) } };
		case 'messages':
			return random.chance(0.5)
				? { type: 'edit-message', id, changes: { epicIds: [`e${random.below(9)}`, `f${random.below(9)}`] } }
				: { type: 'set-message-state', id, state: random.pick(['draft', 'review', 'cancelled']), reason: edit };
		case 'thresholds':
			return { type: 'edit-threshold', id, changes: { limit: edit } };
		case 'learnings':
			return random.chance(0.5) ? { type: 'close-learning', id } : { type: 'reopen-learning', id };
		case 'told':
			return { type: 'edit-told', id, changes: { how: edit } };
		default:
			return null;
	}
};

const commandFor = (plan: Plan, input: EditInput): PlanCommand => {
	const { random } = input;
	if (plan.stages.length === 0 || random.chance(0.02)) return random.pick(additions(input));
	const command = random.chance(0.6) ? onEntry(plan, input) : null;
	if (command !== null) return command;
	// Sentences count as typed once a command holds them: the one with words is the last, made for this pick alone.
	const text = random.chance(0.15);
	const all = text ? onWhole(plan, input) : onWhole(plan, { ...input, sentences: input.sentences.aside() });
	return text ? (all.at(-1) as PlanCommand) : random.pick(all.slice(0, -1));
};

/** One random edit, through the same command that people give. */
export const editPlan = (plan: Plan, input: EditInput): Plan =>
	applyPlanCommand(plan, commandFor(plan, input), { now: input.now, by: input.by, scope: [] });
