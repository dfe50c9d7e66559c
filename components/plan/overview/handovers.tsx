import type { Handover } from '../../../utils/release/plan';
import { momentText, plural } from '../../common/dates';

interface Props {
	readonly post: 'owner' | 'deputy';
	readonly handovers: readonly Handover[];
}

const changeText = ({ from, to }: Handover): string => {
	if (from === null) return `to ${to?.name ?? 'nobody'}`;
	return `from ${from.name} to ${to?.name ?? 'nobody'}`;
};

/** The record of who handed a role to whom, newest first. */
export const Handovers = ({ post, handovers }: Props) => {
	const own = handovers.filter((one) => one.role === post).toReversed();
	if (own.length === 0) return null;
	return (
		<details className="record">
			<summary>
				{plural(own.length, 'handover')}
				<span className="visually-hidden"> of the {post}</span>
			</summary>
			<ul>
				{own.map((one) => (
					<li key={one.id}>
						<span className="subtle">{momentText(one.at)}: </span>
						{changeText(one)}
						{one.by.name !== one.to?.name && <span className="subtle">, entered by {one.by.name}</span>}
						{one.note !== '' && <p className="record-note">“{one.note}”</p>}
					</li>
				))}
			</ul>
		</details>
	);
};
