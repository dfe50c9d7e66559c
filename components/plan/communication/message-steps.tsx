import { t } from '@lingui/core/macro';
import { useRef } from 'react';
import type { Message, MessageState, PlanCommand } from '../../../utils/release/plan';
import { ActButton } from '../rollout/act-button';
import { holdFocus } from '../rollout/use-entry-focus';
import { useSend } from '../rollout/use-send';
import { CancelForm } from './cancel-form';

type Step = readonly [words: string, command: PlanCommand];

const stepsOf = ({ id, state, approval }: Message): readonly Step[] => {
	const target = { kind: 'message', id } as const;
	const to = (next: Exclude<MessageState, 'approved'>): PlanCommand => ({
		type: 'set-message-state',
		id,
		state: next,
		reason: '',
	});
	const approve: Step = [t`Approve`, { type: 'approve', target }];
	switch (state) {
		case 'draft':
			return [approve, [t`Send to review`, to('review')]];
		case 'review':
			return [approve, [t`Back to draft`, to('draft')]];
		case 'approved':
			return [
				[t`Mark as sent`, to('sent')],
				[t`Withdraw approval`, { type: 'withdraw-approval', target }],
			];
		case 'sent':
			return [[t`Not sent after all`, to('review')]];
		case 'cancelled':
			return approval === null ? [[t`Take up again`, to('draft')]] : [[t`Take up again`, to('review')]];
	}
};

/** What can be done next with a message. */
export const MessageSteps = ({ message }: { readonly message: Message }) => {
	const sending = useSend();
	const { title, state } = message;
	const isOver = state === 'sent' || state === 'cancelled';
	const box = useRef<HTMLDivElement>(null);
	const take = async (command: PlanCommand): Promise<void> => {
		if (await sending.send(command)) holdFocus(box.current);
	};
	return (
		<div ref={box} className="entry-steps">
			{stepsOf(message).map(([words, command], at) => (
				<ActButton
					key={words}
					of={title}
					tone={at === 0 && !isOver ? 'plain' : 'quiet'}
					disabled={sending.busy}
					onClick={() => void take(command)}
				>
					{words}
				</ActButton>
			))}
			{!isOver && <CancelForm message={message} />}
			{sending.problem !== null && (
				<p className="field-problem" role="alert">
					{sending.problem}
				</p>
			)}
		</div>
	);
};
