import { plural, t } from '@lingui/core/macro';
import { RefusedEdit } from '../../checklist';
import { takeBaseline } from '../../scope';
import type { Approval, ScopeBaseline } from '../approval';
import type { ApprovalTarget } from '../command';
import { PLAN_LIMITS } from '../entry';
import type { Plan } from '../schema';
import type { EditContext, Handlers } from './context';
import { editEntry, liveEntry } from './entries';

/** The approval that a target has now. */
const approvalOf = (plan: Plan, target: ApprovalTarget): Approval | null => {
	switch (target.kind) {
		case 'notes':
			return plan.notes[target.which].approval;
		case 'brief':
			return plan.supportBrief.approval;
		case 'message':
			return liveEntry(plan.messages, target.id).approval;
	}
};

const withApproval = (plan: Plan, target: ApprovalTarget, approval: Approval | null): Plan => {
	switch (target.kind) {
		case 'notes': {
			const notes = plan.notes[target.which];
			const state = stateWith(notes.state, approval);
			return { ...plan, notes: { ...plan.notes, [target.which]: { ...notes, state, reason: '', approval } } };
		}
		case 'brief':
			return { ...plan, supportBrief: { ...plan.supportBrief, approval } };
		case 'message': {
			const messages = editEntry(plan.messages, target.id, (message) => ({
				...message,
				state: stateWith(message.state, approval),
				approval,
			}));
			return { ...plan, messages };
		}
	}
};

/** Approved goes with an approval; what is out already stays out. */
const stateWith = <T extends string>(state: T, approval: Approval | null): T | 'approved' | 'review' => {
	if (state === 'published' || state === 'sent' || state === 'cancelled') return state;
	if (approval !== null) return 'approved';
	return state === 'approved' ? 'review' : state;
};

const refuseEmpty = (plan: Plan, target: ApprovalTarget): void => {
	if (target.kind === 'brief') {
		if (plan.supportBrief.changing.trim() === '')
			throw new RefusedEdit(t`The brief does not say yet what is changing.`);
		return;
	}
	const words = target.kind === 'notes' ? plan.notes[target.which] : liveEntry(plan.messages, target.id);
	if (words.state === 'cancelled') throw new RefusedEdit(t`This message was cancelled.`);
	if (words.state === 'sent') throw new RefusedEdit(t`This message has gone out already.`);
	if (words.text.trim() === '' && words.url.trim() === '') {
		throw new RefusedEdit(t`There is nothing to approve yet: write the text, or link it.`);
	}
};

const usedBaselines = (plan: Plan): ReadonlySet<string> => {
	const approvals = [
		plan.notes.internal.approval,
		plan.notes.external.approval,
		plan.supportBrief.approval,
		...plan.messages.map(({ approval }) => approval),
	];
	return new Set(approvals.flatMap((approval) => approval?.baselineId ?? []));
};

/** Keeps each scope once, and only those that an approval refers to. */
const withBaseline = (plan: Plan, baseline: ScopeBaseline): Plan => {
	const used = usedBaselines(plan);
	const known = plan.baselines.some(({ id }) => id === baseline.id);
	const all = known ? plan.baselines : [...plan.baselines, baseline];
	return { ...plan, baselines: all.filter(({ id }) => used.has(id)).slice(-PLAN_LIMITS.baselines) };
};

const baselineNow = ({ scope, now }: EditContext): ScopeBaseline => {
	if (scope.length > PLAN_LIMITS.scope) {
		throw new RefusedEdit(
			plural(PLAN_LIMITS.scope, { one: 'A scope holds at most # epic.', other: 'A scope holds at most # epics.' }),
		);
	}
	return takeBaseline(scope, now);
};

type ApprovalCommand = 'approve' | 'confirm-approval' | 'withdraw-approval';

export const approvalEdits: Handlers<ApprovalCommand> = {
	approve: (plan, { target }, context) => {
		refuseEmpty(plan, target);
		const baseline = baselineNow(context);
		const approval = { by: context.by, at: context.now, baselineId: baseline.id, confirmedBy: null, confirmedAt: null };
		return withBaseline(withApproval(plan, target, approval), baseline);
	},
	'confirm-approval': (plan, { target }, context) => {
		const given = approvalOf(plan, target);
		if (given === null) throw new RefusedEdit(t`This has not been approved yet.`);
		const baseline = baselineNow(context);
		const confirmed = { baselineId: baseline.id, confirmedBy: context.by, confirmedAt: context.now };
		return withBaseline(withApproval(plan, target, { ...given, ...confirmed }), baseline);
	},
	'withdraw-approval': (plan, { target }) =>
		approvalOf(plan, target) === null ? plan : withApproval(plan, target, null),
};
