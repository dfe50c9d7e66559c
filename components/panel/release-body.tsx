import { t } from '@lingui/core/macro';
import type { PanelRelease } from '../../utils/messaging/views';
import { isToShip } from '../../utils/release/to-ship';
import { ageText } from '../common/dates';
import { Progress } from '../common/progress';
import { ReadingLine } from '../common/reading-line';
import { VerdictBadge } from '../common/verdict';
import { FindingsList } from '../findings/findings-list';
import { severityCounts } from '../findings/settle';
import { attentionWords } from './attention';
import { EpicAtFault } from './epic-at-fault';
import { ShipWords } from './ship-words';

interface Props {
	readonly release: PanelRelease;
	readonly today: string;
	readonly openPlan: (releaseId: string, focus?: string) => void;
	readonly stop: (releaseId: string) => void;
}

/** What stands against a release: findings about itself, and its epics at fault. */
const Faults = ({ release: { card, findings, atFault }, openPlan }: Pick<Props, 'release' | 'openPlan'>) => {
	const { facts } = card;
	return (
		<>
			<div className="part">
				<h3 className="part-head">{t`Findings`}</h3>
				<FindingsList
					findings={findings}
					first={3}
					goWords={() => t`Open the plan`}
					onGo={({ subject }) =>
						openPlan(facts.id, subject.kind === 'release' ? (subject.fieldId ?? subject.section) : undefined)
					}
				/>
				{findings.length === 0 && <p className="hint">{t`None about the release itself.`}</p>}
			</div>
			<div className="part">
				<h3 className="part-head">{t`Epics at fault`}</h3>
				<p className="hint">{attentionWords(card)}</p>
				{atFault.length > 0 && (
					<ul className="at-fault" aria-label={t`Epics at fault`}>
						{atFault.map((epic) => (
							<EpicAtFault key={epic.facts.id} epic={epic} />
						))}
					</ul>
				)}
			</div>
		</>
	);
};

const overWords = (shipped: boolean, reasons: string): string => {
	if (!shipped) return t`It no longer ships, so nothing is owed for it.`;
	return reasons === '' ? t`It has shipped, and left nothing open.` : t`It has shipped. What it left open: ${reasons}`;
};

/** One release in full, as far as its own page has room for it; the rest is in its plan. */
export const ReleaseBody = ({ release, today, openPlan, stop }: Props) => {
	const { card, findings, atFault } = release;
	const { facts, verdict, items } = card;
	const shipped = facts.state === 'released';
	const toShip = isToShip(facts);
	const reasons = severityCounts([...findings, ...atFault.flatMap((epic) => epic.findings)]);
	return (
		<>
			<div className="release">
				<p className="release-title">
					<bdi>{facts.name}</bdi>
				</p>
				<p className="release-line">
					<ShipWords card={card} today={today} />
				</p>
			</div>
			{toShip ? (
				<div className="verdict-line">
					<p className="verdict-row">
						<VerdictBadge verdict={verdict} status />
						<span className="reasons">{reasons === '' ? t`Nothing stands in the way` : reasons}</span>
					</p>
					<Progress items={items} />
				</div>
			) : (
				<p role="status">{overWords(shipped, reasons)}</p>
			)}
			<ReadingLine card={card} onStop={stop} />
			<p>
				<button type="button" className="button button-primary" onClick={() => openPlan(facts.id)}>
					{t`Open the release plan`}
				</button>
			</p>
			{(toShip || shipped) && <Faults release={release} openPlan={openPlan} />}
			<p className="hint">{t`Read ${{ age: ageText(facts.readAt) }}.`}</p>
		</>
	);
};
