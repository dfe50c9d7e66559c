import type { ReactNode } from 'react';
import { Icon, type IconName } from './icon';

type Tone = 'info' | 'warning' | 'danger';
const ICONS: Readonly<Record<Tone, IconName>> = { info: 'note', warning: 'warning', danger: 'blocker' };

interface Props {
	readonly tone?: Tone;
	readonly title?: string;
	readonly children?: ReactNode;
	/** What the user can do about it. */
	readonly actions?: ReactNode;
}

/** Something the user should know, calmly, with what to do about it. */
export const Notice = ({ tone = 'info', title, children, actions }: Props) => (
	<div className={`notice notice-${tone}`}>
		<Icon name={ICONS[tone]} />
		<div className="notice-body">
			{title !== undefined && <p className="notice-title">{title}</p>}
			{children}
			{actions !== undefined && <div className="notice-actions">{actions}</div>}
		</div>
	</div>
);
