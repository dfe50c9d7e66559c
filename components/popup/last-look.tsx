/** The list that the popup showed last, the very elements, where bones would stand otherwise. */
export const LastLook = ({ list }: { readonly list: Element }) => (
	<div
		className="last-look"
		inert
		ref={(box) => {
			box?.append(list);
		}}
	/>
);
