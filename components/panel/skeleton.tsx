import { t } from '@lingui/core/macro';
import { Loading } from '../common/loading';

/** Stands in until the first snapshot is there. */
export const Skeleton = ({ words }: { readonly words?: string }) => (
	<Loading words={words ?? t`Reading this issue`}>
		<span className="bone bone-title" />
		<span className="bone bone-line" />
		<span className="bone bone-badge" />
		{['a', 'b', 'c', 'd'].map((row) => (
			<span key={row} className="bone bone-row" />
		))}
	</Loading>
);
