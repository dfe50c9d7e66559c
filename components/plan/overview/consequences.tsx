import type { MovePreview } from '../../../utils/messaging/views';
import type { Finding } from '../../../utils/readiness/finding';

interface ListProps {
	readonly title: string;
	readonly findings: readonly Finding[];
}

const List = ({ title, findings }: ListProps) =>
	findings.length === 0 ? null : (
		<div>
			<p className="small-head">{title}</p>
			<ul className="bullets">
				{findings.map(({ id, problem }) => (
					<li key={id}>{problem}</li>
				))}
			</ul>
		</div>
	);

interface Props {
	readonly preview: MovePreview | null;
	/** False while it is of another choice. */
	readonly current: boolean;
}

/** Which findings the move would bring and which it would settle. */
export const Consequences = ({ preview, current }: Props) => {
	const none = preview !== null && preview.appear.length + preview.vanish.length === 0;
	return (
		<div className="consequences" aria-live="polite" aria-busy={!current}>
			{preview === null && <p className="subtle">Working out the consequences…</p>}
			{none && <p className="subtle">No finding would appear or vanish.</p>}
			{preview !== null && (
				<>
					<List title={`Would appear (${preview.appear.length})`} findings={preview.appear} />
					<List title={`Would vanish (${preview.vanish.length})`} findings={preview.vanish} />
				</>
			)}
		</div>
	);
};
