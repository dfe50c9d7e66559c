import { msg } from '@lingui/core/macro';
import { labels } from '../../words/labels';
import { addWorkingDays, workingDaysBetween } from '../calendar';
import type { Policy } from '../policy-schema';
import { announceStage } from '../timeline';
import type { PlanCommandOf } from './command';
import { liveEntries } from './entry';
import type { Message, Stage } from './rollout';
import type { Plan } from './schema';

/** A stage or message that hangs on ship, with the date it would get. */
export interface ProposedMove {
	readonly kind: 'stage' | 'message';
	readonly id: string;
	readonly label: string;
	readonly from: string;
	readonly to: string;
	/** Working days from what it hangs on, kept on the new dates; negative before it. */
	readonly offset: number;
	/** The name of the stage that it hangs on; null for ship. */
	readonly hangsOn: string | null;
}

/** A dated stage or message that a move of ship leaves where it is. */
export interface Staying {
	readonly kind: 'stage' | 'message';
	readonly id: string;
	readonly label: string;
	readonly why: string;
}

/** What would move with ship; nothing has moved yet. */
export interface ShipMoveProposal {
	/** The ship date on which the plan was made. */
	readonly from: string;
	readonly to: string;
	readonly moves: readonly ProposedMove[];
	readonly stays: readonly Staying[];
}

const STAGE_STAYS: Partial<Record<Stage['state'], string>> = labels({
	running: msg`It has started.`,
	paused: msg`It has started.`,
	finished: msg`It is over.`,
	cancelled: msg`It was cancelled.`,
});

const MESSAGE_STAYS: Partial<Record<Message['state'], string>> = labels({
	sent: msg`It has gone out.`,
	cancelled: msg`It was cancelled.`,
});

interface Anchored {
	readonly from: string;
	readonly to: string;
	readonly hangsOn: string | null;
}

const stageMoves = (stages: readonly Stage[], ship: Anchored, policy: Policy): ProposedMove[] =>
	stages.flatMap(({ id, name, startsOn, state }) => {
		if (startsOn === null || STAGE_STAYS[state] !== undefined) return [];
		const offset = workingDaysBetween(ship.from, startsOn, policy);
		const to = addWorkingDays(ship.to, offset, policy);
		return [{ kind: 'stage', id, label: name, from: startsOn, to, offset, hangsOn: ship.hangsOn }];
	});

/** What a message hangs on, with that thing's old and new date; ship where it names nothing that has a date. */
const anchorOf = (message: Message, plan: Plan, ship: Anchored, moves: readonly ProposedMove[]): Anchored => {
	const to = message.anchor?.to;
	if (to === undefined || to.kind === 'ship') return ship;
	const stages = liveEntries(plan.stages);
	const stage = to.kind === 'announce' ? announceStage(stages) : stages.find(({ id }) => id === to.stageId);
	if (stage?.startsOn == null) return ship;
	const moved = moves.find(({ id }) => id === stage.id);
	return { from: stage.startsOn, to: moved?.to ?? stage.startsOn, hangsOn: stage.name };
};

/**
 * What would move if ship moved: stages keep their working days from ship, messages theirs from what they are
 * anchored to. Null where no ship date is known from which to count. Carry out what people choose of it with the
 * command from `shipMoveCommand`; to show the consequences, assess the plan with that command applied.
 */
export const proposeShipMove = (
	plan: Plan,
	newShipDate: string,
	policy: Policy,
	currentShipDate: string | null = null,
): ShipMoveProposal | null => {
	const from = plan.plannedShipDate ?? currentShipDate ?? plan.shipDate;
	if (from === null) return null;
	if (from === newShipDate) return { from, to: newShipDate, moves: [], stays: [] };
	const ship = { from, to: newShipDate, hangsOn: null };
	const stages = stageMoves(liveEntries(plan.stages), ship, policy);
	const stays: Staying[] = liveEntries(plan.stages).flatMap(({ id, name, startsOn, state }) => {
		const why = STAGE_STAYS[state];
		return startsOn === null || why === undefined ? [] : [{ kind: 'stage', id, label: name, why }];
	});
	const messages: ProposedMove[] = [];
	for (const message of liveEntries(plan.messages)) {
		const { id, title: label, sendOn, state } = message;
		if (sendOn === null) continue;
		const why = MESSAGE_STAYS[state];
		if (why !== undefined) {
			stays.push({ kind: 'message', id, label, why });
			continue;
		}
		const anchor = anchorOf(message, plan, ship, stages);
		const offset = workingDaysBetween(anchor.from, sendOn, policy);
		const to = addWorkingDays(anchor.to, offset, policy);
		messages.push({ kind: 'message', id, label, from: sendOn, to, offset, hangsOn: anchor.hangsOn });
	}
	const moves = [...stages, ...messages].filter((move) => move.from !== move.to);
	return { from, to: newShipDate, moves, stays };
};

/** The command that carries out the chosen part of a proposal; what is not chosen stays where it is. */
export const shipMoveCommand = (
	proposal: ShipMoveProposal,
	chosen: ReadonlySet<string> = new Set(proposal.moves.map(({ id }) => id)),
): PlanCommandOf<'move-ship'> => ({
	type: 'move-ship',
	to: proposal.to,
	moves: proposal.moves.filter(({ id }) => chosen.has(id)).map(({ kind, id, to }) => ({ kind, id, to })),
});
