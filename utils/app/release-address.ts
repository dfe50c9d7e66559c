import { DEFAULT_MAPPING, type Site } from '../release/facts';
import type { ReleaseRecord } from '../store/records';
import { type LinearAddress, linearAddressOf } from '../trackers/linear/address';
import { releaseId } from '../trackers/tracker';
import { type App, nowIso } from './app';
import { byNearness } from './assess-release';

const VERSION = /\/projects\/([^/]+)\/versions\/(\d+)$/;

const pathOf = ({ url }: ReleaseRecord): string => (url === null ? '' : new URL(url).pathname);

const countingIn = ({ mapping = DEFAULT_MAPPING }: Pick<Site, 'mapping'>) => mapping.linearReleases;

/**
 * Whether an address can be nothing but a release's: what lies below Linear's `releases` may also be a list, and
 * initiatives are releases only where a person said so.
 */
export const isSurelyRelease = (site: Pick<Site, 'kind' | 'mapping'>, path: string): boolean => {
	if (site.kind !== 'linear') return true;
	const kind = linearAddressOf(path)?.kind ?? 'release';
	return kind === 'initiative' ? countingIn(site) === 'initiatives' : kind !== 'release';
};

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

const words = (name: string): string =>
	name
		.toLowerCase()
		.replace(/[^\p{L}\p{N}]+/gu, '-')
		.replace(/^-|-$/g, '');

/** What a project ships in by its issues: the releases of the epics that are the project or lie in it. */
const throughEpics = async (app: App, releases: readonly ReleaseRecord[], project: LinearAddress) => {
	const carrying: ReleaseRecord[] = [];
	for (const release of releases) {
		const epics = await app.store.epicsOfRelease(release.id);
		const inProject = epics.some(
			({ key, components }) => project.ids.includes(key) || components.some((one) => words(one) === project.words),
		);
		if (inProject) carrying.push(release);
	}
	return carrying;
};

/** Whether a release is what an address stands for; one that got another name keeps its id in its own. */
const isAt =
	({ kind, ids }: LinearAddress) =>
	(release: ReleaseRecord): boolean => {
		const own = linearAddressOf(pathOf(release));
		const [id = ''] = own?.ids ?? [];
		return ids.some((one) => release.trackerId === `${kind}:${one}`) || (own?.kind === kind && ids.includes(id));
	};

/** Whether a release still is one: not put away, and of a kind that counts in its workspace. */
const countsOn =
	(site: Site) =>
	({ source, state }: ReleaseRecord): boolean => {
		const counting = countingIn(site);
		const counts = counting === 'automatic' ? source !== 'linear-initiative' : `${source}s` === `linear-${counting}`;
		return state !== 'archived' && (source === 'page' || counts);
	};

/**
 * The releases that a page's address leads to, nearest first: a version's page to one, known or not, the joint one
 * where several versions are one release; a Linear release's, milestone's or initiative's to it; a project's to the
 * project, to its milestones, or to what its issues ship in.
 */
export const addressed = async (app: App, site: Site, path: string): Promise<ReleaseRecord[]> => {
	if (site.kind !== 'linear') return versionAt(app, site, path);
	const address = linearAddressOf(path);
	if (address === null) return [];
	const all = (await app.store.releasesOfSite(site.id)).filter(countsOn(site));
	const own = all.filter(isAt(address));
	const found = own.length === 0 && address.kind === 'project' ? await throughEpics(app, all, address) : own;
	return found.sort(byNearness);
};
