import { type ReactNode, useId } from 'react';

interface Props {
	readonly title: string;
	/** Where it stands, beside the title. */
	readonly state?: ReactNode;
	readonly focusId?: string;
	readonly children: ReactNode;
	readonly className?: string;
}

/** A titled part of a section. */
export const Part = ({ title, state, focusId, children, className = 'part' }: Props) => {
	const id = useId();
	return (
		// biome-ignore lint/a11y/useSemanticElements: a fieldset is for fields; this is mostly read.
		<div role="group" className={className} aria-labelledby={id} data-focus={focusId} tabIndex={-1}>
			<div className="part-head">
				<h3 id={id}>{title}</h3>
				{state}
			</div>
			{children}
		</div>
	);
};
