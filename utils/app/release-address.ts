import type { Site } from '../release/facts';
import type { ReleaseRecord } from '../store/records';
import { releaseId } from '../trackers/tracker';
import { type App, nowIso } from './app';
import { byNearness } from './assess-release';

const VERSION = /\/projects\/([^/]+)\/versions\/(\d+)$/;
const PROJECT = /\/project\/([^/]+)(?:\/milestones?\/([^/]+))?/;

const pathOf = ({ url }: ReleaseRecord): string => (url === null ? '' : new URL(url).pathname);

/** A Linear page's path without its workspace. */
const inWorkspace = (path: string): string => path.slice(path.indexOf('/', 1));

/** Whether an address can be nothing but a release's: what lies below Linear's `releases` may also be a list. */
export const isSurelyRelease = ({ kind }: Pick<Site, 'kind'>, path: string): boolean =>
	kind !== 'linear' || PROJECT.test(inWorkspace(path));

/** Text of an address as it reads; null where it is nothing that can be decoded. */
const decoded = (text: string): string | null => {
	try {
		return decodeURIComponent(text);
	} catch {
		return null;
	}
};

/** A version as its address alone tells of it, to be asked for. */
const unreadVersion = (app: App, site: Site, project: string, trackerId: string): ReleaseRecord => ({
	id: releaseId(site.id, trackerId),
	siteId: site.id,
	trackerId,
	source: 'fix-version',
	name: trackerId,
	url: null,
	description: '',
	startDate: null,
	shipDate: null,
	state: 'archived',
	project,
	readAt: nowIso(app),
	scopeReadAt: null,
});

const versionAt = async (app: App, site: Site, path: string): Promise<ReleaseRecord[]> => {
	const [, segment = '', trackerId = ''] = VERSION.exec(path) ?? [];
	const project = decoded(segment);
	if (project === null || trackerId === '') return [];
	const unread = unreadVersion(app, site, project, trackerId);
	const all = await app.store.releasesOfSite(site.id);
	const joint = all.find(({ absorbs }) => absorbs?.includes(unread.id));
	return [joint ?? all.find((one) => one.id === unread.id || pathOf(one) === path) ?? unread];
};

/** The end of a project's address, which stays when the project gets another name: `name-words-0123456789ab`. */
const slugIdOf = (segment: string): string => segment.slice(segment.lastIndexOf('-') + 1);

const words = (name: string): string =>
	name
		.toLowerCase()
		.replace(/[^\p{L}\p{N}]+/gu, '-')
		.replace(/^-|-$/g, '');

/** What a project ships in by its issues: the releases of the epics that are the project or lie in it. */
const throughEpics = async (app: App, releases: readonly ReleaseRecord[], segment: string) => {
	const slugId = slugIdOf(segment);
	const name = segment.slice(0, -slugId.length - 1);
	const carrying: ReleaseRecord[] = [];
	for (const release of releases) {
		const epics = await app.store.epicsOfRelease(release.id);
		const inProject = epics.some(
			({ key, components }) => key === slugId || components.some((one) => words(one) === name),
		);
		if (inProject) carrying.push(release);
	}
	return carrying;
};

const ofProject = async (app: App, all: readonly ReleaseRecord[], segment: string, milestone: string | undefined) => {
	const slugId = slugIdOf(segment);
	const own = all.filter((release) => slugIdOf(PROJECT.exec(pathOf(release))?.[1] ?? '') === slugId);
	const [chosen] = milestone === undefined ? [] : own.filter(({ trackerId }) => trackerId.endsWith(`:${milestone}`));
	if (chosen !== undefined) return [chosen];
	return own.length > 0 ? own : throughEpics(app, all, segment);
};

/** Whether one address of a workspace is another one or lies below it, whatever name each calls the workspace by. */
const isBelow = (path: string, other: string): boolean => `${inWorkspace(path)}/`.startsWith(`${inWorkspace(other)}/`);

/**
 * The releases that a page's address leads to, nearest first: a version's page to one, known or not, the joint one
 * where several versions are one release; a Linear release's page to the one with that address; a project's to the
 * project, to its milestones, or to what its issues ship in.
 */
export const addressed = async (app: App, site: Site, path: string): Promise<ReleaseRecord[]> => {
	if (site.kind !== 'linear') return versionAt(app, site, path);
	const all = await app.store.releasesOfSite(site.id);
	const [, segment, milestone] = PROJECT.exec(path) ?? [];
	const found =
		segment === undefined
			? all.filter((release) => release.url !== null && isBelow(path, pathOf(release)))
			: await ofProject(app, all, segment, milestone);
	return found.sort(byNearness);
};
