import { plural, t } from '@lingui/core/macro';
import type { ReleaseCard } from '../../utils/messaging/views';
import { numberText } from '../../utils/words/format';

interface Props {
	readonly card: Pick<ReleaseCard, 'facts' | 'reading'>;
	readonly onStop: (releaseId: string) => void;
}

const words = ({ read, total }: NonNullable<ReleaseCard['reading']>): string =>
	total === null
		? plural(read, { one: 'Reading, # issue so far…', other: 'Reading, # issues so far…' })
		: t`Reading ${numberText(read)} of ${plural(total, { one: '# issue', other: '# issues' })}…`;

/** How far a long reading of a release is, with the way to stop it; nothing where none is under way. */
export const ReadingLine = ({ card: { facts, reading }, onStop }: Props) =>
	reading !== null && (
		<p className="reading-line">
			<span className="spinner" aria-hidden="true" />
			<span>{words(reading)}</span>
			<button
				type="button"
				className="button"
				aria-label={t`Stop reading ${facts.name}`}
				onClick={() => onStop(facts.id)}
			>
				{t`Stop`}
			</button>
		</p>
	);
