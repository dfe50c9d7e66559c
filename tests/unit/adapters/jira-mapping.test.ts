import { beforeEach, describe, expect, it } from 'vitest';
import type { ReleaseFacts } from '../../../utils/release/facts';
import { categoryOf } from '../../../utils/trackers/jira/facts';
import { gapIn } from '../../../utils/trackers/tracker';
import type { JiraSite } from '../../trackers/company/jira-site';
import { versionIn } from '../../trackers/company/large-release';
import { createWorld } from '../../trackers/company/world';
import { jiraOn } from './jira-on';

const SITE = 'meridian.atlassian.net';
const JOINT = { mapping: { epicTypes: [], jointProjects: ['app', 'PAY'] } };

let site: JiraSite;
beforeEach(() => {
	site = createWorld('2026-11-23').jiraCloud;
});

/** Gives APP a version of the name of PAY's 5.0, with one of APP's epics in it. */
const twin = (id: string, change: Partial<JiraSite['versions'][number]> = {}): void => {
	site.versions.push({ ...site.version('5.0'), id, project: 'APP', ...change, name: ' 5.0 ' });
	site.addFixVersion('APP-20', id);
};
const pathsOf = (sent: readonly { path: string }[]) => sent.map(({ path }) => path.replace(/\?.*/, ''));

describe('issue types that people call epics', () => {
	const mapping = { epicTypes: ['  story '], jointProjects: [] };

	it('are epics, whatever the tracker’s own hierarchy says, and others are none', async () => {
		const { tracker } = jiraOn(site, { mapping });
		expect((await tracker.readIssue('PAY-242')).isEpic).toBe(true);
		const epic = await tracker.readIssue('PAY-240');
		expect([epic.isEpic, epic.parentEpic]).toEqual([false, null]);
		const release = versionIn(await tracker.upcomingReleases('PAY'), '5.0');
		const { epics } = await tracker.readRelease(release);
		expect(epics.length).toBeGreaterThan(0);
		expect(new Set(epics.map(({ type }) => type))).toEqual(new Set(['Story']));
	});

	it('are looked for below the type that has them on Data Center', async () => {
		const desk = createWorld('2026-11-23').jiraPlain;
		desk.edit('DESK-6', (issue) => {
			issue.fixVersions = [];
		});
		const { tracker, sent } = jiraOn(desk, { mapping });
		expect((await tracker.readIssue('DESK-6')).isEpic).toBe(true);
		expect(sent.at(-1)?.body).toMatchObject({
			jql: 'parent in ("DESK-6") AND fixVersion is not EMPTY ORDER BY key ASC',
		});
	});
});

describe('an epic on Data Center whose type has another name', () => {
	let server: JiraSite;
	beforeEach(() => {
		server = createWorld('2026-11-23').jiraDataCenter;
		server.typeNames.Epic = 'Thema';
	});

	it('is one by its own name as an epic, and has its issues by the field for them', async () => {
		const { tracker, sent } = jiraOn(server);
		const { isEpic, releases } = await tracker.readIssue('OPS-40');
		expect(isEpic).toBe(true);
		expect(releases.map(({ name }) => name).sort()).toEqual(['Platform 23.2', 'Platform 24.0']);
		expect(sent.at(-1)?.body).toMatchObject({ jql: expect.stringMatching(/^cf\[10101\] in/) });
		const [story] = server.childrenOf(server.need('OPS-40'));
		expect((await tracker.readIssue(story?.key ?? '')).parentEpic).toMatchObject({ key: 'OPS-40', type: 'Thema' });
		const release = versionIn(await tracker.upcomingReleases('OPS'), 'Platform 23.2');
		const { epics } = await tracker.readRelease(release);
		expect(epics.map(({ key }) => key)).toEqual(expect.arrayContaining(['OPS-20', 'OPS-30', 'OPS-40']));
	});
});

describe('an epic that was given up', () => {
	it.each([
		['Done', 'Duplicate', 'cancelled'],
		['Done', 'No duplicate', 'done'],
		['Done', undefined, 'done'],
		['Cancelled', 'Done', 'cancelled'],
		['In Progress', 'Duplicate', 'in-progress'],
	] as const)('by the status %s and the resolution %s is %s', async (status, resolution, category) => {
		site.edit('PAY-240', (issue) => Object.assign(issue, { status, resolution }));
		const { asEpic } = await jiraOn(site).tracker.readIssue('PAY-240');
		expect(asEpic.status).toEqual({ name: status, category });
	});

	it.each([
		['Cancelado', 'cancelled'],
		['Closed – Won’t Do', 'cancelled'],
		['Abgebrochen', 'cancelled'],
		['却下', 'cancelled'],
		['No duplicate', 'done'],
		['Duplicate check passed', 'done'],
	])('where its status is %s: %s', (name, category) => {
		expect(categoryOf({ name, statusCategory: { key: 'done' } })).toBe(category);
	});
});

describe('projects that release together', () => {
	const byPay = async (): Promise<ReleaseFacts> =>
		versionIn(await jiraOn(site, JOINT).tracker.upcomingReleases('PAY'), '5.0');

	it('have one release of one name, with the lowest id, the latest date, whichever project asks', async () => {
		const canonical = site.version('5.0');
		twin('99999', { releaseDate: '2031-05-05' });
		const release = await byPay();
		expect(release).toMatchObject({ id: `${SITE}#release/${canonical.id}`, name: '5.0', project: 'PAY' });
		expect(release.shipDate).toBe('2031-05-05');
		expect(release.url).toContain(`/projects/PAY/versions/${canonical.id}`);
		const byApp = await jiraOn(site, JOINT).tracker.upcomingReleases('APP');
		expect(byApp.find(({ id }) => id === release.id)).toMatchObject({ ...release, readAt: expect.any(String) });
		expect(byApp.map(({ trackerId }) => trackerId)).not.toContain('99999');
	});

	it('take the lowest id by number, not by its letters', async () => {
		twin('999');
		const [release] = (await jiraOn(site, JOINT).tracker.upcomingReleases('PAY')).filter(({ name }) =>
			/5\.0/.test(name),
		);
		expect(release).toMatchObject({ trackerId: '999', project: 'APP', name: ' 5.0 ' });
	});

	it('hold the epics of all, each in the one release', async () => {
		twin('99999');
		const release = await byPay();
		const { tracker, sent } = jiraOn(site, JOINT);
		const { epics } = await tracker.readRelease(release);
		expect(sent.find(({ method }) => method === 'POST')?.body).toMatchObject({
			jql: `fixVersion in (${release.trackerId}, 99999) ORDER BY key ASC`,
		});
		expect(epics.map(({ key }) => key)).toEqual(expect.arrayContaining(['PAY-240', 'APP-20']));
		const own = epics.find(({ key }) => key === 'APP-20');
		expect(own?.releaseIds).toContain(release.id);
		expect(own?.releaseIds).not.toContain(`${SITE}#release/99999`);
		const { releases } = await tracker.readIssue('APP-20');
		expect(releases.map(({ id }) => id)).toContain(release.id);
		const changes = await tracker.changesOf(
			{ key: 'APP-20', trackerId: null, type: 'Epic' },
			'2020-01-01T00:00:00.000Z',
		);
		expect(changes).toMatchObject([{ what: 'joined', releaseId: release.id }]);
	});

	it('have shipped when all have', async () => {
		twin('99999', { released: true });
		const release = await byPay();
		expect(release.state).toBe('planned');
		site.setVersion(release.trackerId, { released: true });
		const { tracker } = jiraOn(site, JOINT);
		expect((await tracker.readRelease(release)).release.state).toBe('released');
		expect((await tracker.upcomingReleases('PAY')).map(({ id }) => id)).not.toContain(release.id);
	});

	it('give up the release that a version was by itself, and say where it went', async () => {
		twin('99999');
		const alone = versionIn(await jiraOn(site).tracker.upcomingReleases('APP'), ' 5.0 ');
		const gap = await jiraOn(site, JOINT).tracker.readRelease(alone).catch(gapIn);
		expect(gap).toMatchObject({ what: 'release', why: 'not-found', detail: expect.stringContaining('PAY') });
	});

	it('are asked for only where one of them is concerned', async () => {
		const apart = { mapping: { epicTypes: [], jointProjects: ['APP', 'OTHER'] } };
		const { tracker, sent } = jiraOn(site, apart);
		const release = versionIn(await tracker.upcomingReleases('PAY'), '5.0');
		await tracker.readRelease(release);
		await tracker.readIssue('PAY-240');
		expect(pathsOf(sent).filter((path) => /project\/(APP|OTHER)/.test(path))).toEqual([]);
	});

	it('say which of them the user may not see, and take the others together', async () => {
		twin('99999');
		const { tracker } = jiraOn(site, { mapping: { epicTypes: [], jointProjects: ['APP', 'HIDDEN', 'PAY'] } });
		const { gaps, releases } = await tracker.readIssue('APP-20');
		expect(gaps).toMatchObject([{ why: 'not-found', detail: expect.stringContaining('HIDDEN') }]);
		expect(releases.map(({ project }) => project)).toContain('PAY');
	});

	it('fail as a whole where they cannot be read: a release of another identity would be worse', async () => {
		twin('99999');
		const { tracker, client } = jiraOn(site, JOINT);
		site.signedIn = false;
		await expect(client.versions('APP')).rejects.toThrow('signed out');
		await expect(tracker.upcomingReleases('PAY')).rejects.toThrow('signed out');
	});
});
