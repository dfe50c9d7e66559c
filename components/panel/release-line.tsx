import { t } from '@lingui/core/macro';
import { Trans } from '@lingui/react/macro';
import type { PanelView } from '../../utils/messaging/views';
import { VERDICT_LABELS } from '../../utils/release/words';
import { dateText } from '../common/dates';
import { ReadingLine } from '../common/reading-line';
import { attentionWords } from './attention';
import { usePanel } from './context';
import { ShipWords } from './ship-words';

/** The release the epic ships in, with its date, and the way to its plan. */
export const ReleaseLine = ({ view }: { readonly view: PanelView }) => {
	const { store } = usePanel();
	const { release, otherReleases, today } = view;
	if (release === null) {
		return (
			<p className="release-line">
				<span className="release-none">{t`In no release.`}</span>{' '}
				<span className="subtle">{t`Due dates and ship warnings start once this epic is in one.`}</span>
			</p>
		);
	}
	const { facts, shipDate, verdict } = release;
	const name = (
		<button type="button" className="link" title={t`Open the release plan`} onClick={() => store.openPlan(facts.id)}>
			<bdi>{facts.name}</bdi>
		</button>
	);
	const others = otherReleases.map((other, at) => (
		<span key={other.id}>
			{at > 0 && ', '}
			<button type="button" className="link" onClick={() => store.openPlan(other.id)}>
				<bdi>{other.name}</bdi>
			</button>
			{other.shipDate !== null && ` (${dateText(other.shipDate, today)})`}
		</span>
	));
	return (
		<div className="release">
			<p className="release-line">
				<Trans>
					<span className="subtle">Ships in</span> {name}
				</Trans>
				{shipDate !== null && (
					<>
						{' · '}
						<ShipWords card={release} today={today} />
					</>
				)}
			</p>
			{shipDate === null && (
				<p className="hint">{t`This release has no ship date, so nothing here can be overdue. Set one in the tracker.`}</p>
			)}
			<p className="hint">
				{t`Whole release: ${VERDICT_LABELS[verdict]}`} · {attentionWords(release)}
			</p>
			<ReadingLine card={release} onStop={(id) => store.stopReading(id)} />
			{otherReleases.length > 0 && (
				<p className="hint">
					<Trans>Also in {others}</Trans>
				</p>
			)}
		</div>
	);
};
