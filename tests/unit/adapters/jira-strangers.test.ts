import { beforeEach, describe, expect, it } from 'vitest';
import type { ReleaseFacts } from '../../../utils/release/facts';
import { gapIn } from '../../../utils/trackers/tracker';
import type { JiraSite } from '../../trackers/company/jira-site';
import { versionIn } from '../../trackers/company/large-release';
import { createWorld } from '../../trackers/company/world';
import { jiraOn } from './jira-on';

describe('a session of Data Center that ran out where strangers may look', () => {
	let site: JiraSite;
	let release: ReleaseFacts;
	beforeEach(async () => {
		site = createWorld('2026-11-23').jiraDataCenter;
		release = versionIn(await jiraOn(site).tracker.upcomingReleases('OPS'), 'Platform 23.2');
		site.anonymous = true;
	});

	it.each([
		['a release', () => jiraOn(site).tracker.readRelease(release)],
		['whether it changed', () => jiraOn(site).tracker.changedSince(release, release.readAt)],
		['a search', () => jiraOn(site).client.search(`fixVersion = ${release.trackerId}`, ['summary'], 'scope')],
		['a count', () => jiraOn(site).client.count(`fixVersion = ${release.trackerId}`)],
		['the releases of a project', () => jiraOn(site).tracker.upcomingReleases('OPS')],
		['an issue', () => jiraOn(site).tracker.readIssue('OPS-20')],
	])('is told to be signed out by %s', async (_what, ask) => {
		expect(await ask().catch(gapIn)).toMatchObject({ why: 'signed-out' });
	});

	it('does not make a project that releases together with others one that nobody may see', async () => {
		const { tracker } = jiraOn(site, { mapping: { epicTypes: [], jointProjects: ['OPS', 'WEB'] } });
		expect(await tracker.upcomingReleases('OPS').catch(gapIn)).toMatchObject({ why: 'signed-out' });
	});
});

it('is told what is missing where it has not run out', async () => {
	const { jiraDataCenter: site } = createWorld('2026-11-23');
	expect(await jiraOn(site).client.version('1').catch(gapIn)).toMatchObject({ what: 'release', why: 'not-found' });
});
