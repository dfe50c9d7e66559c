import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { isPaused } from '../../../utils/app/pauses';
import { readRelease } from '../../../utils/app/read-release';
import { HANDLERS } from '../../../utils/app/requests';
import type { PageReading, PageSite } from '../../../utils/messaging/protocol';
import { DEFAULT_MAPPING } from '../../../utils/release/facts';
import type { JiraSite } from '../../trackers/company/jira-site';
import { versionIn } from '../../trackers/company/large-release';
import { makeApp } from './make-app';

const CLOUD: PageSite = { kind: 'jira-cloud', baseUrl: 'https://meridian.atlassian.net' };
const SITE = 'meridian.atlassian.net';
const ASKER = { tabId: 1, frameId: 0 };
const EPIC = 'PAY-240';

let made: Awaited<ReturnType<typeof makeApp>>;
let jira: JiraSite;
let story: string;
beforeEach(async () => {
	made = await makeApp();
	jira = made.trackers.world.jiraCloud;
	story = jira.childrenOf(jira.need(EPIC))[0]?.key ?? '';
});
afterEach(() => made.close());

const visit = async (key: string, page: PageReading | null = null): Promise<void> => {
	made.witness.now += 60_000;
	await HANDLERS['page.issue'](made.app, { site: CLOUD, key, page, needsPanel: false }, ASKER);
};
const read = async (name: string): Promise<void> => {
	const site = await made.app.store.site(SITE);
	if (site === undefined) throw new Error('The site was not visited.');
	const release = versionIn(await made.app.store.releasesOfSite(SITE), name);
	await readRelease(made.app, site, release, { tabId: null, force: true });
};
const issueOf = (key: string) => made.app.store.issue(SITE, key);
/** Names of the releases that count the epic in. */
const countedIn = async (): Promise<string[]> => {
	const epic = await made.app.store.epicByKey(SITE, EPIC);
	const releases = await made.app.store.releasesOfSite(SITE);
	return releases
		.filter(({ id }) => epic?.releaseIds.includes(id))
		.map(({ name }) => name)
		.sort();
};
const fail = (path: RegExp, status: number, headers: Record<string, string> = {}): void =>
	made.trackers.faults.set({ path, respond: { status, headers, body: 'down', contentType: 'text/plain' } });

describe('an epic whose issue ships in another release', () => {
	beforeEach(async () => {
		jira.addFixVersion(story, '4.3');
		await visit('PAY-250');
		await read('4.3');
		await read('5.0');
	});

	it.each(['the epic', 'the issue'])('is in both once the page of %s was opened', async (what) => {
		await visit(what === 'the epic' ? EPIC : story);
		await read('5.0');
		expect(await countedIn()).toEqual(['4.3', '5.0']);
	});

	it('leaves it when no issue of it is there any more', async () => {
		jira.removeFixVersion(story, '4.3');
		await visit(EPIC);
		await read('4.3');
		expect(await countedIn()).toEqual(['5.0']);
	});

	it('leaves the release of its own at once', async () => {
		jira.removeFixVersion(EPIC, '5.0');
		jira.addFixVersion(EPIC, '4.2');
		await visit(EPIC);
		expect(await countedIn()).toEqual(['4.2', '4.3']);
	});
});

describe('an epic that has a release by its issues alone', () => {
	beforeEach(async () => {
		jira.removeFixVersion(EPIC, '5.0');
		for (const { key, fixVersions } of jira.childrenOf(jira.need(EPIC)))
			for (const id of fixVersions) jira.removeFixVersion(key, id);
		jira.addFixVersion(story, '4.3');
		await visit(EPIC);
		expect(await countedIn()).toEqual(['4.3']);
	});

	it('follows its issues', async () => {
		jira.removeFixVersion(story, '4.3');
		jira.addFixVersion(story, '5.0');
		await visit(EPIC);
		expect(await countedIn()).toEqual(['5.0']);
	});

	it('stays where its issues cannot be read', async () => {
		fail(/search\/jql/, 503);
		await visit(EPIC);
		expect(await countedIn()).toEqual(['4.3']);
		expect((await issueOf(EPIC))?.releaseIds).toHaveLength(1);
		expect((await issueOf(EPIC))?.gaps).toMatchObject([{ why: 'server-error' }]);
	});
});

describe('an issue whose epic cannot be read now', () => {
	const parent = new RegExp(`/issue/${EPIC}\\?`);

	it.each([503, 429, 404])('keeps the epic that it had (%s)', async (status) => {
		await visit(story);
		const before = await issueOf(story);
		fail(parent, status);
		await visit(story);
		const after = await issueOf(story);
		expect(after?.gaps).toHaveLength(1);
		expect(after).toMatchObject({ epicId: before?.epicId, releaseIds: before?.releaseIds });
		expect(after?.epicId).not.toBeNull();
	});

	it('is of the epic that is known by that key where the issue was never read', async () => {
		await visit(EPIC);
		fail(parent, 503);
		await visit(story);
		expect((await issueOf(story))?.epicId).toBe((await made.app.store.epicByKey(SITE, EPIC))?.id);
	});

	it('belongs to none once the tracker says so', async () => {
		await visit(story);
		jira.edit(story, (issue) => {
			issue.parent = undefined;
		});
		await visit(story);
		expect((await issueOf(story))?.epicId).toBeNull();
	});

	it('has the whole site left alone for as long as it asked', async () => {
		await visit(story);
		expect(await isPaused(made.app, SITE)).toBe(false);
		fail(parent, 429, { 'retry-after': '120' });
		await visit(story);
		expect(await isPaused(made.app, SITE)).toBe(true);
		made.witness.now += 121_000;
		expect(await isPaused(made.app, SITE)).toBe(false);
	});
});

describe('a release that only the page of an issue names', () => {
	const page = { title: 'T', type: 'Story', status: null, releases: ['5.0'], parentKey: null, recognised: true };
	const namedBy = async (key: string): Promise<string | undefined> => {
		fail(/\/rest\//, 503);
		await visit(key, page);
		return (await issueOf(key))?.releaseIds[0];
	};
	beforeEach(() => visit(EPIC));

	it('is the one of that name that is known of its project', async () => {
		expect(await namedBy('PAY-250')).toBe(`${SITE}#release/${jira.version('5.0').id}`);
	});

	it('is not the one of another project', async () => {
		expect(await namedBy('APP-20')).toBe(`${SITE}#release/name:5.0`);
	});

	it('is the one of a project that releases together with it', async () => {
		const site = await made.app.store.site(SITE);
		if (site === undefined) throw new Error('The site was not visited.');
		const mapping = { ...DEFAULT_MAPPING, jointProjects: ['APP', 'PAY'] };
		await made.app.store.putSite({ ...site, mapping });
		expect(await namedBy('APP-20')).toBe(`${SITE}#release/${jira.version('5.0').id}`);
	});
});
