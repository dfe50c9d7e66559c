import { plural, t } from '@lingui/core/macro';

interface Props {
	/** How many releases are not in the list yet. */
	readonly missing: number;
	readonly total: number;
}

/** What follows the nearest releases until all are listed, and says so to those who do not see the list grow. */
export const Rest = ({ missing, total }: Props) => (
	<div aria-live="polite" className="rest">
		{missing > 0 ? (
			<p className="reading-line">
				<span className="spinner" aria-hidden="true" />
				{t`Reading ${plural(missing, { one: '# more release', other: '# more releases' })}…`}
			</p>
		) : (
			<p className="visually-hidden">{t`All ${plural(total, { one: '# release', other: '# releases' })} are listed.`}</p>
		)}
	</div>
);
