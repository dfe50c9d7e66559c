import { t } from '@lingui/core/macro';
import { useCallback, useMemo, useState } from 'react';
import type { Client } from '../../utils/messaging/client';
import type { PanelReleaseView } from '../../utils/messaging/views';
import type { PanelSubject } from '../../utils/page/bridge';
import type { Gap } from '../../utils/release/facts';
import { isToShip } from '../../utils/release/to-ship';
import { CannotShow } from '../common/cannot-show';
import { GapNotice, gapsToShow } from '../common/gap-notice';
import { Offline } from '../common/offline';
import { useOnline } from '../common/use-online';
import { messageOf, useView } from '../common/use-view';
import { InSlices } from './in-slices';
import { PanelFrame } from './panel-frame';
import { PanelHead } from './panel-head';
import { ReleaseBody } from './release-body';
import { ReleaseParts } from './release-parts';
import { Skeleton } from './skeleton';

interface Props {
	readonly subject: PanelSubject;
	readonly client: Client;
}

const concerns =
	({ siteId: siteOnPage, key }: PanelSubject) =>
	(about: readonly string[], view: PanelReleaseView | undefined): boolean => {
		// As the background knows it: the page may call it by a former name.
		const siteId = view?.site.id ?? siteOnPage;
		const shown = view?.releases.flatMap(({ card, atFault }) => [
			card.facts.id,
			...atFault.map(({ facts }) => facts.id),
		]);
		const mine = new Set(['*', siteId, `release-page:${siteId}${key}`, ...(shown ?? [])]);
		return about.some((id) => mine.has(id));
	};

/** Each gap once: the parts of a project mostly share theirs. */
const gapsIn = (view: PanelReleaseView | undefined): Gap[] => {
	const gaps = [...(view?.gaps ?? []), ...(view?.releases ?? []).flatMap(({ card }) => card.gaps)];
	return [...new Map(gaps.map((gap) => [`${gap.what} ${gap.why}`, gap])).values()];
};

/** True for a page that may be a release's only by its address, and as far as the tracker tells is none. */
const isNothing = (view: PanelReleaseView | undefined, failure: string | null): boolean =>
	failure === null &&
	(view === undefined || (view.releases.length === 0 && view.none === null && view.gaps.length === 0 && !view.reading));

/** The panel on a release's own page: when it ships, whether it is ready, why not, and which epics are at fault. */
export const ReleasePanel = ({ subject, client }: Props) => {
	const { site, key: path } = subject;
	const payload = useMemo(() => ({ site, path }), [site, path]);
	const { view, failure, reload, take } = useView(client, 'panel.release', payload, concerns(subject));
	const online = useOnline();
	const [refreshing, setRefreshing] = useState(false);
	const [problem, setProblem] = useState<string | null>(null);

	const attempt = useCallback(async (task: () => Promise<unknown>): Promise<void> => {
		setProblem(null);
		await task().catch((cause: unknown) => setProblem(messageOf(cause)));
	}, []);
	const refresh = async (): Promise<void> => {
		setRefreshing(true);
		await attempt(async () => take(await client.ask('panel.refresh-release', payload)));
		setRefreshing(false);
	};
	const openPlan = (releaseId: string, focus?: string): void =>
		void attempt(() => client.ask('open.plan', focus === undefined ? { releaseId } : { releaseId, focus }));
	const stop = (releaseId: string): void => void attempt(() => client.ask('release.cancel', { releaseId }));
	const openOptions = (): void => void attempt(() => client.ask('open.options', {}));

	const words = problem ?? failure;
	if (isNothing(view, words)) return null;
	const [release, ...others] = view?.releases ?? [];
	const busy = refreshing || view?.reading === true;
	return (
		<PanelFrame
			subject={subject}
			verdict={
				release !== undefined && others.length === 0 && isToShip(release.card.facts) ? release.card.verdict : null
			}
			words=""
			head={
				<PanelHead
					readAt={release?.card.facts.readAt}
					busy={busy}
					spinning={busy && release !== undefined}
					onRefresh={() => void refresh()}
				/>
			}
		>
			{words !== null && (
				<CannotShow
					title={view === undefined ? t`This release could not be shown` : t`This may be out of date`}
					words={words}
					onRetry={reload}
				/>
			)}
			<Offline readAt={release?.card.facts.readAt} />
			{gapsToShow(gapsIn(view), online).map((gap) => (
				<GapNotice key={`${gap.what} ${gap.why}`} gap={gap} onOptions={openOptions} onRetry={() => void refresh()} />
			))}
			{view !== undefined && release === undefined && busy && <Skeleton words={t`Reading this release`} />}
			{view !== undefined && view.none !== null && <p role="status">{view.none}</p>}
			{view !== undefined && release !== undefined && others.length === 0 && (
				<InSlices key={release.card.facts.id} meanwhile={<Skeleton words={t`Reading this release`} />}>
					<ReleaseBody release={release} today={view.today} openPlan={openPlan} stop={stop} />
				</InSlices>
			)}
			{view !== undefined && others.length > 0 && (
				<ReleaseParts releases={view.releases} today={view.today} openPlan={openPlan} />
			)}
		</PanelFrame>
	);
};
