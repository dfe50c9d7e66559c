import type { ReleaseCard } from '../../utils/messaging/views';

interface Props {
	readonly card: Pick<ReleaseCard, 'facts' | 'reading'>;
	readonly onStop: (releaseId: string) => void;
}

const number = new Intl.NumberFormat();

const words = ({ read, total }: NonNullable<ReleaseCard['reading']>): string =>
	total === null
		? `Reading, ${number.format(read)} issues so far…`
		: `Reading ${number.format(read)} of ${number.format(total)} issues…`;

/** How far a long reading of a release is, with the way to stop it; nothing where none is under way. */
export const ReadingLine = ({ card: { facts, reading }, onStop }: Props) =>
	reading !== null && (
		<p className="reading-line">
			<span className="spinner" aria-hidden="true" />
			<span>{words(reading)}</span>
			<button
				type="button"
				className="button"
				aria-label={`Stop reading ${facts.name}`}
				onClick={() => onStop(facts.id)}
			>
				Stop
			</button>
		</p>
	);
