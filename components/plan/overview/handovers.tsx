import { plural, t } from '@lingui/core/macro';
import { Trans } from '@lingui/react/macro';
import type { Handover } from '../../../utils/release/plan';
import { personName } from '../../../utils/release/you';
import { momentText } from '../../common/dates';

interface Props {
	readonly post: 'owner' | 'deputy';
	readonly handovers: readonly Handover[];
}

const changeText = ({ from, to }: Handover): string => {
	if (from === null) return to === null ? t`to nobody` : t`to ${{ name: to.name }}`;
	const { name: before } = from;
	return to === null ? t`from ${before} to nobody` : t`from ${before} to ${{ name: to.name }}`;
};

const countText = (post: Props['post'], count: number) => {
	const handovers = plural(count, { one: '# handover', other: '# handovers' });
	return post === 'owner' ? (
		<Trans>
			{handovers}
			<span className="visually-hidden"> of the owner</span>
		</Trans>
	) : (
		<Trans>
			{handovers}
			<span className="visually-hidden"> of the deputy</span>
		</Trans>
	);
};

/** The record of who handed a role to whom, newest first. */
export const Handovers = ({ post, handovers }: Props) => {
	const own = handovers.filter((one) => one.role === post).toReversed();
	if (own.length === 0) return null;
	return (
		<details className="record">
			<summary>{countText(post, own.length)}</summary>
			<ul>
				{own.map((one) => (
					<li key={one.id}>
						<span className="subtle">{momentText(one.at)}: </span>
						{changeText(one)}
						{one.by.name !== one.to?.name && (
							<span className="subtle">, {t`entered by ${{ name: personName(one.by) }}`}</span>
						)}
						{one.note !== '' && <p className="record-note">“{one.note}”</p>}
					</li>
				))}
			</ul>
		</details>
	);
};
