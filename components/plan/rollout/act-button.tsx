import type { ReactNode } from 'react';

interface Props {
	readonly children: ReactNode;
	/** What it acts on, for those who do not see the row around it. */
	readonly of?: string;
	readonly onClick: () => void;
	readonly disabled?: boolean;
	readonly tone?: 'plain' | 'primary' | 'quiet';
	readonly expanded?: boolean;
}

/** A button of an entry, named with the entry. */
export const ActButton = ({ children, of, onClick, disabled = false, tone = 'plain', expanded }: Props) => (
	<button
		type="button"
		className={tone === 'plain' ? 'button' : `button button-${tone}`}
		aria-disabled={disabled || undefined}
		aria-expanded={expanded}
		onClick={() => {
			if (!disabled) onClick();
		}}
	>
		{children}
		{of !== undefined && <span className="visually-hidden"> {of}</span>}
	</button>
);
