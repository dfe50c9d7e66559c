import { type ReactNode, useEffect, useRef, useState } from 'react';
import { Icon, type IconName } from '../../common/icon';

interface Props {
	/** Words of the button. */
	readonly words: string;
	/** What the button is about, for those who do not see where it stands. */
	readonly about?: string;
	readonly icon?: IconName;
	readonly look?: 'button' | 'button button-quiet' | 'button button-primary' | 'link';
	readonly focusId?: string;
	readonly form: (close: () => void) => ReactNode;
}

/** A button that opens a form in its place, and has the focus again once the form is closed. */
export const OpenForm = ({ words, about, icon, look = 'button', focusId, form }: Props) => {
	const [open, setOpen] = useState(false);
	const button = useRef<HTMLButtonElement>(null);
	const was = useRef(open);
	useEffect(() => {
		if (was.current && !open) button.current?.focus();
		was.current = open;
	}, [open]);
	if (open) return <div className="open-form">{form(() => setOpen(false))}</div>;
	return (
		<button ref={button} type="button" className={look} data-focus={focusId} onClick={() => setOpen(true)}>
			{icon !== undefined && <Icon name={icon} size={14} />}
			{words}
			{about !== undefined && <span className="visually-hidden"> {about}</span>}
		</button>
	);
};
