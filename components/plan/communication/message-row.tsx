import { t } from '@lingui/core/macro';
import { useId, useState } from 'react';
import type { Message } from '../../../utils/release/plan';
import { personName } from '../../../utils/release/you';
import { dateText } from '../../common/dates';
import { Icon } from '../../common/icon';
import { safeUrl } from '../../common/links';
import { usePlan } from '../plan-context';
import { ActButton } from '../rollout/act-button';
import { StateBadge } from '../rollout/state-badge';
import { useEntryFocus } from '../rollout/use-entry-focus';
import { reachText } from '../rollout/words';
import { anchorText } from './anchors';
import { ApprovalLine } from './approval-line';
import { MessageFields } from './message-fields';
import { MessageSteps } from './message-steps';

interface Props {
	readonly message: Message;
	readonly onRemove: () => void;
	/** True where it was brought back just now. */
	readonly returned: boolean;
}

const namesText = (named: readonly string[], gone: number): string => {
	const epics = named.join(', ');
	if (gone === 0) return t`names ${epics}`;
	return named.length === 0
		? t`names ${gone} no longer in the release`
		: t`names ${epics} and ${gone} no longer in the release`;
};

const Facts = ({ message }: { readonly message: Message }) => {
	const { view } = usePlan();
	const { sendOn, sendAt, owner, epicIds, anchor } = message;
	const named = view.epics.filter(({ facts }) => epicIds.includes(facts.id)).map(({ facts }) => facts.key);
	return (
		<p className="entry-facts">
			<span>{reachText(message)}</span>
			<span>
				{sendOn === null ? (
					t`No date yet`
				) : (
					<time dateTime={sendAt === null ? sendOn : `${sendOn}T${sendAt}`}>
						{dateText(sendOn, view.today)}
						{sendAt !== null && `, ${sendAt}`}
					</time>
				)}
				{anchor !== null && <span className="subtle"> ({anchorText(anchor, view)})</span>}
			</span>
			<span>{owner === null ? t`No owner` : <bdi>{personName(owner)}</bdi>}</span>
			{epicIds.length > 0 && <span>{namesText(named, epicIds.length - named.length)}</span>}
		</p>
	);
};

/** One message to read, with the next steps; its fields on demand. */
export const MessageRow = ({ message, onRemove, returned }: Props) => {
	const id = useId();
	const entry = useEntryFocus(returned);
	const [open, setOpen] = useState(false);
	const [opened, setOpened] = useState(false);
	const { title, text, url } = message;
	const href = safeUrl(url);
	return (
		<li
			ref={entry}
			className="entry"
			aria-describedby={`${id}-state`}
			data-focus={message.id}
			tabIndex={-1}
			aria-labelledby={`${id}-title`}
		>
			<div className="entry-head">
				<h4 id={`${id}-title`}>
					<bdi>{title}</bdi>
				</h4>
				<span id={`${id}-state`}>
					<StateBadge state={message.state} />
				</span>
				<span className="spacer" />
				<span className="entry-tools">
					<button type="button" className="icon-button" aria-label={t`Remove ${title}`} onClick={onRemove}>
						<Icon name="trash" size={14} />
					</button>
					<ActButton
						of={title}
						expanded={open}
						onClick={() => {
							setOpen(!open);
							setOpened(true);
						}}
					>
						{open ? t`Done editing` : t`Edit`}
					</ActButton>
				</span>
			</div>
			<Facts message={message} />
			{!open && text.trim() !== '' && <p className="entry-text clamp">{text}</p>}
			{href !== null && (
				<p>
					<a href={href} target="_blank" rel="noopener noreferrer">
						<Icon name="open" size={14} /> {url}
					</a>
				</p>
			)}
			{message.state === 'cancelled' && (
				<p className="entry-text">
					<span className="subtle">{t`Cancelled:`} </span>
					{message.cancelReason}
				</p>
			)}
			<ApprovalLine message={message} />
			{opened && (
				// What could not be saved stays in its field while this is folded.
				<div hidden={!open}>
					<MessageFields message={message} />
				</div>
			)}
			<MessageSteps message={message} />
		</li>
	);
};
