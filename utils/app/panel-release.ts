import { msg } from '@lingui/core/macro';
import type { PanelRelease, PanelReleaseView } from '../messaging/views';
import { DEFAULT_MAPPING, type Gap, type Site } from '../release/facts';
import type { Verdict } from '../release/words';
import type { ReleaseRecord } from '../store/records';
import { labels } from '../words/labels';
import { type App, later, oneFlight, trackerOf } from './app';
import { assessRelease, epicCard, releaseCard, siteCard, todayIn } from './assess-release';
import { heed, isPaused } from './pauses';
import { policyOf } from './policy';
import { type ReadWish, readRelease, storeListed } from './read-release';
import { addressed, isSurelyRelease } from './release-address';
import { readUpcoming } from './upcoming';

/** The topic that views of a release's page listen to. */
export const releaseTopic = (siteId: string, path: string): string => `release-page:${siteId}${path}`;

const NO_RELEASE = labels({
	automatic: msg`Nothing on this page counts as a release. A project or a milestone does once it has a target date in Linear.`,
	releases: msg`Nothing on this page counts as a release. In this workspace only Linear’s Releases do; Muster’s options say what counts.`,
	milestones: msg`Nothing on this page counts as a release. In this workspace a milestone does once it has a target date in Linear; Muster’s options say what counts.`,
	projects: msg`Nothing on this page counts as a release. In this workspace a project does once it has a target date in Linear; Muster’s options say what counts.`,
	initiatives: msg`Nothing on this page counts as a release. In this workspace an initiative does once it has a target date in Linear; Muster’s options say what counts.`,
	jira: msg`Jira knows no release at this address. It may have been deleted or merged with another one.`,
});

/** Reads the release of a version's page, and the one that it turns out to count as part of, or no longer to. */
const readVersion = async (app: App, site: Site, path: string, found: readonly ReleaseRecord[], wish: ReadWish) => {
	for (const release of found) await readRelease(app, site, release, wish);
	const after = await addressed(app, site, path);
	for (const release of after.filter(({ id }) => id !== found[0]?.id)) await readRelease(app, site, release, wish);
};

/** Asks the tracker what an address stands for; returns what could not be read. */
const lookUp = async (app: App, site: Site, path: string, wish: ReadWish): Promise<Gap[]> => {
	try {
		const tracker = await trackerOf(app, site, wish.tabId);
		await storeListed(app, (await tracker.releasesAt?.(path)) ?? []);
		return [];
	} catch (error) {
		return [await heed(app, site.id, error)];
	}
};

/** Looks an address up that nothing in the list belongs to, once; a list that could not be read says enough by itself. */
const lookUpOnce = async (app: App, site: Site, path: string, wish: ReadWish): Promise<void> => {
	const { pagesRead } = app.session;
	const topic = releaseTopic(site.id, path);
	const settled = pagesRead.get(topic)?.length === 0 && !wish.force;
	if (settled || (await isPaused(app, site.id)) || (await app.store.gaps(site.id)).length > 0) return;
	pagesRead.set(topic, await lookUp(app, site, path, wish));
};

/**
 * Reads the release of a page. One that Muster does not know yet is asked for: a version by the id in the address, a
 * release in Linear by listing what is to come, then by its address.
 */
export const readReleasePage = async (app: App, site: Site, path: string, wish: ReadWish): Promise<void> => {
	const topic = releaseTopic(site.id, path);
	const read = async (): Promise<void> => {
		const found = await addressed(app, site, path);
		if (site.kind !== 'linear') return await readVersion(app, site, path, found, wish);
		let releases = found;
		if (releases.length === 0) {
			await readUpcoming(app, site, '', wish);
			releases = await addressed(app, site, path);
		}
		if (releases.length === 0) {
			await lookUpOnce(app, site, path, wish);
			releases = await addressed(app, site, path);
		}
		for (const release of releases) await readRelease(app, site, release, wish);
	};
	await oneFlight(app, topic, read, wish.anew);
	if (!app.session.pagesRead.has(topic)) app.session.pagesRead.set(topic, null);
	app.platform.broadcast([topic]);
};

const WORST_FIRST: readonly Verdict[] = ['not-ready', 'at-risk', 'ready'];

const panelRelease = async (app: App, site: Site, release: ReleaseRecord): Promise<PanelRelease> => {
	const assessed = await assessRelease(app, release);
	const { assessment } = assessed;
	const own = new Map(assessment.epics.map((epic) => [epic.epicId, epic]));
	const epics = assessed.states.flatMap((state) => {
		const epic = own.get(state.facts.id);
		return epic === undefined ? [] : [epicCard(state, epic, assessed.plan)];
	});
	return {
		card: await releaseCard(app, site, assessed),
		findings: assessment.findings.filter(({ subject }) => subject.kind === 'release'),
		atFault: epics
			.filter(({ verdict }) => verdict !== 'ready')
			.sort((a, b) => WORST_FIRST.indexOf(a.verdict) - WORST_FIRST.indexOf(b.verdict)),
	};
};

/** A version that was asked for by its address and never answered stands for nothing. */
const isKnown = ({ source, scopeReadAt, url }: ReleaseRecord): boolean =>
	source !== 'fix-version' || scopeReadAt !== null || url !== null;

/** Whether a page's address leads to a release that is known. */
export const isReleasePage = async (app: App, site: Site, path: string): Promise<boolean> =>
	(await addressed(app, site, path)).some(isKnown);

/** The panel's view of a page; has the release read first where the background was stopped before it could. */
export const askReleasePage = async (app: App, site: Site, path: string, wish: ReadWish): Promise<PanelReleaseView> => {
	const view = await panelReleaseView(app, site, path);
	const { pagesRead, flights } = app.session;
	const topic = releaseTopic(site.id, path);
	const unread = view.releases.length === 0 && !pagesRead.has(topic) && !flights.has(topic);
	if (unread) later(app, readReleasePage(app, site, path, wish));
	return view;
};

/** The panel's view of the release that a page is about, as it is stored. */
export const panelReleaseView = async (app: App, site: Site, path: string): Promise<PanelReleaseView> => {
	const asked = await addressed(app, site, path);
	const known = asked.filter(isKnown);
	const ids = asked.length === 0 ? [site.id] : asked.map(({ id }) => id);
	const topic = releaseTopic(site.id, path);
	const ofPage = app.session.pagesRead.get(topic) ?? [];
	const gaps = [...(await Promise.all(ids.map((id) => app.store.gaps(id)))).flat(), ...ofPage];
	const gone = gaps.some(({ why }) => why === 'not-found');
	const reading = app.session.flights.has(topic) || (known.length === 0 && !app.session.pagesRead.has(topic));
	const sure = isSurelyRelease(site, path);
	const none = NO_RELEASE[site.kind === 'linear' ? (site.mapping ?? DEFAULT_MAPPING).linearReleases : 'jira'];
	const empty = known.length === 0 && sure && !reading && (gaps.length === 0 || gone);
	return {
		site: siteCard(site),
		releases: await Promise.all(known.map((release) => panelRelease(app, site, release))),
		none: empty ? none : null,
		gaps: known.length > 0 || gone || !sure ? [] : gaps,
		reading: reading && (sure || known.length > 0),
		today: todayIn(app, await policyOf(app)),
	};
};
