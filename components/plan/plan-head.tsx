import { plural, t } from '@lingui/core/macro';
import type { ReleaseView } from '../../utils/messaging/views';
import { TRACKER_LABELS } from '../../utils/release/words';
import { ageText, dateText, daysLeftText } from '../common/dates';
import { Icon } from '../common/icon';
import { safeUrl } from '../common/links';
import { Progress } from '../common/progress';
import { VerdictBadge } from '../common/verdict';

interface Props {
	readonly view: ReleaseView;
	readonly busy: boolean;
	readonly onRefresh: () => void;
}

const epicsText = (epics: number, atFault: number): string =>
	epics === 0
		? plural(epics, { one: '# epic', other: '# epics' })
		: t`${plural(epics, { one: '# epic', other: '# epics' })}, ${plural(atFault, { one: '# needs attention', other: '# need attention' })}`;

/** The release at a glance: when it ships, whether it is ready, how far it is. */
export const PlanHead = ({ view, busy, onRefresh }: Props) => {
	const { card, today } = view;
	const { facts, site, shipDate, daysLeft } = card;
	const href = facts.url === null ? null : safeUrl(facts.url);
	return (
		<header className="page-head">
			<p className="subtle">
				{facts.project === null ? '' : `${facts.project} · `}
				{site.name} · {TRACKER_LABELS[site.kind]}
			</p>
			<div className="page-title">
				<h1>
					<bdi>{facts.name}</bdi>
				</h1>
				<VerdictBadge verdict={card.verdict} status />
				<span className="spacer" />
				{href !== null && (
					<a className="button" href={href} target="_blank" rel="noopener noreferrer">
						<Icon name="open" size={14} /> {t`Open in ${{ tracker: TRACKER_LABELS[site.kind] }}`}
					</a>
				)}
				<button
					type="button"
					className="button"
					aria-disabled={busy || undefined}
					onClick={() => {
						if (!busy) onRefresh();
					}}
				>
					{busy ? <span className="spinner" aria-hidden="true" /> : <Icon name="refresh" size={14} />}
					{busy ? t`Reading` : t`Read again`}
				</button>
			</div>
			<dl className="glance">
				<div>
					<dt>{t`Ships`}</dt>
					<dd>
						{shipDate === null ? (
							t`No date yet`
						) : (
							<>
								<time dateTime={shipDate}>{dateText(shipDate, today)}</time>
								{daysLeft !== null && <strong> · {daysLeftText(daysLeft)}</strong>}
							</>
						)}
					</dd>
				</div>
				<div>
					<dt>{t`Epics`}</dt>
					<dd>{epicsText(card.epicCount, card.epicsAtFault)}</dd>
				</div>
				<div>
					<dt>{t`Checklist`}</dt>
					<dd>
						<Progress items={card.items} />
					</dd>
				</div>
				<div>
					<dt>{t({ message: 'Read', context: 'when it was' })}</dt>
					<dd>{ageText(facts.readAt)}</dd>
				</div>
			</dl>
		</header>
	);
};
