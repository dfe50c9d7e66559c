import { i18n } from '@lingui/core';
import { t } from '@lingui/core/macro';
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { Client } from '../../utils/messaging/client';
import { CannotShow } from '../common/cannot-show';
import { GapNotice, gapsToShow } from '../common/gap-notice';
import { Offline } from '../common/offline';
import { ReadingLine } from '../common/reading-line';
import { useOnline } from '../common/use-online';
import { messageOf, useView } from '../common/use-view';
import { OtherPlans } from './other-plans';
import { PlanBones } from './plan-bones';
import { PlanProvider } from './plan-context';
import { PlanHead } from './plan-head';
import { PlanSharing } from './plan-sharing';
import { SECTIONS } from './sections';

interface Props {
	readonly client: Client;
	readonly releaseId: string;
	/** Section, field or epic to bring into view at first. */
	readonly focus: string | null;
}

const goTo = (id: string): void => {
	const place = document.querySelector<HTMLElement>(`[data-focus="${CSS.escape(id)}"]`);
	place?.scrollIntoView({ block: 'start' });
	place?.focus({ preventScroll: true });
};

/** The plan of one release: its state at a glance, then its sections. */
export const PlanPage = ({ client, releaseId, focus }: Props) => {
	const payload = useMemo(() => ({ releaseId }), [releaseId]);
	const { view, failure, busy, reload, take } = useView(client, 'release.view', payload);
	const online = useOnline();
	const [refreshing, setRefreshing] = useState(false);
	const [problem, setProblem] = useState<string | null>(null);
	const focused = useRef(false);

	const refresh = useCallback((): void => {
		setRefreshing(true);
		setProblem(null);
		client
			.ask('release.refresh', payload)
			.then(take, (cause: unknown) => setProblem(messageOf(cause)))
			.finally(() => setRefreshing(false));
	}, [client, payload, take]);

	const stop = (id: string): void =>
		void client.ask('release.cancel', { releaseId: id }).catch((cause: unknown) => setProblem(messageOf(cause)));

	useEffect(() => {
		if (view === undefined) return;
		document.title = `${view.card.facts.name} · Muster`;
		if (focus !== null && !focused.current) goTo(focus);
		focused.current = true;
	}, [view, focus]);

	const words = problem ?? failure;
	if (view === undefined) {
		return (
			<main className="page">
				{words === null ? (
					<PlanBones />
				) : (
					<>
						<h1>{t`Release plan`}</h1>
						<CannotShow title={t`The release could not be read`} words={words} onRetry={reload} />
						<p>
							<a href="/popup.html?in=tab">{t`Show upcoming releases`}</a>
						</p>
					</>
				)}
			</main>
		);
	}
	return (
		<main className="page" aria-busy={busy && refreshing}>
			<PlanHead view={view} busy={refreshing || view.reading} onRefresh={refresh} />
			<ReadingLine card={view.card} onStop={stop} />
			{words !== null && <CannotShow title={t`The release could not be read`} words={words} onRetry={refresh} />}
			<Offline readAt={view.card.facts.readAt} />
			{gapsToShow(view.card.gaps, online).map((gap) => (
				<GapNotice
					key={`${gap.what} ${gap.why}`}
					gap={gap}
					onOptions={() => void client.ask('open.options', {}).catch(() => undefined)}
					onRetry={refresh}
				/>
			))}
			<PlanSharing view={view} client={client} take={take} />
			<OtherPlans plans={view.otherPlans} client={client} />
			<div className="page-columns">
				<nav className="page-nav" aria-label={t`Sections`}>
					<ul>
						{SECTIONS.map(({ id, title }) => (
							<li key={id}>
								<a href={`#${id}`}>{i18n._(title)}</a>
							</li>
						))}
					</ul>
				</nav>
				<PlanProvider view={view} client={client}>
					<div className="page-sections">
						{SECTIONS.map(({ id, title, Body }) => (
							<section key={id} id={id} data-focus={id} tabIndex={-1} aria-labelledby={`${id}-title`}>
								<h2 id={`${id}-title`}>{i18n._(title)}</h2>
								<Body view={view} client={client} goTo={goTo} />
							</section>
						))}
					</div>
				</PlanProvider>
			</div>
		</main>
	);
};
