import { beforeEach, describe, expect, it } from 'vitest';
import type { SiteMapping } from '../../../utils/release/facts';
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
