import { useMemo } from 'react';
import type { Approval, ApprovalTarget } from '../../../utils/release/plan';
import { type ScopeChange, scopeChanges } from '../../../utils/release/scope';
import { momentText } from '../../common/dates';
import { usePlan } from '../plan-context';
import { Problem } from './problem';
import { scopeChangeWords } from './scope-change-words';
import { useAction } from './use-action';

interface Props {
	readonly target: ApprovalTarget;
	readonly approval: Approval | null;
	/** What is approved, e.g. `internal notes`. */
	readonly what: string;
	/** Whether giving it is offered here. */
	readonly canApprove: boolean;
	readonly focusId?: string;
}

const MOST_CHANGES = 8;

const useChanges = (approval: Approval | null): readonly ScopeChange[] => {
	const { view } = usePlan();
	return useMemo(() => {
		const baseline = view.plan.baselines.find(({ id }) => id === approval?.baselineId);
		return baseline === undefined
			? []
			: scopeChanges(
					baseline,
					view.epics.map(({ facts }) => facts),
				);
	}, [view.plan.baselines, view.epics, approval?.baselineId]);
};

const Stale = ({ changes }: { readonly changes: readonly ScopeChange[] }) => (
	<div className="doc-stale">
		<p>The scope changed since:</p>
		<ul>
			{changes.slice(0, MOST_CHANGES).map((change) => (
				<li key={`${change.kind} ${change.epicId}`}>
					<bdi>{scopeChangeWords(change)}</bdi>
				</li>
			))}
			{changes.length > MOST_CHANGES && <li>and {changes.length - MOST_CHANGES} more</li>}
		</ul>
	</div>
);

/** Who approved a text and whether that still holds, with the way to approve, confirm and withdraw. */
export const ApprovalState = ({ target, approval, what, canApprove, focusId }: Props) => {
	const { problem, run } = useAction();
	const changes = useChanges(approval);
	const about = <span className="visually-hidden"> {what}</span>;
	return (
		<div className="approval" data-focus={focusId} tabIndex={focusId === undefined ? undefined : -1}>
			{approval !== null && (
				<p className="subtle">
					Approved by <bdi>{approval.by.name}</bdi>, {momentText(approval.at)}
					{approval.confirmedBy !== null && approval.confirmedAt !== null && (
						<>
							; confirmed by <bdi>{approval.confirmedBy.name}</bdi>, {momentText(approval.confirmedAt)}
						</>
					)}
				</p>
			)}
			{changes.length > 0 && <Stale changes={changes} />}
			<div className="doc-actions">
				{approval === null && canApprove && (
					<button type="button" className="button" onClick={() => void run({ type: 'approve', target })}>
						Approve{about}
					</button>
				)}
				{changes.length > 0 && (
					<button
						type="button"
						className="button button-primary"
						onClick={() => void run({ type: 'confirm-approval', target })}
					>
						Confirm on the new scope<span className="visually-hidden">: {what}</span>
					</button>
				)}
				{approval !== null && (
					<button
						type="button"
						className="button button-quiet"
						onClick={() => void run({ type: 'withdraw-approval', target })}
					>
						Withdraw approval<span className="visually-hidden"> of {what}</span>
					</button>
				)}
			</div>
			<Problem words={problem} />
		</div>
	);
};
