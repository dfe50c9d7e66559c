import { plural, t } from '@lingui/core/macro';
import type { PanelRelease } from '../../utils/messaging/views';
import { isToShip } from '../../utils/release/to-ship';
import { ageText } from '../common/dates';
import { VerdictBadge } from '../common/verdict';
import { attentionWords } from './attention';
import { ShipWords } from './ship-words';

interface Props {
	readonly releases: readonly PanelRelease[];
	readonly today: string;
	readonly openPlan: (releaseId: string) => void;
}

/** What a project ships in, where that is more than one release: each with its date and verdict, nearest first. */
export const ReleaseParts = ({ releases, today, openPlan }: Props) => (
	<>
		<p role="status">
			{plural(releases.length, { one: 'This project ships in # release.', other: 'This project ships in # releases.' })}
		</p>
		<ul className="at-fault" aria-label={t`Releases of this project`}>
			{releases.map(({ card }) => (
				<li key={card.facts.id} data-release={card.facts.id} data-verdict={card.verdict}>
					<p className="epic-title">
						<button
							type="button"
							className="link"
							title={t`Open the release plan`}
							onClick={() => openPlan(card.facts.id)}
						>
							<bdi>{card.facts.name}</bdi>
						</button>
					</p>
					<p>
						<ShipWords card={card} today={today} />
					</p>
					{isToShip(card.facts) && (
						<p className="verdict-row">
							<VerdictBadge verdict={card.verdict} />
							<span className="subtle">{attentionWords(card)}</span>
						</p>
					)}
					<p className="hint">{t`Read ${{ age: ageText(card.facts.readAt) }}.`}</p>
				</li>
			))}
		</ul>
	</>
);
