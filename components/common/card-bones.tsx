/** Bones of a list of cards: a title, a line, a bar each. */
export const CardBones = ({ cards }: { readonly cards: number }) =>
	Array.from({ length: cards }, (_, at) => (
		// biome-ignore lint/suspicious/noArrayIndexKey: they are all alike and never move
		<div key={at} className="card-bones">
			<span className="bone bone-title" />
			<span className="bone bone-line" />
			<span className="bone bone-bar" />
		</div>
	));
