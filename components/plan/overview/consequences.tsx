import { t } from '@lingui/core/macro';
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
			{preview === null && <p className="subtle">{t`Working out the consequences…`}</p>}
			{none && <p className="subtle">{t`No finding would appear or vanish.`}</p>}
			{preview !== null && (
				<>
					<List title={t`Would appear (${{ count: preview.appear.length }})`} findings={preview.appear} />
					<List title={t`Would vanish (${{ count: preview.vanish.length }})`} findings={preview.vanish} />
				</>
			)}
		</div>
	);
};
