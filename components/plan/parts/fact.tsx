import { t } from '@lingui/core/macro';
import type { ReactNode } from 'react';

interface Props {
	readonly label: string;
	/** What findings name the field by, and what editing begins at. */
	readonly id: string;
	/** Shown where there is something; null or empty where there is not. */
	readonly children: ReactNode;
	readonly onEdit: (id: string) => void;
	/** Words of the button that stands where there is nothing yet. */
	readonly add?: string;
	readonly wide?: boolean;
}

/** One thing the plan says, or the way to say it where it does not yet. */
export const Fact = ({ label, id, children, onEdit, add = t`Add`, wide = false }: Props) => {
	const empty = children === null || children === '';
	return (
		<div className={wide ? 'doc-fact doc-fact-wide' : 'doc-fact'}>
			<dt>{label}</dt>
			{empty ? (
				<dd>
					<button type="button" className="link" data-focus={id} onClick={() => onEdit(id)}>
						{add}
						<span className="visually-hidden">: {label}</span>
					</button>
				</dd>
			) : (
				<dd data-focus={id} tabIndex={-1}>
					{children}
				</dd>
			)}
		</div>
	);
};
