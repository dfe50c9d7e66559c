import { t } from '@lingui/core/macro';
import type { Stage } from '../release/plan/rollout';
import { firstStageFor, isExternal, stagesByStart } from '../release/timeline';
import type { ReleaseContext } from './rule';
import { quoted } from './wording';

/** Something that happens on a day and that other things may wait for. */
export interface Step {
	readonly id: string;
	/** Said when asked for: nearly all steps have the time that they need. */
	readonly label: () => string;
	readonly date: string;
	/** Section and field of the plan where it can be moved. */
	readonly section: string;
	readonly fieldId?: string;
	readonly over: boolean;
}

/** One step waits for another, with the working days between them. */
export interface Wait {
	readonly on: Step;
	readonly step: Step;
	readonly slack: number;
}

const dated = (stages: readonly Stage[]): { stage: Stage; step: Step }[] =>
	stagesByStart(stages).flatMap((stage) => {
		if (stage.startsOn === null) return [];
		const over = stage.state !== 'planned';
		return [
			{
				stage,
				step: {
					id: stage.id,
					label: () => quoted(stage.name),
					date: stage.startsOn,
					section: 'enablement',
					fieldId: stage.id,
					over,
				},
			},
		];
	});

/** Stages for different segments run side by side; all others wait for the one before. */
const sideBySide = (a: Stage, b: Stage): boolean =>
	a.segment.trim() !== '' && b.segment.trim() !== '' && a.segment.trim() !== b.segment.trim();

const shipStep = ({ shipDate, released }: ReleaseContext): Step | null =>
	shipDate === null
		? null
		: {
				id: 'ship',
				label: () => t({ message: 'ship', context: 'event' }),
				date: shipDate,
				section: 'timeline',
				over: released,
			};

type Pair = readonly [Step, Step];

const stagePairs = (context: ReleaseContext): Pair[] => {
	const stages = dated(context.stages);
	const pairs: Pair[] = stages.flatMap(({ stage, step }, at) => {
		const next = stages[at + 1];
		return next === undefined || sideBySide(stage, next.stage) ? [] : [[step, next.step] as const];
	});
	const ship = shipStep(context);
	const first = stages.find(({ stage, step }) => isExternal(stage) && ship !== null && step.date >= ship.date);
	return ship === null || first === undefined ? pairs : [[ship, first.step], ...pairs];
};

/** A message waits for the first stage of its readers (for ship where there are no stages) and for its approval. */
const messagePairs = (context: ReleaseContext): Pair[] => {
	const { messages, stages, today } = context;
	return messages.filter(isExternal).flatMap(({ id, title, sendOn, state, audience, segment }) => {
		if (sendOn === null || state === 'sent') return [];
		const step = { id, label: () => quoted(title), date: sendOn, section: 'communication', fieldId: id, over: false };
		const stage = firstStageFor(stages, { audience, segment });
		const first = stages.length === 0 ? shipStep(context) : dated(stage === undefined ? [] : [stage])[0]?.step;
		const pairs: Pair[] = first == null ? [] : [[first, step]];
		if (state !== 'approved') {
			const label = () => t`the approval of ${{ title: quoted(title) }}`;
			const approval = { id: `approval:${id}`, label, date: today, section: 'communication', fieldId: id, over: false };
			pairs.push([approval, step]);
		}
		return pairs;
	});
};

/** The first stage for customers waits for support to have read the brief. */
const briefPairs = (context: ReleaseContext): Pair[] => {
	const { plan, begun, stages, today } = context;
	const first = dated(stages.filter(isExternal))[0]?.step;
	if (first === undefined || !begun || plan.supportBrief.acknowledgedBy !== null) return [];
	return [[{ id: 'brief', label: () => t`the support brief`, date: today, section: 'brief', over: false }, first]];
};

/** All that waits for something else and is still to come, with the slack between them. */
export const waits = (context: ReleaseContext): Wait[] =>
	[...stagePairs(context), ...messagePairs(context), ...briefPairs(context)]
		.filter(([on, step]) => !on.over && !step.over && step.date >= context.today && step.date >= on.date)
		.map(([on, step]) => ({ on, step, slack: context.workingDays(on.date, step.date) }));

/** The steps that move when one slips by so many working days: those whose slack it eats up, and theirs in turn. */
export const spread = (from: string, days: number, all: readonly Wait[]): Step[] => {
	const slips = new Map<string, number>([[from, days]]);
	const moved = new Map<string, Step>();
	const queue = [from];
	for (let id = queue.shift(); id !== undefined; id = queue.shift()) {
		for (const { on, step, slack } of all) {
			const slip = on.id === id ? (slips.get(id) ?? 0) - slack : 0;
			if (slip <= (slips.get(step.id) ?? 0)) continue;
			slips.set(step.id, slip);
			moved.set(step.id, step);
			queue.push(step.id);
		}
	}
	moved.delete(from);
	return [...moved.values()].sort((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : a.id < b.id ? -1 : 1));
};
