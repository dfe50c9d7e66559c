/** Stands in until the first snapshot is there. */
export const Skeleton = ({ what = 'this issue' }: { readonly what?: string }) => (
	<div className="skeleton">
		<p className="visually-hidden">Reading {what}</p>
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
