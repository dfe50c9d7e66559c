import { beforeEach, describe, expect, it } from 'vitest';
import { DEFAULT_MAPPING, type SiteMapping } from '../../../utils/release/facts';
import { fromMilestone } from '../../../utils/trackers/linear/facts';
import { gapIn } from '../../../utils/trackers/tracker';
import type { LinearWorkspace } from '../../trackers/company/linear-workspace';
import { createWorld } from '../../trackers/company/world';
import { adapterOn } from './linear-adapter';

let site: LinearWorkspace;
beforeEach(() => {
	site = createWorld('2026-11-23').linear;
});

type Choice = Partial<SiteMapping>;

const upcoming = async (mapping: Choice) =>
	(await adapterOn(site, [], mapping).upcomingReleases()).map(({ name }) => name).sort();
const issue = (key: string, mapping: Choice) => adapterOn(site, [], mapping).readIssue(key);
const gapOf = (asked: Promise<unknown>) =>
	asked.then(
		() => null,
		(error) => gapIn(error),
	);
/** The release of that name with its epics. */
const release = async (name: string, mapping: Choice) => {
	const adapter = adapterOn(site, [], mapping);
	const found = (await adapter.upcomingReleases()).find((each) => each.name === name);
	if (found === undefined) throw new Error(`${name} is not upcoming`);
	return adapter.readRelease(found);
};

describe('what counts as a release', () => {
	it.each([
		['automatic', ['Android beta', 'Android general availability', 'Billing 2.9', 'Billing 3.0', 'iOS checkout SDK 6']],
		['releases', ['Billing 2.9', 'Billing 3.0']],
		['milestones', ['Android beta', 'Android general availability']],
		['projects', ['Android checkout SDK 6', 'iOS checkout SDK 6']],
		['initiatives', ['Checkout everywhere']],
	] as const)('by "%s" is what comes', async (linearReleases, names) => {
		expect(await upcoming({ linearReleases })).toEqual(names);
	});

	it.each([
		['automatic', 'MOB-13', ['Android beta']],
		['releases', 'MOB-13', []],
		['milestones', 'MOB-13', ['Android beta']],
		['projects', 'MOB-13', ['Android checkout SDK 6']],
		['initiatives', 'MOB-13', ['Checkout everywhere']],
		['initiatives', 'MOB-51', []],
		['milestones', 'ENG-124', []],
	] as const)('by "%s" is what %s ships in', async (linearReleases, key, names) => {
		expect((await issue(key, { linearReleases })).releases.map(({ name }) => name)).toEqual(names);
	});

	it('is refused where it no longer counts', async () => {
		const known = (await adapterOn(site).upcomingReleases()).find(({ name }) => name === 'Android beta');
		if (known === undefined) throw new Error('The milestone is not upcoming');
		expect(await gapOf(adapterOn(site, [], { linearReleases: 'projects' }).readRelease(known))).toMatchObject({
			what: 'release',
			why: 'not-found',
			detail: expect.stringContaining('options'),
		});
	});
});

describe('a milestone', () => {
	const NOW = '2026-11-23T23:30:00Z';
	const made = (over: { progress?: number; targetDate?: string | null; archivedAt?: string; project?: object }) => ({
		id: 'm',
		name: 'Beta',
		description: null,
		progress: 0.5,
		targetDate: '2026-12-01',
		archivedAt: null,
		...over,
		project: {
			id: 'p',
			name: 'SDK',
			url: 'https://linear.app/meridian/project/sdk-0123456789ab',
			archivedAt: null,
			trashed: null,
			status: { type: 'started' },
			...over.project,
		},
	});
	const stateIn = (timeZone: string, over: Parameters<typeof made>[0]) =>
		fromMilestone(made(over), { id: 'linear.app/meridian', mapping: DEFAULT_MAPPING, timeZone }, NOW).state;

	it.each([
		['work under way', {}, 'planned'],
		['all work done before its date', { progress: 1 }, 'planned'],
		['all work done, in percent, before its date', { progress: 100 }, 'planned'],
		['all work done, on its date', { progress: 1, targetDate: '2026-11-23' }, 'released'],
		['all work done, after its date', { progress: 100, targetDate: '2026-11-20' }, 'released'],
		['work under way after its date', { targetDate: '2026-11-20' }, 'planned'],
		['all work done, without a date', { progress: 1, targetDate: null }, 'released'],
		['a completed project', { project: { status: { type: 'completed' } } }, 'released'],
		['a cancelled project', { project: { status: { type: 'canceled' } } }, 'cancelled'],
		[
			'a cancelled project, all its work done before the date',
			{ progress: 1, project: { status: { type: 'canceled' } } },
			'cancelled',
		],
		[
			'a cancelled project that it shipped in before',
			{ progress: 1, targetDate: '2026-11-20', project: { status: { type: 'canceled' } } },
			'released',
		],
		['a paused project', { project: { status: { type: 'paused' } } }, 'planned'],
		['the archive', { archivedAt: NOW }, 'archived'],
		['an archived project', { project: { archivedAt: NOW } }, 'archived'],
		[
			'a completed project that was archived',
			{ project: { archivedAt: NOW, status: { type: 'completed' } } },
			'released',
		],
		[
			'a completed project in the trash',
			{ project: { archivedAt: NOW, trashed: true, status: { type: 'completed' } } },
			'archived',
		],
	] as const)('with %s', (_name, over, state) => {
		expect(stateIn('UTC', over)).toBe(state);
	});

	it('ships on its date where the reader is', () => {
		const tomorrow = { progress: 1, targetDate: '2026-11-24' };
		expect(stateIn('America/New_York', tomorrow)).toBe('planned');
		expect(stateIn('Europe/Berlin', tomorrow)).toBe('released');
	});

	it('is still to come with all its work done, and not in a project that ended', async () => {
		const beta = site.milestone('Android beta');
		for (const { identifier } of site.issues.filter(({ milestone }) => milestone === beta?.id))
			site.setStatus(identifier, 'Done');
		expect(await upcoming({ linearReleases: 'milestones' })).toContain('Android beta');
		for (const type of ['canceled', 'completed'] as const) {
			site.setProject('Android checkout SDK 6', { status: { name: type, type } });
			expect(await upcoming({ linearReleases: 'milestones' })).toEqual([]);
		}
		site.setProject('Android checkout SDK 6', { status: { name: 'Paused', type: 'paused' } });
		expect(await upcoming({ linearReleases: 'milestones' })).toContain('Android beta');
	});
});

describe('what lies in the archive or the trash', () => {
	const away = { archivedAt: new Date('2026-11-23T08:00:00Z'), trashed: true };
	const trash = {
		releases: () => site.setRelease('Billing 3.0', away),
		milestones: () => site.setMilestone('Android beta', { archivedAt: away.archivedAt }),
		projects: () => site.setProject('Android checkout SDK 6', away),
		initiatives: () => site.setInitiative('Checkout everywhere', away),
	};

	it.each([
		['releases', 'Billing 3.0', 'ENG-124'],
		['milestones', 'Android beta', 'MOB-13'],
		['projects', 'Android checkout SDK 6', 'MOB-13'],
		['initiatives', 'Checkout everywhere', 'MOB-13'],
	] as const)('is no longer to ship, of %s', async (linearReleases, name, key) => {
		const mapping = { linearReleases };
		const { release: known } = await release(name, mapping);
		trash[linearReleases]();
		expect((await adapterOn(site, [], mapping).readRelease(known)).release.state).toBe('archived');
		expect((await issue(key, mapping)).releases.map((each) => each.name)).not.toContain(name);
		expect(await upcoming(mapping)).not.toContain(name);
	});

	it('holds the milestones of a project in it', async () => {
		trash.projects();
		expect(await upcoming({})).not.toContain('Android beta');
	});

	it('stays as it ended, where Linear archived it later', async () => {
		const { release: known } = await release('Billing 3.0', {});
		const stages = site.pipeline(site.release('Billing 3.0')?.pipeline ?? '')?.stages;
		const stage = stages?.find(({ type }) => type === 'completed')?.name ?? '';
		site.setRelease('Billing 3.0', { stage, archivedAt: away.archivedAt });
		expect((await adapterOn(site).readRelease(known)).release.state).toBe('released');
	});
});

describe('what counts as an epic', () => {
	it('is a project where initiatives are the releases', async () => {
		const { release: initiative, epics } = await release('Checkout everywhere', { linearReleases: 'initiatives' });
		expect(initiative).toMatchObject({
			source: 'linear-initiative',
			state: 'started',
			trackerId: expect.stringMatching(/^initiative:/),
		});
		expect(epics.map(({ title, type }) => `${type} ${title}`).sort()).toEqual([
			'Project Android checkout SDK 6',
			'Project iOS checkout SDK 6',
		]);
		expect(epics.every(({ releaseIds }) => releaseIds.length === 1 && releaseIds[0] === initiative.id)).toBe(true);
		const read = await issue('MOB-12', { linearReleases: 'initiatives' });
		expect(read).toMatchObject({ isEpic: false, parentEpic: { title: 'Android checkout SDK 6', type: 'Project' } });
	});

	it('is a parent issue where people say so, also below initiatives', async () => {
		const mapping = { linearReleases: 'initiatives', linearEpics: 'parent-issues' } as const;
		const { epics } = await release('Checkout everywhere', mapping);
		expect(epics.map(({ key }) => key).sort()).toEqual(['MOB-12', 'MOB-20', 'MOB-30', 'MOB-40']);
	});

	it('is the project where people say so', async () => {
		const mapping = { linearReleases: 'milestones', linearEpics: 'projects' } as const;
		const { epics } = await release('Android beta', mapping);
		expect(epics).toMatchObject([{ type: 'Project', title: 'Android checkout SDK 6' }]);
		expect((await issue('MOB-12', mapping)).isEpic).toBe(false);
	});

	it('is never a project where only parents count', async () => {
		site.setIssue('ENG-124', { parent: null, project: site.projects[0]?.id ?? null });
		expect((await issue('ENG-124', {})).parentEpic?.type).toBe('Project');
		expect((await issue('ENG-124', { linearEpics: 'parent-issues' })).parentEpic).toBeNull();
	});
});
