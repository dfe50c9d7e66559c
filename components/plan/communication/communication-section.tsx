import { t } from '@lingui/core/macro';
import { useMemo } from 'react';
import { byEntryOrder, CHANNEL_LABELS, CHANNELS } from '../../../utils/release/plan';
import { Notice } from '../../common/notice';
import { RemovedRow } from '../rollout/removed-row';
import { SectionFindings } from '../rollout/section-findings';
import { useRemoval } from '../rollout/use-removal';
import type { SectionProps } from '../sections';
import { AddMessage } from './add-message';
import { MessageRow } from './message-row';

/** What customers will see about the release, by channel: when, for whom, and whether it may go out. */
export const CommunicationSection = ({ view, goTo }: SectionProps) => {
	const removal = useRemoval('messages');
	const { messages } = view.plan;
	const groups = useMemo(() => {
		const shown = messages.filter(({ id, removed }) => !removed || removal.undoable.has(id)).sort(byEntryOrder);
		const byDay = shown.toSorted((a, b) => (a.sendOn ?? '9999').localeCompare(b.sendOn ?? '9999'));
		return CHANNELS.flatMap((channel) => {
			const own = byDay.filter((message) => message.channel === channel);
			return own.length === 0 ? [] : [{ channel, own }];
		});
	}, [messages, removal.undoable]);
	return (
		<>
			<SectionFindings view={view} goTo={goTo} section="communication" />
			{groups.length === 0 && (
				<p className="subtle">{t`No messages yet. Write down what customers will see, and when.`}</p>
			)}
			{removal.problem !== null && <Notice tone="warning">{removal.problem}</Notice>}
			{groups.map(({ channel, own }) => (
				<div key={channel} className="channel">
					<h3 className="group-title">{CHANNEL_LABELS[channel]}</h3>
					<ul className="entries" aria-label={CHANNEL_LABELS[channel]}>
						{own.map((message) =>
							message.removed ? (
								<RemovedRow
									key={message.id}
									name={message.title}
									onUndo={() => removal.undo(message.id)}
									onDismiss={() => removal.dismiss(message.id)}
								/>
							) : (
								<MessageRow
									key={message.id}
									message={message}
									returned={removal.returned === message.id}
									onRemove={() => removal.remove(message.id)}
								/>
							),
						)}
					</ul>
				</div>
			))}
			<AddMessage />
		</>
	);
};
