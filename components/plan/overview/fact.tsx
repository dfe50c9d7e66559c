import type { ReactNode } from 'react';

interface Props {
	readonly label: string;
	readonly children: ReactNode;
}

/** A labelled line of the overview. */
export const Fact = ({ label, children }: Props) => (
	<div className="fact">
		<dt>{label}</dt>
		<dd>{children}</dd>
	</div>
);
