import { t } from '@lingui/core/macro';
import type { ReactNode } from 'react';

interface Props {
	readonly name: string;
	/** What the group says at present, in a few words. */
	readonly now: string;
	/** True where something in it keeps the policy from being saved. */
	readonly faulty?: boolean;
	readonly children: ReactNode;
}

/** A group of settings that opens at a click, with what it says at present. */
export const Group = ({ name, now, faulty = false, children }: Props) => (
	<details className="policy-group">
		<summary>
			<span className="policy-group-name">{name}</span>{' '}
			<span className={faulty ? 'policy-faulty' : 'subtle'}>{faulty ? t`has a problem` : now}</span>
		</summary>
		<div className="policy-group-body">{children}</div>
	</details>
);
