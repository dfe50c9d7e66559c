import { plural, t } from '@lingui/core/macro';
import type { ReactNode } from 'react';
import type { PolicyPreview } from '../../../utils/messaging/policy-views';
import { Effect, isTouched } from './effect';

/** How many of the current releases it touches. */
export const effectInWords = ({ releases }: PolicyPreview): string => {
	const touched = releases.filter(isTouched).length;
	const all = releases.length;
	if (all === 0) return t`It holds for no current release.`;
	if (touched === 0)
		return plural(all, {
			one: 'The one current release it holds for does not change.',
			other: 'None of the # current releases it holds for changes.',
		});
	return plural(all, {
		one: 'The one current release it holds for would change.',
		other: `${touched} of the # current releases it holds for would change.`,
	});
};

/** What would come of a policy, before it is saved. */
export const Preview = ({ preview, actions }: { readonly preview: PolicyPreview; readonly actions?: ReactNode }) => {
	const touched = preview.releases.filter(isTouched);
	return (
		<section className="policy-preview" aria-label={t`Effect on the current releases`}>
			<h3>{t`Effect on the current releases`}</h3>
			<p>{effectInWords(preview)}</p>
			{touched.length > 0 && (
				<ul className="policy-effects" aria-label={t`Releases that would change`}>
					{touched.map((effect) => (
						<Effect key={effect.releaseId} effect={effect} today={preview.today} />
					))}
				</ul>
			)}
			{actions}
		</section>
	);
};
