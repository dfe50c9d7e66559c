import { t } from '@lingui/core/macro';
import { Trans } from '@lingui/react/macro';
import { useId, useState } from 'react';
import type { Stage } from '../../../utils/release/plan';
import { dateText } from '../../common/dates';
import { Icon } from '../../common/icon';
import { usePlan } from '../plan-context';
import { ActButton } from '../rollout/act-button';
import { StateBadge } from '../rollout/state-badge';
import { useEntryFocus } from '../rollout/use-entry-focus';
import { useSend } from '../rollout/use-send';
import { reachText } from '../rollout/words';
import { Agreements } from './agreements';
import { StageFields } from './stage-fields';

interface Props {
	readonly stage: Stage;
	readonly at: number;
	/** The stages people see, in order. */
	readonly stages: readonly Stage[];
	readonly onRemove: () => void;
	/** True where it was brought back just now. */
	readonly returned: boolean;
}

/** One stage to read; its fields on demand. */
export const StageRow = ({ stage, at, stages, onRemove, returned }: Props) => {
	const { view } = usePlan();
	const { name, startsOn } = stage;
	const from = startsOn === null ? null : <time dateTime={startsOn}>{dateText(startsOn, view.today)}</time>;
	const flag = <code>{stage.flag}</code>;
	const id = useId();
	const entry = useEntryFocus(returned);
	const [open, setOpen] = useState(false);
	const [opened, setOpened] = useState(false);
	const sending = useSend();
	const move = (beforeId: string | null): void =>
		void sending.send({ type: 'move', list: 'stages', id: stage.id, beforeId });
	return (
		<li
			ref={entry}
			className="entry"
			aria-describedby={`${id}-state`}
			data-focus={stage.id}
			tabIndex={-1}
			aria-labelledby={`${id}-name`}
		>
			<div className="entry-head">
				<h3 id={`${id}-name`}>
					<bdi>{stage.name}</bdi>
				</h3>
				<span id={`${id}-state`}>
					<StateBadge state={stage.state} />
				</span>
				<span className="spacer" />
				<span className="entry-tools">
					<button
						type="button"
						className="icon-button"
						aria-label={t`Move ${name} up`}
						aria-disabled={at === 0 || undefined}
						onClick={() => at > 0 && move(stages[at - 1]?.id ?? null)}
					>
						<Icon name="up" size={14} />
					</button>
					<button
						type="button"
						className="icon-button"
						aria-label={t`Move ${name} down`}
						aria-disabled={at === stages.length - 1 || undefined}
						onClick={() => at < stages.length - 1 && move(stages[at + 2]?.id ?? null)}
					>
						<Icon name="down" size={14} />
					</button>
					<button type="button" className="icon-button" aria-label={t`Remove ${name}`} onClick={onRemove}>
						<Icon name="trash" size={14} />
					</button>
					<ActButton
						of={stage.name}
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
			<p className="entry-facts">
				<span>{reachText(stage)}</span>
				<span>{stage.percentage} %</span>
				<span>{from === null ? t`No start date yet` : <Trans>from {from}</Trans>}</span>
				{stage.flag !== '' && (
					<span>
						<Trans>flag {flag}</Trans>
					</span>
				)}
			</p>
			{!open && stage.exitCriteria.trim() !== '' && (
				<p className="entry-text">
					<span className="subtle">{t`Goes on when:`} </span>
					{stage.exitCriteria}
				</p>
			)}
			{sending.problem !== null && (
				<p className="field-problem" role="alert">
					{sending.problem}
				</p>
			)}
			{opened && (
				// What could not be saved stays in its field while this is folded.
				<div hidden={!open}>
					<StageFields stage={stage} />
				</div>
			)}
			<Agreements stage={stage} />
		</li>
	);
};
