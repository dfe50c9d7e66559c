import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { Session } from '../../../utils/app/app';
import { HANDLERS } from '../../../utils/app/requests';
import { ALARM, wake } from '../../../utils/app/tick';
import type { PageSite } from '../../../utils/messaging/protocol';
import { makeApp } from './make-app';

const CLOUD: PageSite = { kind: 'jira-cloud', baseUrl: 'https://meridian.atlassian.net' };
const SERVER: PageSite = { kind: 'jira-data-center', baseUrl: 'https://jira.meridian.example/jira' };
const JIRA_ID = 'meridian.atlassian.net';
const LINEAR_ID = 'linear.app/meridian';
const ASKER = { tabId: 1, frameId: 0 };
const MINUTE = 60_000;
const EVENING = '2026-11-23T19:00:00.000Z';
const REFRESH = `refresh:${JIRA_ID}`;

let made: Awaited<ReturnType<typeof makeApp>>;
beforeEach(async () => {
	made = await makeApp();
	// In the evening nothing that the stand-ins know of happened just now.
	made.witness.now = Date.parse(EVENING);
	// The stand-ins go by the application's clock, so that what changes changes when it should.
	const { jiraCloud, jiraDataCenter, linear } = made.trackers.world;
	const now = () => new Date(made.witness.now);
	for (const site of [jiraCloud, jiraDataCenter, linear]) Object.assign(site, { now });
});
afterEach(() => made.close());

const visit = (site: PageSite, key: string) =>
	HANDLERS['page.issue'](made.app, { site, key, page: null, needsPanel: false }, ASKER);
const ring = (name: string) => wake(made.app, name);
/** What a site is asked when it is refreshed after so many minutes. */
const asked = async (siteId: string, minutes: number): Promise<string[]> => {
	made.witness.now += minutes * MINUTE;
	made.witness.sent.length = 0;
	await ring(`refresh:${siteId}`);
	return [...made.witness.sent];
};
const fail = (respond: { status: number; headers?: Record<string, string> }) =>
	made.trackers.faults.set({ path: /\/rest\//, respond: { body: 'down', contentType: 'text/plain', ...respond } });
const card = async (name: string) => {
	const { releases } = await HANDLERS['releases.view'](made.app, {}, ASKER);
	return releases.find(({ facts }) => facts.name === name);
};
/** Questions about issues: two where nothing changed, one for each release. */
const wholeReadings = (sent: readonly string[]) =>
	sent.filter((path) => /\/(search\/jql|bulkfetch)$/.test(path)).length;

describe('the alarm', () => {
	it('asks nothing by itself, and has each site with something to ship soon read within three minutes', async () => {
		await visit(CLOUD, 'PAY-240');
		made.witness.sent.length = 0;
		made.witness.chance = 0.5;
		await ring(ALARM.name);
		expect(made.witness.sent).toEqual([]);
		expect([...made.witness.alarms]).toEqual([[REFRESH, made.witness.now + 1.5 * MINUTE]]);
	});

	it('plans nothing while there is no network, nor does a site that was planned ask then', async () => {
		await visit(CLOUD, 'PAY-240');
		made.witness.online = false;
		await ring(ALARM.name);
		expect(made.witness.alarms.size).toBe(0);
		expect(await asked(JIRA_ID, 30)).toEqual([]);
	});

	it('plans nothing while nobody is at the computer, and goes on when somebody is back', async () => {
		await visit(CLOUD, 'PAY-240');
		made.witness.away = true;
		await ring(ALARM.name);
		expect(made.witness.alarms.size).toBe(0);
		made.witness.away = false;
		await ring(ALARM.name);
		expect(made.witness.alarms.size).toBe(1);
	});

	it('asks nothing either for a site that was planned before everybody left', async () => {
		await visit(CLOUD, 'PAY-240');
		made.witness.away = true;
		expect(await asked(JIRA_ID, 30)).toEqual([]);
		expect(made.witness.alarms.size).toBe(0);
		made.witness.away = false;
		expect(await asked(JIRA_ID, 0)).not.toEqual([]);
	});

	it('plans nothing for a site that ships nothing within the horizon', async () => {
		const { jiraCloud } = made.trackers.world;
		for (const { id } of [...jiraCloud.versions]) jiraCloud.setVersion(id, { releaseDate: '2027-06-01' });
		await visit(CLOUD, 'PAY-240');
		await ring(ALARM.name);
		expect(made.witness.alarms.size).toBe(0);
		expect(await asked(JIRA_ID, 30)).toEqual([]);
	});

	it('knows nothing of another name', async () => {
		await ring('somebody-else');
		expect(made.witness.sent).toEqual([]);
	});
});

describe('a site that is refreshed', () => {
	it('is asked whether anything changed, read only where it did, and counts as read either way', async () => {
		await visit(CLOUD, 'PAY-240');
		const { jiraCloud } = made.trackers.world;
		const quiet = await asked(JIRA_ID, 30);
		// For each of the two releases: its version, a search for changes, a count.
		expect(quiet.map((path) => path.replace(/.*\/3\/|\/\d+$/g, ''))).toEqual([
			...['version', 'search/jql', 'search/approximate-count'],
			...['version', 'search/jql', 'search/approximate-count'],
		]);
		expect((await card('4.2'))?.facts.readAt).toBe(new Date(made.witness.now).toISOString());
		jiraCloud.rename('PAY-150', 'Another title');
		expect(wholeReadings(await asked(JIRA_ID, 5))).toBeGreaterThan(2);
		const epics = await made.app.store.epicsOfRelease((await card('4.2'))?.facts.id ?? '');
		expect(epics.map(({ title }) => title)).toContain('Another title');
	});

	it('is not read because an issue tells less of its release than the release itself', async () => {
		for (const _ of ['read', 'read again, its release not']) {
			await visit(CLOUD, 'PAY-150');
			made.witness.now += MINUTE;
		}
		expect(wholeReadings(await asked(JIRA_ID, 30))).toBe(2);
		const read = (await made.app.store.releasesOfSite(JIRA_ID)).find(({ name }) => name === '4.2');
		expect(read?.startDate).toBe(made.trackers.world.jiraCloud.version('4.2').startDate);
	});

	it.each([
		['an issue left it', () => made.trackers.world.jiraCloud.removeFixVersion('PAY-150', '4.2')],
		['its date moved', () => made.trackers.world.jiraCloud.setVersion('4.2', { releaseDate: '2026-11-30' })],
	])('is read where %s', async (_what, change) => {
		await visit(CLOUD, 'PAY-240');
		made.witness.now += 5 * MINUTE;
		change();
		expect(wholeReadings(await asked(JIRA_ID, 5))).toBeGreaterThan(2);
		const read = (await made.app.store.releasesOfSite(JIRA_ID)).find(({ name }) => name === '4.2');
		expect(read?.scopeReadAt).toBe(new Date(made.witness.now).toISOString());
	});

	it('is read whole after an hour, whatever it says', async () => {
		await visit(CLOUD, 'PAY-240');
		const paths = await asked(JIRA_ID, 60);
		expect(paths.some((path) => path.endsWith('approximate-count'))).toBe(false);
		expect(wholeReadings(paths)).toBeGreaterThan(1);
	});

	it('tells on Data Center by the search alone', async () => {
		made.witness.granted.add('https://jira.meridian.example');
		await visit(SERVER, 'OPS-20');
		const { jiraDataCenter } = made.trackers.world;
		const due = jiraDataCenter.versions.find(({ released, archived }) => !released && !archived);
		jiraDataCenter.setVersion(due?.id ?? '', { releaseDate: '2026-11-25' });
		await HANDLERS['panel.refresh'](made.app, { site: SERVER, key: 'OPS-20' }, ASKER);
		const paths = await asked('jira.meridian.example/jira', 30);
		expect(new Set(paths.map((path) => path.replace(/\/\d+$/, '')))).toEqual(
			new Set(['/rest/api/2/version', '/rest/api/2/search']),
		);
	});

	it('is a Linear workspace too, asked for one issue that changed', async () => {
		await HANDLERS['options.connect-linear'](made.app, { key: 'lin_api_demo_meridian_0123456789abcdef' }, ASKER);
		await Promise.all(made.app.session.loose);
		expect(await asked(LINEAR_ID, 30)).toEqual(expect.arrayContaining(['MusterAny']));
		expect(made.witness.sent).not.toContain('MusterIssues');
		made.witness.now += MINUTE;
		made.trackers.world.linear.rename('ENG-123', 'Another title');
		expect(await asked(LINEAR_ID, 20)).toContain('MusterIssues');
	});

	it('is not asked where no page of it is open, and its figures say how old they are', async () => {
		await visit(CLOUD, 'PAY-240');
		made.witness.tabOpen = false;
		expect(await asked(JIRA_ID, 180)).toEqual([]);
		const late = await card('4.2');
		expect(late?.gaps).toMatchObject([{ why: 'no-open-tab' }]);
		expect(late?.facts.readAt).toBe(EVENING);
		expect(await made.app.store.pauses.get('failed', JIRA_ID)).toBeUndefined();
	});
});

describe('a site that fails', () => {
	/** Minutes after which it is asked again, as long as it fails. */
	const pauses = async (times: number): Promise<number[]> => {
		const minutes: number[] = [];
		for (let time = 0; time < times; time += 1) {
			await ring(REFRESH);
			const at = made.witness.alarms.get(REFRESH) ?? 0;
			minutes.push((at - made.witness.now) / MINUTE);
			made.witness.now = at;
		}
		return minutes;
	};

	beforeEach(async () => {
		await visit(CLOUD, 'PAY-240');
		made.witness.now += 10 * MINUTE;
		made.trackers.faults.clear();
	});

	it('is asked again after 1, 2, 4 … minutes, an hour at most, and as usual once it has answered', async () => {
		fail({ status: 503 });
		expect(await pauses(8)).toEqual([1, 2, 4, 8, 16, 32, 60, 60]);
		made.trackers.faults.clear();
		await ring(REFRESH);
		expect(await made.app.store.pauses.get('failed', JIRA_ID)).toBeUndefined();
		fail({ status: 503 });
		made.witness.now += 10 * MINUTE;
		expect(await pauses(1)).toEqual([1]);
	});

	it('is asked once, not once for each release, and left alone meanwhile, also by a background that was stopped', async () => {
		fail({ status: 503 });
		expect(await asked(JIRA_ID, 0)).toHaveLength(1);
		const restarted = { ...made.app, session: new Session() };
		made.witness.sent.length = 0;
		await wake(restarted, REFRESH);
		expect(made.witness.sent).toEqual([]);
		await wake(restarted, ALARM.name);
		expect(made.witness.alarms.get(REFRESH)).toBe(made.witness.now + MINUTE);
	});

	it('is left alone for as long as it asks', async () => {
		fail({ status: 429, headers: { 'retry-after': '600' } });
		expect(await pauses(2)).toEqual([10, 10]);
	});

	it('is left alone for as long as it asks where it fails, too', async () => {
		fail({ status: 503, headers: { 'retry-after': '600' } });
		expect(await pauses(5)).toEqual([10, 10, 10, 10, 16]);
	});

	it('is asked again a little later by some than by others', async () => {
		made.witness.chance = 0.5;
		fail({ status: 503 });
		expect(await pauses(2)).toEqual([1.1, 2.2]);
	});

	it('is not asked by a visit before the pause it asked for is over, nor by a background that was stopped', async () => {
		fail({ status: 429, headers: { 'retry-after': '1200' } });
		await visit(CLOUD, 'PAY-210');
		made.trackers.faults.clear();
		const restarted = { ...made.app, session: new Session() };
		const visitAgain = async (minutes: number) => {
			made.witness.now += minutes * MINUTE;
			made.witness.sent.length = 0;
			await HANDLERS['page.issue'](restarted, { site: CLOUD, key: 'PAY-250', page: null, needsPanel: false }, ASKER);
			await wake(restarted, REFRESH);
			return made.witness.sent.length;
		};
		expect(await visitAgain(19)).toBe(0);
		expect(await visitAgain(1)).toBeGreaterThan(0);
	});

	it('is read by itself once the pause that a visit met is over', async () => {
		fail({ status: 429, headers: { 'retry-after': '1200' } });
		await visit(CLOUD, 'PAY-210');
		expect(made.witness.alarms.get(REFRESH)).toBe(made.witness.now + 20 * MINUTE);
	});

	it('goes on to its other releases where one cannot be read, which is then asked for ever more rarely', async () => {
		const { jiraCloud } = made.trackers.world;
		const [bad = '', good = ''] = ['4.1.2', '4.2'].map(
			(name) => jiraCloud.versions.find((version) => version.name === name)?.id,
		);
		made.trackers.faults.set({
			path: new RegExp(`/version/${bad}`),
			respond: { status: 403, body: '{}', contentType: 'application/json' },
		});
		const calls = (sent: readonly string[], id: string) =>
			sent.filter((path) => path.endsWith(`/version/${id}`)).length;
		const seen: { bad: number; good: number }[] = [];
		for (const minutes of [10, 1, 0, 1, 1, 2]) {
			const sent = await asked(JIRA_ID, minutes);
			seen.push({ bad: calls(sent, bad), good: calls(sent, good) });
		}
		expect(seen.map((one) => one.bad)).toEqual([1, 1, 0, 0, 1, 0]);
		expect(seen.at(0)?.good).toBe(1);
		expect(await made.app.store.pauses.get('failed', JIRA_ID)).toBeUndefined();
	});

	it('is asked at once where the user wants it, also on the page of the plan', async () => {
		fail({ status: 429, headers: { 'retry-after': '1200' } });
		await visit(CLOUD, 'PAY-240');
		made.trackers.faults.clear();
		const releaseId = (await card('4.2'))?.facts.id ?? '';
		made.witness.sent.length = 0;
		await HANDLERS['release.refresh'](made.app, { releaseId }, ASKER);
		expect(made.witness.sent).not.toEqual([]);
	});

	it('is asked at once where the user wants it', async () => {
		fail({ status: 503 });
		await pauses(5);
		await HANDLERS['panel.refresh'](made.app, { site: CLOUD, key: 'PAY-240' }, ASKER);
		expect(await made.app.store.pauses.get('failed', JIRA_ID)).toBeUndefined();
	});
});
