import { t } from '@lingui/core/macro';
/** Stands in until the first snapshot is there. */
export const Skeleton = ({ words }: { readonly words?: string }) => (
	<div className="skeleton">
		<p className="visually-hidden">{words ?? t`Reading this issue`}</p>
		<div aria-hidden="true">
			<span className="bone bone-title" />
			<span className="bone bone-line" />
			<span className="bone bone-badge" />
			{['a', 'b', 'c', 'd'].map((row) => (
				<span key={row} className="bone bone-row" />
			))}
		</div>
	</div>
);
