interface Props {
	readonly title: string;
	readonly about: string;
	readonly actions: readonly (readonly [words: string, act: () => void])[];
}

/** One thing to be taken away, and the ways to take it. */
export const ExportRow = ({ title, about, actions }: Props) => (
	<li className="export-row">
		<div>
			<strong>{title}</strong>
			<p className="subtle">{about}</p>
		</div>
		<div className="doc-actions">
			{actions.map(([words, act]) => (
				<button key={words} type="button" className="button" onClick={act}>
					{words}
					<span className="visually-hidden">: {title}</span>
				</button>
			))}
		</div>
	</li>
);
