import { plural, t } from '@lingui/core/macro';
import { Trans } from '@lingui/react/macro';
import { useMemo } from 'react';
import type { Approval, ApprovalTarget } from '../../../utils/release/plan';
import { type ScopeChange, scopeChanges } from '../../../utils/release/scope';
import { personName } from '../../../utils/release/you';
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
		<p>{t`The scope changed since:`}</p>
		<ul>
			{changes.slice(0, MOST_CHANGES).map((change) => (
				<li key={`${change.kind} ${change.epicId}`}>
					<bdi>{scopeChangeWords(change)}</bdi>
				</li>
			))}
			{changes.length > MOST_CHANGES && (
				<li>{plural(changes.length - MOST_CHANGES, { one: 'and # more', other: 'and # more' })}</li>
			)}
		</ul>
	</div>
);

/** Who approved a text and when, and who confirmed it since. */
export const Approved = ({ approval }: { readonly approval: Approval }) => {
	const { by, at, confirmedBy, confirmedAt } = approval;
	const name = <bdi>{personName(by)}</bdi>;
	const when = momentText(at);
	if (confirmedBy === null || confirmedAt === null) {
		return (
			<Trans>
				Approved by {name}, {when}
			</Trans>
		);
	}
	const confirmer = <bdi>{personName(confirmedBy)}</bdi>;
	const confirmed = momentText(confirmedAt);
	return (
		<Trans>
			Approved by {name}, {when}; confirmed by {confirmer}, {confirmed}
		</Trans>
	);
};

/** Who approved a text and whether that still holds, with the way to approve, confirm and withdraw. */
export const ApprovalState = ({ target, approval, what, canApprove, focusId }: Props) => {
	const { problem, run } = useAction();
	const changes = useChanges(approval);
	return (
		<div className="approval" data-focus={focusId} tabIndex={focusId === undefined ? undefined : -1}>
			{approval !== null && (
				<p className="subtle">
					<Approved approval={approval} />
				</p>
			)}
			{changes.length > 0 && <Stale changes={changes} />}
			<div className="doc-actions">
				{approval === null && canApprove && (
					<button type="button" className="button" onClick={() => void run({ type: 'approve', target })}>
						<Trans>
							Approve<span className="visually-hidden"> {what}</span>
						</Trans>
					</button>
				)}
				{changes.length > 0 && (
					<button
						type="button"
						className="button button-primary"
						onClick={() => void run({ type: 'confirm-approval', target })}
					>
						{t`Confirm on the new scope`}
						<span className="visually-hidden">: {what}</span>
					</button>
				)}
				{approval !== null && (
					<button
						type="button"
						className="button button-quiet"
						onClick={() => void run({ type: 'withdraw-approval', target })}
					>
						<Trans>
							Withdraw approval<span className="visually-hidden"> of {what}</span>
						</Trans>
					</button>
				)}
			</div>
			<Problem words={problem} />
		</div>
	);
};
