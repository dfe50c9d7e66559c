import type { Site } from '../release/facts';
import { issueKeyOf } from '../trackers/jira/urls';
import { linearKeyOf, linearWorkspaceOf } from '../trackers/linear/page';
import { ensureSite } from './access';
import { type App, later } from './app';
import { releasesOfIds } from './assess-release';
import { updateBadge } from './badge';
import { planPath } from './find-place';
import { readIssue } from './read-issue';

/** An issue as its address tells of it. */
interface AddressedIssue {
	readonly site: Site;
	readonly key: string;
}

const isBelow = (address: string, baseUrl: string): boolean => `${address}/`.startsWith(`${baseUrl}/`);

/** The issue that an address on a site that Muster serves is of; null for any other address. */
export const issueAt = async (app: App, address: string): Promise<AddressedIssue | null> => {
	const url = URL.parse(address);
	if (url === null || !/^https?:$/.test(url.protocol)) return null;
	if (url.origin === 'https://linear.app') {
		const [workspace, key] = [linearWorkspaceOf(url.pathname), linearKeyOf(url.pathname)];
		if (workspace === null || key === null) return null;
		return { site: await ensureSite(app, { kind: 'linear', baseUrl: `${url.origin}/${workspace}` }), key };
	}
	if (url.protocol === 'https:' && url.hostname.endsWith('.atlassian.net')) {
		const key = issueKeyOf(url, true);
		return key === null ? null : { site: await ensureSite(app, { kind: 'jira-cloud', baseUrl: url.origin }), key };
	}
	const site = (await app.store.sites()).find(({ added, baseUrl }) => added && isBelow(url.href, baseUrl));
	const key = site === undefined ? null : issueKeyOf(url, site.kind === 'jira-cloud');
	return site === undefined || key === null ? null : { site, key };
};

const nearestOf = async (app: App, { site, key }: AddressedIssue): Promise<string | null> => {
	const issue = await app.store.issue(site.id, key);
	const epicId = issue?.markedEpicId ?? issue?.epicId ?? null;
	const epic = epicId === null ? await app.store.epicByKey(site.id, key) : await app.store.epic(epicId);
	const [nearest] = await releasesOfIds(app, epic?.releaseIds ?? issue?.releaseIds ?? []);
	return nearest?.id ?? null;
};

/**
 * The page with the plan of the release that an issue ships in; one that says so where it ships in none. An issue that
 * Muster has not seen is read first.
 * @param tabId a page of the site that can carry the calls
 */
export const planPathOfIssue = async (app: App, address: string, tabId: number | null): Promise<string | null> => {
	const issue = await issueAt(app, address);
	if (issue === null) return null;
	let releaseId = await nearestOf(app, issue);
	if (releaseId === null) {
		await readIssue(app, { ...issue, page: null, tabId }, false);
		releaseId = await nearestOf(app, issue);
		later(app, updateBadge(app));
	}
	return releaseId === null ? `/plan.html?${new URLSearchParams({ none: issue.key })}` : planPath(releaseId);
};
