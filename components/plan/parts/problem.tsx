/** Why something was not saved, beside what was not saved. */
export const Problem = ({ words, id }: { readonly words: string | null; readonly id?: string }) =>
	words === null ? null : (
		<p id={id} className="field-problem" role="alert">
			{words}
		</p>
	);
