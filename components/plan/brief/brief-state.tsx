import { t } from '@lingui/core/macro';
import { Trans } from '@lingui/react/macro';
import { momentText } from '../../common/dates';
import { ApprovalState } from '../parts/approval';
import { Problem } from '../parts/problem';
import { StateBadge } from '../parts/state-badge';
import { useAction } from '../parts/use-action';
import { usePlan } from '../plan-context';
import { Acknowledged } from './acknowledged';

/** Where the brief stands: finished, read by support, approved. */
export const BriefState = () => {
	const { view } = usePlan();
	const { problem, run } = useAction();
	const { state, finishedAt, acknowledgedBy, approval, changing } = view.plan.supportBrief;
	const finished = state === 'finished';
	return (
		<dl className="states">
			<div className="state">
				<dt>{t`Brief`}</dt>
				<dd data-focus="brief-state" tabIndex={-1}>
					<StateBadge
						words={finished ? t({ message: 'Finished', context: 'the brief' }) : t`Draft`}
						tone={finished ? 'good' : 'plain'}
					/>
					{finishedAt !== null && <p className="subtle">{momentText(finishedAt)}</p>}
					<div className="doc-actions">
						<button
							type="button"
							className={finished ? 'button button-quiet' : 'button'}
							onClick={() => void run({ type: 'set-brief-state', state: finished ? 'draft' : 'finished' })}
						>
							{finished ? (
								<Trans>
									Back to draft<span className="visually-hidden">: support brief</span>
								</Trans>
							) : (
								t`Finish the brief`
							)}
						</button>
					</div>
					<Problem words={problem} />
				</dd>
			</div>
			<div className="state">
				<dt>{t`Read by support`}</dt>
				<dd data-focus="brief-acknowledged" tabIndex={-1}>
					<Acknowledged acknowledgement={acknowledgedBy} finished={finished} />
				</dd>
			</div>
			<div className="state">
				<dt>{t`Approval`}</dt>
				<dd>
					<StateBadge
						words={approval === null ? t`Not approved` : t`Approved`}
						tone={approval === null ? 'plain' : 'good'}
					/>
					<ApprovalState
						target={{ kind: 'brief' }}
						approval={approval}
						what={t`support brief`}
						canApprove={changing.trim() !== ''}
						focusId="support-brief"
					/>
				</dd>
			</div>
		</dl>
	);
};
