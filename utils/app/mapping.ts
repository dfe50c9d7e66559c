import { plural, t } from '@lingui/core/macro';
import type { SiteMappingView } from '../messaging/views';
import { RefusedEdit } from '../release/checklist';
import { DEFAULT_MAPPING, LINEAR_EPICS, LINEAR_RELEASES, type Site, type SiteMapping } from '../release/facts';
import { type App, later } from './app';
import { siteCard } from './assess-release';
import { updateBadge } from './badge';
import { readUpcoming } from './upcoming';

const MOST = 50;
const LONGEST_TYPE = 100;
/** Jira's own rule for project keys; sites may widen it, so length is left to the schema. */
const PROJECT_KEY = /^[A-Z][A-Z0-9_]*$/;

/** Each once, whatever its letters' case, without spaces around it and without empty ones. */
const distinct = (texts: readonly string[]): string[] => {
	const trimmed = texts.map((text) => text.trim()).filter((text) => text !== '');
	return [...new Map(trimmed.toReversed().map((text) => [text.toLowerCase(), text])).values()].reverse();
};

const refuse = (words: string): never => {
	throw new RefusedEdit(words);
};

const holdTypes = (types: readonly string[]): void => {
	if (types.length > MOST)
		refuse(plural(MOST, { one: 'Name at most # issue type.', other: 'Name at most # issue types.' }));
	const long = types.find(({ length }) => length > LONGEST_TYPE);
	if (long === undefined) return;
	const start = long.slice(0, 40);
	refuse(t`“${start}…” is too long for the name of an issue type.`);
};

const holdProjects = (keys: readonly string[]): void => {
	const odd = keys.find((key) => !PROJECT_KEY.test(key) || key.length > MOST);
	const key = (odd ?? keys[0] ?? '').slice(0, 40);
	if (odd !== undefined) refuse(t`“${key}” is not the key of a project. Keys look like PAY or APP2.`);
	if (keys.length === 1) refuse(t`${key} alone releases together with nothing. Name at least two projects.`);
	if (keys.length > MOST) refuse(plural(MOST, { one: 'Name at most # project.', other: 'Name at most # projects.' }));
};

const oneOf = <T extends string>(values: readonly T[], value: unknown, refusal: (value: string) => string): T =>
	values.find((known) => known === value) ?? refuse(refusal(String(value).slice(0, 40)));

const noRelease = (value: string): string => t`“${value}” is nothing that Muster can take for a release.`;
const noEpic = (value: string): string => t`“${value}” is nothing that Muster can take for an epic.`;

/**
 * A mapping as it came in, put in order: trimmed, each entry once, keys in capitals.
 * @throws {RefusedEdit} that says which entry makes no sense
 */
export const mappingFrom = (typed: Record<keyof SiteMapping, unknown>): SiteMapping => {
	const list = (value: unknown): string[] => distinct(Array.isArray(value) ? value.map(String) : []);
	const epicTypes = list(typed.epicTypes);
	const jointProjects = distinct(list(typed.jointProjects).map((key) => key.toUpperCase()));
	holdTypes(epicTypes);
	holdProjects(jointProjects);
	return {
		epicTypes,
		jointProjects,
		linearReleases: oneOf(LINEAR_RELEASES, typed.linearReleases, noRelease),
		linearEpics: oneOf(LINEAR_EPICS, typed.linearEpics, noEpic),
	};
};

const isDefault = (mapping: SiteMapping): boolean => JSON.stringify(mapping) === JSON.stringify(DEFAULT_MAPPING);

/** Everything that was read of a site was read by its mapping: lists and scopes are asked for again. */
const forgetReadings = async (app: App, siteId: string): Promise<void> => {
	const releases = await app.store.releasesOfSite(siteId);
	await app.store.putReleases(releases.map((release) => ({ ...release, scopeReadAt: null })));
	for (const { id } of releases) await app.store.putGaps(id, []);
	for (const topic of app.session.pagesRead.keys()) {
		if (topic.startsWith(`release-page:${siteId}/`)) app.session.pagesRead.delete(topic);
	}
};

/** Reads what a site has coming again; in Jira once for each project that is known there. */
const readAnew = async (app: App, site: Site): Promise<void> => {
	const known = (await app.store.releasesOfSite(site.id)).flatMap(({ project }) => project ?? []);
	const projects = site.kind === 'linear' ? [''] : [...new Set(known)];
	for (const project of projects) await readUpcoming(app, site, project, { tabId: null, force: true });
	app.platform.broadcast(['*']);
	await updateBadge(app);
};

/**
 * Changes what counts as a release and an epic on a site, and has its releases read again.
 * @throws {RefusedEdit} for a site that Muster does not know, and where the mapping makes no sense
 */
export const setMapping = async (
	app: App,
	siteId: string,
	typed: Record<keyof SiteMapping, unknown>,
): Promise<void> => {
	const site = await app.store.site(siteId);
	if (site === undefined) return refuse(t`Muster does not know this site any more.`);
	const mapping = mappingFrom(typed);
	const { mapping: _, ...rest } = site;
	const changed: Site = isDefault(mapping) ? rest : { ...rest, mapping };
	await app.store.putSite(changed);
	await forgetReadings(app, siteId);
	later(app, readAnew(app, changed));
};

/** What the options page shows of what counts where, by site. */
export const mappingViews = async (app: App): Promise<SiteMappingView[]> => {
	const views: SiteMappingView[] = [];
	for (const site of await app.store.sites()) {
		const issues = site.kind === 'linear' ? [] : await app.store.issuesOfSite(site.id);
		views.push({
			site: siteCard(site),
			mapping: site.mapping ?? DEFAULT_MAPPING,
			seenTypes: distinct(issues.map(({ type }) => type)).sort(),
			seenProjects: distinct(issues.map(({ project }) => project)).sort(),
		});
	}
	return views;
};
