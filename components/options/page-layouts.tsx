import { t } from '@lingui/core/macro';
import type { SiteLayout } from '../../utils/messaging/views';
import { TRACKER_LABELS } from '../../utils/release/words';
import { ageText } from '../common/dates';
import { CopyButton } from './copy-button';
import { anchorWords, kindWords, layoutText, placeWords } from './layout-words';

const SiteRow = ({ layout, version }: { readonly layout: SiteLayout; readonly version: string }) => {
	const anchors = anchorWords(layout);
	return (
		<li className="entry">
			<div className="entry-body">
				<p className="entry-name">
					{layout.site.name}{' '}
					<span className="subtle">
						{TRACKER_LABELS[layout.site.kind]} · {kindWords(layout)} · {ageText(layout.at)}
					</span>
				</p>
				<p>{placeWords(layout)}</p>
				{anchors.length > 0 && (
					<dl className="anchors">
						{anchors.map(({ name, found, words }) => (
							<div key={name} className={found ? undefined : 'entry-warning'}>
								<dt>{name}</dt>
								<dd>{words}</dd>
							</div>
						))}
					</dl>
				)}
			</div>
			<CopyButton text={layoutText(layout, version)} />
		</li>
	);
};

interface Props {
	readonly layouts: readonly SiteLayout[];
	readonly version: string;
}

/** How the trackers' pages were recognised, to be sent along where the panel stands in the wrong place. */
export const PageLayouts = ({ layouts, version }: Props) => (
	<section aria-labelledby="layouts-title">
		<h2 id="layouts-title">{t`What Muster found on your pages`}</h2>
		<p className="subtle">
			{layouts.length === 0
				? t`Nothing yet. Open an issue in Jira or Linear, then come back.`
				: t`The last page of each kind on each site, without titles, keys or addresses. It stays in this browser; copy it into a report if the panel stands in the wrong place.`}
		</p>
		{layouts.length > 0 && (
			<ul className="entries" aria-label={t`What Muster found on your pages`}>
				{layouts.map((layout) => (
					<SiteRow key={`${layout.site.id}#${layout.kind}`} layout={layout} version={version} />
				))}
			</ul>
		)}
	</section>
);
