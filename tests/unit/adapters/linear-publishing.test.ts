import { beforeEach, describe, expect, it } from 'vitest';
import type { SiteMapping } from '../../../utils/release/facts';
import { markerOf } from '../../../utils/trackers/published';
import { gapIn } from '../../../utils/trackers/tracker';
import type { LinearWorkspace } from '../../trackers/company/linear-workspace';
import { createWorld } from '../../trackers/company/world';
import { KEY } from '../trackers/linear-requests';
import { adapterOn } from './linear-adapter';

let site: LinearWorkspace;
beforeEach(() => {
	site = createWorld('2026-11-23').linear;
});

const KINDS: readonly (readonly [SiteMapping['linearReleases'], 'release' | 'project' | 'initiative'])[] = [
	['releases', 'release'],
	['milestones', 'project'],
	['projects', 'project'],
	['initiatives', 'initiative'],
];

const on = async (linearReleases: SiteMapping['linearReleases'], key = KEY) => {
	const tracker = adapterOn(site, [], { linearReleases }, key);
	const [release] = await adapterOn(site, [], { linearReleases }).upcomingReleases();
	if (release === undefined) throw new Error('Nothing is upcoming');
	const target = { form: 'document', key: '', release } as const;
	const marker = markerOf(release.id, 'plan');
	const keep = (title: string, knownId: string | null = null) =>
		tracker.publisher.keep({ document: { title, blocks: [] }, marker, knownId }, target);
	return { tracker, release, target, keep, marker };
};

describe.each(KINDS)('a document where %s are the releases', (linearReleases, owner) => {
	it(`belongs to the ${owner}, and is written once and changed in place, remembered or not`, async () => {
		const { keep, tracker, target } = await on(linearReleases);
		expect(await tracker.publisher.look(target)).toMatchObject({ key: '', customersToo: false });
		expect(site.documents).toEqual([]);
		const first = await keep('First');
		expect(first).toMatchObject({ fresh: true, url: expect.stringContaining('/document/') });
		expect(site.documents[0]?.[owner]).toEqual(expect.any(String));
		expect(await keep('Second', first.id)).toMatchObject({ id: first.id, fresh: false });
		expect(await keep('Third')).toMatchObject({ id: first.id, fresh: false });
		expect(site.documents).toHaveLength(1);
		expect(site.documents[0]).toMatchObject({ title: 'Third' });
		expect(site.documents[0]?.content).toMatch(/^_Kept by Muster/);
	});
});

describe('a document', () => {
	it('is made anew where the old one is in the trash', async () => {
		const { keep } = await on('releases');
		const { id } = await keep('First');
		for (const document of site.documents) document.trashed = true;
		expect(await keep('Second', id)).toMatchObject({ fresh: true });
		expect(site.documents.filter(({ trashed }) => !trashed)).toHaveLength(1);
	});

	it('is not taken for one that quotes its marker', async () => {
		const { keep, marker } = await on('releases');
		const { id } = await keep('First');
		const [model] = site.documents;
		if (model === undefined) throw new Error('There is no document');
		site.documents.unshift({ ...model, id: 'other', content: `See ${marker}: agreed?` });
		expect(await keep('Second')).toMatchObject({ id });
		expect(site.documents.find((each) => each.id === 'other')?.content).toContain('agreed?');
	});

	it('is found behind a page of others', async () => {
		const { keep } = await on('releases');
		const { id } = await keep('First');
		const [model] = site.documents;
		if (model === undefined) throw new Error('There is no document');
		for (let n = 0; n < 60; n += 1)
			site.documents.push({ ...model, id: `more-${n}`, content: 'x', createdAt: new Date(Date.now() + 1e9 + n) });
		expect(await keep('Second')).toMatchObject({ id, fresh: false });
	});

	it('is not written with a key that may only read', async () => {
		const { keep } = await on('releases', 'lin_api_demo_meridian_sofia_3456789abcdef');
		const why = await keep('First').then(
			() => 'it went through',
			(error: unknown) => gapIn(error).detail,
		);
		expect(why).toContain('a key that may write');
		expect(site.documents).toEqual([]);
	});
});
