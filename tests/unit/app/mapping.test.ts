import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { HANDLERS } from '../../../utils/app/requests';
import type { PageSite } from '../../../utils/messaging/protocol';
import { RefusedEdit } from '../../../utils/release/checklist';
import { DEFAULT_MAPPING, type SiteMapping } from '../../../utils/release/facts';
import type { PlanCommand } from '../../../utils/release/plan';
import { makeApp } from './make-app';

const CLOUD: PageSite = { kind: 'jira-cloud', baseUrl: 'https://meridian.atlassian.net' };
const JIRA_ID = 'meridian.atlassian.net';
const LINEAR_ID = 'linear.app/meridian';
const ASKER = { tabId: 1, frameId: 0 };

let made: Awaited<ReturnType<typeof makeApp>>;
beforeEach(async () => {
	made = await makeApp();
});
afterEach(() => made.close());

const settle = () => Promise.all(made.app.session.loose);
const visit = (site: PageSite, key: string) =>
	HANDLERS['page.issue'](made.app, { site, key, page: null, needsPanel: false }, ASKER);
const set = async (siteId: string, change: Partial<Record<keyof SiteMapping, unknown>>) => {
	const mapping = { ...DEFAULT_MAPPING, ...change };
	const { mappings } = await HANDLERS['options.set-mapping'](made.app, { siteId, mapping }, ASKER);
	await settle();
	return mappings.find(({ site }) => site.id === siteId);
};
const upcoming = async () => (await HANDLERS['releases.view'](made.app, {}, ASKER)).releases;
const names = async () => (await upcoming()).map(({ facts }) => facts.name);
const view = (releaseId: string) => HANDLERS['release.view'](made.app, { releaseId }, ASKER);

describe('what a site counts as', () => {
	it('is trimmed, each entry once, with keys in capitals, and shown with what was seen there', async () => {
		await visit(CLOUD, 'PAY-240');
		const shown = await set(JIRA_ID, {
			epicTypes: [' Story', 'story ', '', 'Epic'],
			jointProjects: ['pay', 'PAY ', 'app'],
		});
		expect(shown).toMatchObject({
			mapping: { ...DEFAULT_MAPPING, epicTypes: ['Story', 'Epic'], jointProjects: ['PAY', 'APP'] },
			seenTypes: ['Epic'],
			seenProjects: ['PAY'],
		});
	});

	it.each([
		[{ jointProjects: ['PAY', 'two words'] }, /“TWO WORDS” is not the key/],
		[{ jointProjects: ['pay', 'PAY'] }, /at least two projects/],
		[{ epicTypes: ['x'.repeat(101)] }, /too long/],
		[{ linearReleases: 'sprints' }, /“sprints”/],
		[{ linearEpics: 'labels' }, /“labels”/],
	])('is refused in words for %j, and stays as it was', async (change, words) => {
		await visit(CLOUD, 'PAY-240');
		await expect(set(JIRA_ID, change)).rejects.toThrow(words);
		expect((await made.app.store.site(JIRA_ID))?.mapping).toBeUndefined();
	});

	it('is refused for a site that nobody has visited', async () => {
		await expect(set('elsewhere.atlassian.net', {})).rejects.toThrow(RefusedEdit);
	});

	it('has the site’s releases read again at once, by the new mapping, and back', async () => {
		await HANDLERS['options.connect-linear'](made.app, { key: 'lin_api_demo_meridian_0123456789abcdef' }, ASKER);
		await settle();
		expect(await names()).toContain('Android beta');
		made.witness.broadcasts.length = 0;
		await set(LINEAR_ID, { linearReleases: 'initiatives' });
		expect(await names()).toEqual(['Checkout everywhere']);
		expect((await upcoming())[0]?.epicCount).toBeGreaterThan(0);
		expect(made.witness.broadcasts).toContain('*');
		await set(LINEAR_ID, {});
		expect(await names()).toContain('Android beta');
		expect(await names()).not.toContain('Checkout everywhere');
		expect((await upcoming()).flatMap(({ gaps }) => gaps)).toEqual([]);
		expect((await made.app.store.site(LINEAR_ID))?.mapping).toBeUndefined();
	});

	it('makes other issues the epics of a release', async () => {
		await visit(CLOUD, 'PAY-240');
		await set(JIRA_ID, { epicTypes: ['story'] });
		const release = (await upcoming()).find(({ facts }) => facts.name === '5.0');
		const { epics } = await view(release?.facts.id ?? '');
		expect(new Set(epics.map(({ facts }) => facts.type))).toEqual(new Set(['Story']));
	});
});

describe('a plan of a version that becomes one release with another', () => {
	const OWN = `${JIRA_ID}#release/99999`;
	const JOINT = { jointProjects: ['PAY', 'APP'] };
	const edit = (releaseId: string, command: PlanCommand) =>
		HANDLERS['plan.edit'](made.app, { id: crypto.randomUUID(), releaseId, command }, ASKER);
	const handOver = (releaseId: string, name: string) => {
		made.witness.now += 1000;
		return edit(releaseId, { type: 'hand-over', id: name, role: 'owner', to: { name }, note: '' });
	};
	let canonical: string;

	beforeEach(async () => {
		const { jiraCloud } = made.trackers.world;
		const version = jiraCloud.version('5.0');
		jiraCloud.versions.push({ ...version, id: '99999', project: 'APP' });
		jiraCloud.addFixVersion('APP-20', '99999');
		canonical = `${JIRA_ID}#release/${version.id}`;
		await visit(CLOUD, 'PAY-240');
		await visit(CLOUD, 'APP-20');
	});

	it('is the plan of the joint release, with its history, and is there still when they part', async () => {
		await handOver(OWN, 'Ines');
		await set(JIRA_ID, JOINT);
		const joint = await view(canonical);
		expect(joint.plan).toMatchObject({ releaseId: canonical, owner: { name: 'Ines' } });
		expect(joint.otherPlans).toEqual([]);
		await handOver(canonical, 'Jonas');
		const history = await HANDLERS['history.view'](made.app, { subject: canonical }, ASKER);
		expect(history.map(({ command }) => command)).toMatchObject([{ to: { name: 'Jonas' } }, { to: { name: 'Ines' } }]);
		await set(JIRA_ID, {});
		expect((await view(OWN)).plan.owner?.name).toBe('Ines');
		expect((await view(canonical)).plan.owner?.name).toBe('Jonas');
	});

	it('stays beside the plan that the joint release has already, which says so', async () => {
		await handOver(canonical, 'Jonas');
		await handOver(OWN, 'Ines');
		await set(JIRA_ID, JOINT);
		const joint = await view(canonical);
		expect(joint.plan.owner?.name).toBe('Jonas');
		expect(joint.otherPlans).toEqual([{ releaseId: OWN, name: '5.0', project: 'APP' }]);
		expect((await view(OWN)).plan.owner?.name).toBe('Ines');
	});

	it('is told of again where it was edited after it had been taken over', async () => {
		await handOver(OWN, 'Ines');
		await set(JIRA_ID, JOINT);
		await set(JIRA_ID, {});
		await handOver(OWN, 'Kim');
		await set(JIRA_ID, JOINT);
		expect((await view(canonical)).otherPlans).toMatchObject([{ releaseId: OWN }]);
	});
});
