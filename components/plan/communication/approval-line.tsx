import { t } from '@lingui/core/macro';
import { Trans } from '@lingui/react/macro';
import { useRef } from 'react';
import type { Message } from '../../../utils/release/plan';
import { type ScopeChange, scopeChanges } from '../../../utils/release/scope';
import { Icon } from '../../common/icon';
import { Approved } from '../parts/approval';
import { usePlan } from '../plan-context';
import { ActButton } from '../rollout/act-button';
import { holdFocus } from '../rollout/use-entry-focus';
import { useSend } from '../rollout/use-send';

const changeText = ({ key, kind }: ScopeChange): string => {
	switch (kind) {
		case 'joined':
			return t`${key} joined`;
		case 'left':
			return t`${key} left`;
		case 'renamed':
			return t`${key} was renamed`;
		case 'description':
			return t`${key} was described anew`;
	}
};
const MOST = 6;

const changedText = (changes: readonly ScopeChange[]): string => {
	const list = changes.slice(0, MOST).map(changeText).join(', ');
	const more = changes.length - MOST;
	return more > 0
		? t`The scope has changed since: ${list} and ${more} more.`
		: t`The scope has changed since: ${list}.`;
};

/** Who approved a message and when; where the scope has changed since, what changed and a way to confirm. */
export const ApprovalLine = ({ message }: { readonly message: Message }) => {
	const { view } = usePlan();
	const sending = useSend();
	const box = useRef<HTMLDivElement>(null);
	const { approval } = message;
	const title = <bdi>{message.title}</bdi>;
	if (approval === null) return null;
	const baseline = view.plan.baselines.find(({ id }) => id === approval.baselineId);
	const epics = view.epics.map(({ facts }) => facts);
	const open = message.state !== 'sent' && message.state !== 'cancelled';
	const changes = baseline === undefined || !open ? [] : scopeChanges(baseline, epics);
	const confirm = async (): Promise<void> => {
		const target = { kind: 'message', id: message.id } as const;
		if (await sending.send({ type: 'confirm-approval', target })) holdFocus(box.current);
	};
	return (
		<div ref={box} className="approval-line">
			<p className="hint">
				<Approved approval={approval} />
			</p>
			{changes.length > 0 && (
				<div className="stale">
					<Icon name="warning" size={14} />
					<p>{changedText(changes)}</p>
					<ActButton disabled={sending.busy} onClick={() => void confirm()}>
						<Trans>
							Confirm on the new scope<span className="visually-hidden"> for {title}</span>
						</Trans>
					</ActButton>
				</div>
			)}
			{sending.problem !== null && (
				<p className="field-problem" role="alert">
					{sending.problem}
				</p>
			)}
		</div>
	);
};
