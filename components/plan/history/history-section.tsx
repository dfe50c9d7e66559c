import { plural, t } from '@lingui/core/macro';
import { Trans } from '@lingui/react/macro';
import { useMemo, useState } from 'react';
import { momentText } from '../../common/dates';
import { useView } from '../../common/use-view';
import { Problem } from '../parts/problem';
import type { SectionProps } from '../sections';
import { historyLines } from './lines';

const PAGE = 20;

/** Who changed the plan or a checklist in it, when and how, newest first. */
export const HistorySection = ({ view, client }: SectionProps) => {
	const releaseId = view.card.facts.id;
	const payload = useMemo(() => ({ subject: releaseId }), [releaseId]);
	const { view: entries, failure } = useView(client, 'history.view', payload, (about) =>
		about.some((id) => id === releaseId || id === '*'),
	);
	const [shown, setShown] = useState(PAGE);
	const lines = useMemo(() => (entries === undefined ? [] : historyLines(entries, view.plan)), [entries, view.plan]);

	if (entries === undefined && failure === null) return <p className="subtle">{t`Reading the history…`}</p>;
	if (entries !== undefined && lines.length === 0)
		return <p className="subtle">{t`Nobody has changed the plan or a checklist yet.`}</p>;
	return (
		<>
			<Problem words={failure} />
			<ol className="history" aria-label={t`History`}>
				{lines.slice(0, shown).map(({ id, who, what, at, times }) => (
					<li key={id}>
						<time dateTime={at} className="subtle">
							{momentText(at)}
						</time>
						<span>
							<strong>
								<bdi>{who}</bdi>
							</strong>{' '}
							<bdi>{what}</bdi>
							{times > 1 && <span className="subtle"> {plural(times, { one: '(# time)', other: '(# times)' })}</span>}
						</span>
					</li>
				))}
			</ol>
			{lines.length > shown && (
				<div className="doc-actions">
					<button type="button" className="button button-quiet" onClick={() => setShown(shown + PAGE)}>
						<Trans>
							Show more<span className="visually-hidden"> of the history</span>
						</Trans>
					</button>
				</div>
			)}
		</>
	);
};
