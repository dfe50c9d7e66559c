import { plural, t } from '@lingui/core/macro';
import { memo, useDeferredValue, useEffect, useMemo, useRef } from 'react';
import type { Client } from '../../utils/messaging/client';
import type { PopupView } from '../../utils/messaging/views';
import { CannotShow } from '../common/cannot-show';
import { CardBones } from '../common/card-bones';
import { GapNotice } from '../common/gap-notice';
import { Icon } from '../common/icon';
import { Loading } from '../common/loading';
import { Offline } from '../common/offline';
import { LastLook } from './last-look';
import { NothingSeen } from './nothing-seen';
import { PopupRelease } from './release-card';
import { Rest } from './rest';
import { useUpcoming } from './use-upcoming';

/** The sentence at the top: how many releases need somebody within the horizon. */
export const summaryOf = ({ releases, notReady, horizonDays }: PopupView): string => {
	if (releases.length === 0) return t`None so far`;
	if (notReady === null) return t`Counting those that are not ready…`;
	return t`${plural(notReady, { one: '# release', other: '# releases' })} not ready in the next ${plural(horizonDays, { one: '# day', other: '# days' })}`;
};

/** When the figures were read that are the oldest of all. */
const oldestOf = (view: PopupView | undefined): string | undefined =>
	view?.releases.map(({ facts }) => facts.readAt).sort()[0];

interface ReleasesProps {
	readonly view: PopupView;
	readonly onOpen: (releaseId: string) => void;
	readonly onStop: (releaseId: string) => void;
}

const Releases = memo(({ view, onOpen, onStop }: ReleasesProps) => (
	<ul className="releases" aria-label={t`Upcoming releases`}>
		{view.releases.map((card) => (
			<PopupRelease key={card.facts.id} card={card} today={view.today} onOpen={onOpen} onStop={onStop} />
		))}
	</ul>
));

/** The popup goes when it has led elsewhere; as a page of its own it stays. */
const leave = (): void => {
	if (document.documentElement.dataset.place !== 'tab') window.close();
};

const acts = (client: Client, reload: () => void) => ({
	openOptions(): void {
		client.ask('open.options', {}).then(leave, reload);
	},
	openPlan(releaseId: string): void {
		client.ask('open.plan', { releaseId }).then(leave, reload);
	},
	stop(releaseId: string): void {
		client.ask('release.cancel', { releaseId }).catch(reload);
	},
});

interface PopupProps {
	readonly client: Client;
	/** The list that the popup showed last, until there is a newer one. */
	readonly look?: Element | null;
	/** Is handed the popup once it shows what the background says. */
	readonly onShown?: (popup: Element) => void;
}

/** Calls back with an element after `shown` has changed and been painted; not while it is undefined. */
const useShown = (shown: unknown, onShown: PopupProps['onShown']) => {
	const box = useRef<HTMLElement>(null);
	useEffect(() => {
		if (shown === undefined) return;
		const timer = setTimeout(() => {
			if (box.current !== null) onShown?.(box.current);
		});
		return () => clearTimeout(timer);
	}, [shown, onShown]);
	return box;
};

/** The popup: every upcoming release of every tracker seen, nearest first. */
export const Popup = ({ client, look = null, onShown }: PopupProps) => {
	const { view, failure, reload, isPart, askedForAll } = useUpcoming(client);
	// A long list is drawn in pieces, between which people can go on.
	const listed = useDeferredValue(view) ?? view;
	const { openOptions, openPlan, stop } = useMemo(() => acts(client, reload), [client, reload]);
	const box = useShown(listed, onShown);
	const allReady = view !== undefined && view.releases.length > 0 && view.releases.every((r) => r.verdict === 'ready');
	return (
		<main className="popup" ref={box}>
			<header className="popup-head">
				<div>
					<h1>{t`Upcoming releases`}</h1>
					<p className="subtle">{view === undefined ? (failure === null ? t`Reading…` : '') : summaryOf(view)}</p>
				</div>
				<button type="button" className="icon-button" aria-label={t`Options`} title={t`Options`} onClick={openOptions}>
					<Icon name="gear" />
				</button>
			</header>
			<div className="popup-body">
				<Offline readAt={isPart ? undefined : oldestOf(view)} />
				{view === undefined && failure === null && (
					<Loading words={t`Reading the releases`}>
						{look === null ? <CardBones cards={3} /> : <LastLook list={look} />}
					</Loading>
				)}
				{failure !== null && <CannotShow title={t`The releases could not be shown`} words={failure} onRetry={reload} />}
				{view?.gaps.map(({ site, gap }) => (
					<div key={`${site.id} ${gap.what} ${gap.why}`} className="site-gap">
						<p className="subtle">{site.name}</p>
						<GapNotice gap={gap} onOptions={openOptions} />
					</div>
				))}
				{allReady && (
					<p className="all-ready">
						<Icon name="ready" /> {isPart ? t`Ready so far` : t`Every upcoming release is ready.`}
					</p>
				)}
				{view?.releases.length === 0 && <NothingSeen view={view} onOptions={openOptions} />}
				{listed !== undefined && <Releases view={listed} onOpen={openPlan} onStop={stop} />}
				{view !== undefined && askedForAll && failure === null && (
					<Rest missing={view.total - (listed?.releases.length ?? 0)} total={view.total} />
				)}
			</div>
		</main>
	);
};
