import { t } from '@lingui/core/macro';
import { RefusedEdit } from '../../checklist';
import type { DateMove } from '../command';
import { PLAN_LIMITS } from '../entry';
import type { Plan } from '../schema';
import { type Handlers, withChanges } from './context';
import { editEntry } from './entries';

/** A stage on another date is no longer what its functions agreed to. */
const moved = (plan: Plan, { kind, id, to }: DateMove): Plan =>
	kind === 'stage'
		? { ...plan, stages: editEntry(plan.stages, id, (stage) => ({ ...stage, startsOn: to, agreedBy: [] })) }
		: { ...plan, messages: editEntry(plan.messages, id, (message) => ({ ...message, sendOn: to })) };

type PeopleCommand = 'hand-over' | 'set-basics' | 'set-significance' | 'move-ship';

export const peopleEdits: Handlers<PeopleCommand> = {
	'hand-over': (plan, { id, role, to, note }, { by, now }) => {
		if (plan.handovers.some((handover) => handover.id === id)) return plan;
		if (plan.handovers.length >= PLAN_LIMITS.handovers) throw new RefusedEdit(t`The record of handovers is full.`);
		if (to !== null && to.name.trim() === '') throw new RefusedEdit(t`Name the person who takes over.`);
		const handover = { id, role, from: plan[role], to, note: note.trim(), by, at: now };
		return { ...plan, [role]: to, handovers: [...plan.handovers, handover] };
	},
	'set-basics': (plan, { changes }) => withChanges(plan, changes),
	'set-significance': (plan, { decision }, { by, now }) => {
		if (decision === null) return plan.significance === null ? plan : { ...plan, significance: null };
		if (!decision.significant && decision.reason.trim() === '') {
			throw new RefusedEdit(t`Say why this release needs no pre-release review.`);
		}
		if (decision.significant && decision.areas.length === 0) {
			throw new RefusedEdit(t`Choose what the release touches, so that it is clear who signs off.`);
		}
		return { ...plan, significance: { ...decision, reason: decision.reason.trim(), by, at: now } };
	},
	'move-ship': (plan, { to, moves }) => ({
		...moves.reduce(moved, plan),
		plannedShipDate: to,
		shipDate: plan.shipDate === null ? null : to,
	}),
};
