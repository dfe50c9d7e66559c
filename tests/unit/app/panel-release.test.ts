import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { HANDLERS } from '../../../utils/app/requests';
import type { PageSite } from '../../../utils/messaging/protocol';
import { DEFAULT_MAPPING, type SiteMapping } from '../../../utils/release/facts';
import { makeApp } from './make-app';

const CLOUD: PageSite = { kind: 'jira-cloud', baseUrl: 'https://meridian.atlassian.net' };
const LINEAR: PageSite = { kind: 'linear', baseUrl: 'https://linear.app/meridian' };
const ASKER = { tabId: 1, frameId: 0 };

let made: Awaited<ReturnType<typeof makeApp>>;
beforeEach(async () => {
	made = await makeApp();
});
afterEach(() => made.close());

const view = (site: PageSite, path: string) => HANDLERS['panel.release'](made.app, { site, path }, ASKER);
const visit = async (site: PageSite, path: string) => {
	await HANDLERS['page.release'](made.app, { site, path, needsPanel: true }, ASKER);
	return view(site, path);
};
const connect = () =>
	HANDLERS['options.connect-linear'](made.app, { key: 'lin_api_demo_meridian_0123456789abcdef' }, ASKER);
const projectPath = (name: string) => {
	const project = made.trackers.world.linear.project(name);
	return `/meridian/project/${project?.slug}-${project?.slugId}`;
};
const names = (seen: Awaited<ReturnType<typeof view>>) => seen.releases.map(({ card }) => card.facts.name);
/** A Release's page as the API gives its address. */
const releasePath = (name: string, pipeline?: string) => {
	const { linear } = made.trackers.world;
	const release = linear.release(name);
	return `/meridian/releases/${pipeline ?? linear.pipeline(release?.pipeline ?? '')?.slugId}/${release?.slugId}`;
};
const initiativePath = '/meridian/initiative/checkout-everywhere-';
const setMapping = async (linearReleases: SiteMapping['linearReleases']) => {
	const mapping = { ...DEFAULT_MAPPING, linearReleases };
	await HANDLERS['options.set-mapping'](made.app, { siteId: 'linear.app/meridian', mapping }, ASKER);
	await Promise.all(made.app.session.loose);
};
const versionPath = (name: string) => `/projects/PAY/versions/${made.trackers.world.jiraCloud.version(name).id}`;

describe('a version’s page', () => {
	it('asks Jira for a version never heard of, and tells what stands against it', async () => {
		const seen = await visit(CLOUD, versionPath('5.0'));
		expect(made.witness.injections).toBe(1);
		expect(seen.none).toBeNull();
		const [release] = seen.releases;
		expect(release?.card).toMatchObject({
			facts: { name: '5.0' },
			shipDate: made.trackers.world.jiraCloud.version('5.0').releaseDate,
			verdict: 'at-risk',
			epicCount: 2,
		});
		expect(release?.findings.map(({ rule }) => rule)).toContain('release-without-owner');
		expect(release?.findings.every(({ subject }) => subject.kind === 'release')).toBe(true);
		expect(release?.atFault.map(({ facts }) => facts.key)).toContain('PAY-240');
		expect(release?.atFault.length).toBe(release?.card.epicsAtFault);
	});

	it('says so where Jira has no such version, and keeps no release of it', async () => {
		const seen = await visit(CLOUD, '/projects/PAY/versions/99999');
		expect(seen).toMatchObject({ releases: [], reading: false, none: expect.stringMatching(/no release at this/) });
		expect((await HANDLERS['releases.view'](made.app, {}, ASKER)).releases).toEqual([]);
	});

	it('shows the gap where Jira does not answer, and the release once it does', async () => {
		const { faults } = made.trackers;
		faults.set({ host: 'meridian.atlassian.net', path: /\/rest\//, respond: { status: 503, body: 'down' } });
		const down = await visit(CLOUD, versionPath('5.0'));
		expect(down).toMatchObject({ releases: [], none: null, gaps: [{ why: 'server-error' }] });
		faults.clear();
		const payload = { site: CLOUD, path: versionPath('5.0') };
		const again = await HANDLERS['panel.refresh-release'](made.app, payload, ASKER);
		expect(again.releases[0]?.card).toMatchObject({ facts: { name: '5.0' }, gaps: [] });
	});

	it('says so of an address that nobody could have written', async () => {
		const seen = await visit(CLOUD, '/projects/%E0%A4%A/versions/1');
		expect(seen).toMatchObject({ releases: [], reading: false, none: expect.stringMatching(/no release at this/) });
	});

	describe('of a name that another project shares', () => {
		const TWIN = '/projects/APP/versions/99999';
		const releaseTogether = async (...jointProjects: string[]) => {
			const mapping = { ...DEFAULT_MAPPING, jointProjects };
			await HANDLERS['options.set-mapping'](made.app, { siteId: 'meridian.atlassian.net', mapping }, ASKER);
			await Promise.all(made.app.session.loose);
		};
		const cards = (seen: Awaited<ReturnType<typeof view>>) =>
			seen.releases.map(({ card }) => [card.facts.project, card.facts.name]);

		const nameAlike = () => {
			const { jiraCloud } = made.trackers.world;
			jiraCloud.versions.push({ ...jiraCloud.version('5.0'), id: '99999', project: 'APP' });
		};

		beforeEach(async () => {
			const issue = { site: CLOUD, key: 'APP-20', page: null, needsPanel: false };
			await HANDLERS['page.issue'](made.app, issue, ASKER);
		});

		it('shows the release that they are together, though nothing was known of either', async () => {
			await releaseTogether('PAY', 'APP');
			nameAlike();
			const seen = await visit(CLOUD, TWIN);
			expect(seen).toMatchObject({ none: null, gaps: [], reading: false });
			expect(cards(seen)).toEqual([['PAY', '5.0']]);
			expect(seen.releases[0]?.card).toMatchObject({ epicCount: 2, gaps: [] });
		});

		it('shows it as well where it was read as one of its own before, and its own again once they part', async () => {
			nameAlike();
			expect(cards(await visit(CLOUD, TWIN))).toEqual([['APP', '5.0']]);
			await releaseTogether('PAY', 'APP');
			expect(cards(await visit(CLOUD, TWIN))).toEqual([['PAY', '5.0']]);
			await releaseTogether();
			made.witness.now += 3_600_000;
			expect(cards(await visit(CLOUD, TWIN))).toEqual([['APP', '5.0']]);
		});
	});

	it('is read on the panel’s asking where the background forgot about it', async () => {
		expect(await view(CLOUD, versionPath('5.0'))).toMatchObject({ releases: [], none: null, reading: true });
		await Promise.all(made.app.session.loose);
		expect(made.witness.broadcasts).toContain(`release-page:meridian.atlassian.net${versionPath('5.0')}`);
		expect((await view(CLOUD, versionPath('5.0'))).releases).toHaveLength(1);
	});
});

describe('a page of Linear’s', () => {
	it('of a project that ships by milestones lists them, nearest first', async () => {
		await connect();
		const seen = await visit(LINEAR, projectPath('Android checkout SDK 6'));
		expect(seen.releases.map(({ card }) => card.facts.name)).toEqual(['Android beta', 'Android general availability']);
	});

	it('of one of its milestones shows that one', async () => {
		await connect();
		const milestone = made.trackers.world.linear.milestones.find(({ name }) => name === 'Android beta');
		const seen = await visit(LINEAR, `${projectPath('Android checkout SDK 6')}/milestone/${milestone?.id}`);
		expect(seen.releases.map(({ card }) => card.facts.name)).toEqual(['Android beta']);
	});

	it('of a release shows it, whatever tab is open', async () => {
		await connect();
		await Promise.all(made.app.session.loose);
		const release = (await made.app.store.releases()).find(({ name }) => name === 'Billing 3.0');
		const { pathname } = new URL(release?.url ?? '');
		const seen = await visit(LINEAR, `${pathname}/issues`);
		expect(seen.releases.map(({ card }) => card.facts.name)).toEqual(['Billing 3.0']);
	});

	it('of a project without a date says why it is no release', async () => {
		await connect();
		const seen = await visit(LINEAR, '/meridian/project/someday-0123456789ab');
		expect(seen).toMatchObject({ releases: [], gaps: [], none: expect.stringMatching(/once it has a target date/) });
	});

	it('of a release that has shipped shows it', async () => {
		await connect();
		const seen = await visit(LINEAR, releasePath('Billing 2.8'));
		expect(seen.releases[0]?.card.facts).toMatchObject({ name: 'Billing 2.8', state: 'released' });
		expect(seen.releases[0]?.card.epicCount).toBe(1);
	});

	it('of a finished project shows it', async () => {
		await connect();
		const seen = await visit(LINEAR, projectPath('Receipts on the watch'));
		expect(seen.releases[0]?.card.facts).toMatchObject({ name: 'Receipts on the watch', state: 'released' });
	});

	it('of a release that was made after the list was read shows it', async () => {
		await connect();
		await Promise.all(made.app.session.loose);
		const { linear } = made.trackers.world;
		const model = linear.release('Billing 3.0');
		if (model === undefined) throw new Error('There is no Billing 3.0');
		linear.releases.push({ ...model, id: 'new', name: 'Billing 3.1', version: '3.1', slugId: '0123456789ab' });
		expect(names(await visit(LINEAR, `${releasePath('Billing 3.1')}/issues`))).toEqual(['Billing 3.1']);
	});

	it('of a milestone that was made after the list was read shows it, not its project', async () => {
		await connect();
		await Promise.all(made.app.session.loose);
		const { linear } = made.trackers.world;
		const model = linear.milestone('Android beta');
		if (model === undefined) throw new Error('There is no Android beta');
		const project = linear.project('Receipts on the watch')?.id ?? '';
		linear.milestones.push({ ...model, id: 'new', name: 'Second edition', project });
		expect(names(await visit(LINEAR, projectPath('Receipts on the watch')))).toEqual(['Second edition']);
	});

	it('is known by its id where its words have changed', async () => {
		await connect();
		await Promise.all(made.app.session.loose);
		made.witness.sent.length = 0;
		expect(names(await visit(LINEAR, releasePath('Billing 3.0', 'another-pipeline')))).toEqual(['Billing 3.0']);
		const renamed = projectPath('iOS checkout SDK 6').replace('ios-checkout-sdk-6', 'another-name');
		expect(names(await visit(LINEAR, renamed))).toEqual(['iOS checkout SDK 6']);
		expect(made.witness.sent).not.toContain('MusterProject');
	});

	it('of a milestone shows none of its project’s others', async () => {
		await connect();
		await Promise.all(made.app.session.loose);
		const { linear } = made.trackers.world;
		const project = projectPath('Android checkout SDK 6');
		const missing = await visit(LINEAR, `${project}/milestone/b0000099-1f2e-4d3c-8b4a-000000000001`);
		expect(missing).toMatchObject({ releases: [], gaps: [], none: expect.stringMatching(/milestone does once/) });
		const id = linear.milestone('Android beta')?.id;
		linear.setMilestone('Android beta', { targetDate: null });
		await made.app.store.putReleases(
			(await made.app.store.releases())
				.filter(({ name }) => name === 'Android beta')
				.map((release) => ({ ...release, state: 'archived' as const })),
		);
		expect((await visit(LINEAR, `${project}/milestone/${id}`)).releases).toEqual([]);
		linear.setMilestone('Android beta', { targetDate: '2026-06-01' });
		made.app.session.pagesRead.clear();
		expect(names(await visit(LINEAR, `${project}/milestone/${id}`))).toEqual(['Android beta']);
	});

	it('shows nothing of what Linear put into the trash', async () => {
		await connect();
		await Promise.all(made.app.session.loose);
		const away = { archivedAt: new Date(made.witness.now), trashed: true };
		made.trackers.world.linear.setRelease('Billing 3.0', away);
		const path = releasePath('Billing 3.0');
		await HANDLERS['panel.refresh-release'](made.app, { site: LINEAR, path }, ASKER);
		expect((await view(LINEAR, path)).releases).toEqual([]);
		expect(
			(await HANDLERS['releases.view'](made.app, {}, ASKER)).releases.map(({ facts }) => facts.name),
		).not.toContain('Billing 3.0');
	});

	it('tells a release that was cancelled', async () => {
		await connect();
		made.trackers.world.linear.setRelease('Billing 3.0', { stage: 'Canceled' });
		expect((await visit(LINEAR, releasePath('Billing 3.0'))).releases[0]?.card.facts.state).toBe('cancelled');
	});

	it('of an initiative shows it where initiatives are the releases, and says nothing elsewhere', async () => {
		await connect();
		const path = initiativePath + made.trackers.world.linear.initiative('Checkout everywhere')?.slugId;
		expect(await visit(LINEAR, path)).toMatchObject({ releases: [], none: null, reading: false });
		await setMapping('initiatives');
		expect(names(await visit(LINEAR, path))).toEqual(['Checkout everywhere']);
		const other = made.trackers.world.linear.initiatives.find(({ targetDate }) => targetDate === null);
		expect(await visit(LINEAR, `/meridian/initiative/other-${other?.slugId}`)).toMatchObject({
			releases: [],
			none: expect.stringMatching(/an initiative does once/),
		});
	});

	it.each([
		['releases', 'Android checkout SDK 6', /only Linear’s Releases/],
		['milestones', 'iOS checkout SDK 6', /a milestone does once/],
		['projects', 'Tablet kiosk', /a project does once/],
		['initiatives', 'Tablet kiosk', /an initiative does once/],
	] as const)('of a project says what counts instead, where that is “%s”', async (linearReleases, name, words) => {
		await connect();
		expect(await visit(LINEAR, projectPath(name))).toMatchObject({ reading: false });
		await setMapping(linearReleases);
		const seen = await visit(LINEAR, projectPath(name));
		expect(seen).toMatchObject({ releases: [], gaps: [], none: expect.stringMatching(words) });
	});

	it('is looked up once, and again where that failed', async () => {
		await connect();
		await Promise.all(made.app.session.loose);
		const { faults } = made.trackers;
		const asked = () => made.witness.sent.filter((name) => name === 'MusterRelease').length;
		made.witness.sent.length = 0;
		await visit(LINEAR, '/meridian/releases/archive');
		const first = asked();
		expect(first).toBe(1);
		await visit(LINEAR, '/meridian/releases/archive');
		expect(asked()).toBe(first);
		faults.set({ host: 'api.linear.app', path: /graphql/, respond: { status: 503, body: 'down' } });
		const down = await visit(LINEAR, projectPath('Receipts on the watch'));
		expect(down).toMatchObject({ releases: [], none: null, gaps: [{ why: 'server-error' }] });
		faults.clear();
		expect(names(await visit(LINEAR, projectPath('Receipts on the watch')))).toEqual(['Receipts on the watch']);
	});

	it('that only might be a release’s says nothing', async () => {
		await connect();
		const seen = await visit(LINEAR, '/meridian/releases/archive');
		expect(seen).toMatchObject({ releases: [], gaps: [], none: null, reading: false });
	});

	it('says that a key is needed where there is none', async () => {
		const seen = await visit(LINEAR, projectPath('Android checkout SDK 6'));
		expect(seen).toMatchObject({ releases: [], none: null, gaps: [{ why: 'no-key' }] });
	});
});
