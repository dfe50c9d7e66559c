import { plural, t } from '@lingui/core/macro';
import type { ReleaseCard } from '../../utils/messaging/views';
import { TRACKER_LABELS } from '../../utils/release/words';
import { ageText, dateText, daysLeftText } from '../common/dates';
import { Icon } from '../common/icon';
import { Progress } from '../common/progress';
import { ReadingLine } from '../common/reading-line';
import { VerdictBadge } from '../common/verdict';

interface Props {
	readonly card: ReleaseCard;
	readonly today: string;
	readonly onOpen: (releaseId: string) => void;
	readonly onStop: (releaseId: string) => void;
}

const ShipWords = ({ card, today }: Pick<Props, 'card' | 'today'>) => {
	if (card.shipDate === null) return <span className="subtle">{t`No ship date`}</span>;
	return (
		<span>
			<time dateTime={card.shipDate}>{dateText(card.shipDate, today)}</time>
			{card.daysLeft !== null && <strong className="days-left"> · {daysLeftText(card.daysLeft)}</strong>}
		</span>
	);
};

/** A release in the popup: what it is, when it ships, whether it is ready and what is most wrong with it. */
export const PopupRelease = ({ card, today, onOpen, onStop }: Props) => {
	const { facts, site, topFindings, findingCount, gaps } = card;
	const [gap] = gaps;
	const age = ageText(facts.readAt);
	const more = findingCount - topFindings.length;
	return (
		<li className="release" data-release={facts.id} data-verdict={card.verdict}>
			<div className="release-head">
				<h2>
					<button type="button" className="release-name" onClick={() => onOpen(facts.id)}>
						<bdi>{facts.name}</bdi>
					</button>
				</h2>
				<VerdictBadge verdict={card.verdict} />
			</div>
			<p className="release-when">
				<ShipWords card={card} today={today} />
				<span className="subtle">
					{facts.project === null ? '' : `${facts.project} · `}
					{site.name} · {TRACKER_LABELS[site.kind]}
				</span>
			</p>
			<Progress items={card.items} />
			{topFindings.length > 0 && (
				<div className="tops">
					{topFindings.map((finding) => (
						<p key={finding.id} data-rule={finding.rule} data-severity={finding.severity}>
							<Icon name={finding.severity === 'blocker' ? 'blocker' : finding.severity} size={14} />
							<bdi>{finding.problem}</bdi>
						</p>
					))}
				</div>
			)}
			<p className="release-foot subtle">
				{[
					more > 0 && plural(more, { one: '# more finding', other: '# more findings' }),
					plural(card.epicCount, { one: '# epic', other: '# epics' }),
				]
					.filter(Boolean)
					.join(' · ')}
				{gap?.why !== 'no-open-tab' && <span className="release-age"> · {t`read ${age}`}</span>}
			</p>
			<ReadingLine card={card} onStop={onStop} />
			{gap !== undefined && (
				<p className="release-gap">
					<Icon name="warning" size={14} />
					<span>
						{gap.why === 'no-open-tab'
							? t`Read ${age}; open a page of ${site.name} to refresh.`
							: t`May be out of date: ${gap.detail}`}
					</span>
				</p>
			)}
		</li>
	);
};
