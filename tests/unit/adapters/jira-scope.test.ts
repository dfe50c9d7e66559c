import { beforeEach, describe, expect, it } from 'vitest';
import type { FetchOutcome } from '../../../utils/messaging/protocol';
import { JiraClient } from '../../../utils/trackers/jira/client';
import { gapIn, type ReadWatch } from '../../../utils/trackers/tracker';
import type { JiraIssue, JiraSite } from '../../trackers/company/jira-site';
import { versionIn, withStories } from '../../trackers/company/large-release';
import { createWorld } from '../../trackers/company/world';
import { jiraOn } from './jira-on';

const KINDS = [
	['Cloud', 'PAY-240', 'PAY-250', '5.0'],
	['Data Center', 'OPS-20', 'OPS-30', 'Platform 23.2'],
] as const;

let site: JiraSite;
const begin = (kind: (typeof KINDS)[number][0]): void => {
	const { jiraCloud, jiraDataCenter } = createWorld('2026-11-23');
	site = kind === 'Cloud' ? jiraCloud : jiraDataCenter;
};
const add = (like: string, change: Partial<JiraIssue> & { id: string; key: string }): void => {
	const fresh = { formerKeys: [], history: [], comments: [], properties: new Map() };
	site.issues.push({ ...site.need(like), ...fresh, ...change });
};
/** Reads a release by its name as it is at that moment. */
const read = async (version: string, watch: ReadWatch = {}, epicTypes: string[] = []) => {
	const { tracker } = jiraOn(site, { mapping: { epicTypes, jointProjects: [] } });
	const release = versionIn(await tracker.upcomingReleases(site.version(version).project), version);
	return tracker.readRelease(release, watch);
};
const keysOf = ({ epics }: Awaited<ReturnType<typeof read>>) => epics.map(({ key }) => key);

describe.each(KINDS)('the epics of a release on %s', (kind, epic, other, version) => {
	beforeEach(() => {
		begin(kind);
		// The issues of both epics lead to them: their own fields do not.
		for (const key of [epic, other]) {
			site.removeFixVersion(key, version);
			for (const child of site.childrenOf(site.need(key))) site.addFixVersion(child.key, version);
		}
	});

	it('are read without the one that the user may not see, which is told of', async () => {
		site.hidden.add(epic);
		const reading = await read(version);
		expect(keysOf(reading)).toContain(other);
		expect(keysOf(reading)).not.toContain(epic);
		expect(reading.hidden).toMatchObject({ keys: [epic], gap: { what: 'scope', retryAt: null } });
		expect(reading.hidden?.gap.detail).toContain(epic);
		expect(reading.gaps).toEqual([]);
	});

	it('are those two levels above an issue too', async () => {
		add(epic, { id: '950', key: `${site.need(epic).project}-950`, type: 'Initiative', fixVersions: [] });
		site.need(epic).parent = '950';
		expect(keysOf(await read(version, {}, ['Initiative']))).toEqual(
			kind === 'Cloud' ? [`${site.need(epic).project}-950`] : [],
		);
		const story = site.childrenOf(site.need(other))[0]?.id;
		for (const child of site.childrenOf(site.need(other))) site.removeFixVersion(child.key, version);
		const key = `${site.need(epic).project}-951`;
		add(other, { id: '951', key, type: 'Sub-task', parent: story, fixVersions: [site.version(version).id] });
		const reading = await read(version);
		expect(keysOf(reading)).toContain(other);
		expect(reading.hidden).toBeUndefined();
	});
});

describe('pages of a search', () => {
	it('that no longer fit together on Data Center leave a part out, which is said and read again', async () => {
		begin('Data Center');
		withStories(site, 'OPS-20', 'Platform 23.2', 250);
		const onProgress = (count: number) => count === 100 && site.removeFixVersion('OPS-30', 'Platform 23.2');
		const reading = await read('Platform 23.2', { onProgress });
		expect(reading.gaps).toMatchObject([{ what: 'scope', why: 'too-many', retryAt: expect.any(String) }]);
		expect(reading.issueCount).toBeUndefined();
	});

	it('come in an order of their own, and bring no issue twice', async () => {
		begin('Cloud');
		withStories(site, 'PAY-240', '5.0', 250);
		const onProgress = (count: number) => count === 100 && site.addFixVersion('PAY-100', '5.0');
		expect((await read('5.0', { onProgress })).issueCount).toBe(250);
		const { client, sent } = jiraOn(site);
		await client.search('project = PAY AND updated >= -5m', ['summary'], 'scope');
		expect(sent.at(-1)).toMatchObject({
			body: { jql: 'project = PAY AND updated >= -5m ORDER BY key ASC' },
			outcome: { status: 200 },
		});
	});
});

/** A client of a server that answers every call by itself. */
const clientOf = (cloud: boolean, answer: (path: string, call: number) => unknown): JiraClient => {
	let calls = 0;
	const send = async ({ path }: { path: string }): Promise<FetchOutcome> => {
		calls += 1;
		if (calls > 200) throw new Error('It goes on for ever.');
		const text = JSON.stringify(await answer(path, calls));
		return { status: 200, contentType: 'application/json', retryAfter: null, redirected: false, text };
	};
	return new JiraClient({ send }, { siteName: 'Acme', cloud, now: () => 0 });
};

describe('a server that never comes to an end', () => {
	it('is left where its pages bring nothing new', async () => {
		const client = clientOf(true, (_path, call) => ({ issues: [], nextPageToken: `token-${call}` }));
		expect(await client.search('project = PAY', ['summary'], 'scope')).toEqual({ issues: [], cut: 'shifted' });
		const versions = clientOf(true, () => ({ values: [{ id: '1', name: '1.0' }], isLast: false }));
		expect(await versions.versions('PAY')).toHaveLength(1);
	});
});

it('reads all versions where only their number says that there are more', async () => {
	const client = clientOf(false, (_path, call) => ({ values: [{ id: call, name: `v${call}` }], total: 3 }));
	expect((await client.versions('PAY')).map(({ name }) => name)).toEqual(['v1', 'v2', 'v3']);
});

describe('a reading that is stopped', () => {
	it('ends although the answer does not come', async () => {
		const stop = new AbortController();
		const client = clientOf(true, () => new Promise(() => stop.abort()));
		const failure = await client.search('project = PAY', [], 'scope', { signal: stop.signal }).catch(gapIn);
		expect(failure).toMatchObject({ what: 'scope', why: 'cancelled' });
	});

	it('asks for no more versions of projects that release together', async () => {
		begin('Cloud');
		const { tracker, sent } = jiraOn(site, { mapping: { epicTypes: [], jointProjects: ['APP', 'PAY'] } });
		const release = versionIn(await jiraOn(site).tracker.upcomingReleases('PAY'), '5.0');
		const failure = await tracker.readRelease(release, { signal: AbortSignal.abort() }).catch(gapIn);
		expect(failure).toMatchObject({ why: 'cancelled' });
		expect(sent).toEqual([]);
	});
});
