import { useRef } from 'react';
import type { Message } from '../../../utils/release/plan';
import { type ScopeChange, scopeChanges } from '../../../utils/release/scope';
import { momentText } from '../../common/dates';
import { Icon } from '../../common/icon';
import { usePlan } from '../plan-context';
import { ActButton } from '../rollout/act-button';
import { holdFocus } from '../rollout/use-entry-focus';
import { useSend } from '../rollout/use-send';

const WORDS: Readonly<Record<ScopeChange['kind'], string>> = {
	joined: 'joined',
	left: 'left',
	renamed: 'was renamed',
	description: 'was described anew',
};
const MOST = 6;

const changeText = (changes: readonly ScopeChange[]): string => {
	const words = changes.slice(0, MOST).map(({ key, kind }) => `${key} ${WORDS[kind]}`);
	return changes.length > MOST ? `${words.join(', ')} and ${changes.length - MOST} more` : words.join(', ');
};

/** Who approved a message and when; where the scope has changed since, what changed and a way to confirm. */
export const ApprovalLine = ({ message }: { readonly message: Message }) => {
	const { view } = usePlan();
	const sending = useSend();
	const box = useRef<HTMLDivElement>(null);
	const { approval } = message;
	if (approval === null) return null;
	const baseline = view.plan.baselines.find(({ id }) => id === approval.baselineId);
	const epics = view.epics.map(({ facts }) => facts);
	const open = message.state !== 'sent' && message.state !== 'cancelled';
	const changes = baseline === undefined || !open ? [] : scopeChanges(baseline, epics);
	const confirmed =
		approval.confirmedBy === null || approval.confirmedAt === null
			? ''
			: `; confirmed by ${approval.confirmedBy.name}, ${momentText(approval.confirmedAt)}`;
	const confirm = async (): Promise<void> => {
		const target = { kind: 'message', id: message.id } as const;
		if (await sending.send({ type: 'confirm-approval', target })) holdFocus(box.current);
	};
	return (
		<div ref={box} className="approval-line">
			<p className="hint">
				Approved by <bdi>{approval.by.name}</bdi>, {momentText(approval.at)}
				{confirmed}
			</p>
			{changes.length > 0 && (
				<div className="stale">
					<Icon name="warning" size={14} />
					<p>The scope has changed since: {changeText(changes)}.</p>
					<ActButton of={`for ${message.title}`} disabled={sending.busy} onClick={() => void confirm()}>
						Confirm on the new scope
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
