import { beforeEach, describe, expect, it } from 'vitest';
import type { ReleaseFacts } from '../../../utils/release/facts';
import { CARRIER_LIMIT } from '../../../utils/sharing/carrier-value';
import { planUrl } from '../../../utils/trackers/linear/plan-issue';
import { gapIn } from '../../../utils/trackers/tracker';
import type { LinearWorkspace } from '../../trackers/company/linear-workspace';
import { createWorld } from '../../trackers/company/world';
import { KEY } from '../trackers/linear-requests';
import { adapterOn } from './linear-adapter';

const INGRID = 'lin_api_demo_meridian_ingrid_456789abcdef';
const SOFIA = 'lin_api_demo_meridian_sofia_3456789abcdef';

let site: LinearWorkspace;
beforeEach(() => {
	site = createWorld('2026-11-23').linear;
});

const value = (data: string): string =>
	JSON.stringify({
		v: 1,
		kind: 'plan',
		key: 'k',
		summary: { verdict: 'at-risk', openRequired: 3, updatedAt: null },
		data,
	});
const failureOf = async (call: Promise<unknown>): Promise<unknown> =>
	call.then(
		() => 'it went through',
		(error: unknown) => error,
	);
const wordsOf = async (call: Promise<unknown>): Promise<string> => gapIn(await failureOf(call)).detail;

const placesOf = (key = KEY) => adapterOn(site, [], {}, key).sharing;
const checklistOf = (key = KEY) => {
	const { id } = site.need('ENG-150');
	const carrier = placesOf(key).checklist({ key: 'ENG-150', trackerId: id, type: 'Issue' });
	if (carrier === null) throw new Error('There is no place');
	return carrier;
};
const releaseNamed = async (name: string, mapping = {}): Promise<ReleaseFacts> => {
	const found = (await adapterOn(site, [], mapping).upcomingReleases()).find((each) => each.name === name);
	if (found === undefined) throw new Error(`${name} is not upcoming`);
	return found;
};

describe('a checklist in Linear', () => {
	it('is the metadata of one attachment, with words that filters can read', async () => {
		expect(await checklistOf().read()).toBeNull();
		await checklistOf().write(value('d:1'));
		await checklistOf(INGRID).write(value('d:2'));
		expect(await checklistOf().read()).toBe(value('d:2'));
		expect(site.attachments).toMatchObject([
			{
				url: 'https://linear.app/meridian/issue/ENG-150#muster-checklist',
				subtitle: 'At risk · 3 required open',
				metadata: { verdict: 'at-risk', openRequired: 3 },
			},
		]);
	});

	it('keeps its attachment when its issue gets another key', async () => {
		await checklistOf().write(value('d:1'));
		site.move('ENG-150', 'MOB-950');
		const { id } = site.need('MOB-950');
		const moved = placesOf().checklist({ key: 'MOB-950', trackerId: id, type: 'Issue' });
		expect(await moved?.read()).toBe(value('d:1'));
		await moved?.write(value('d:2'));
		expect(site.attachments).toHaveLength(1);
		expect(await moved?.read()).toBe(value('d:2'));
	});

	it('leaves other attachments of the issue alone', async () => {
		await checklistOf().write(value('d:1'));
		const [own] = site.attachments;
		if (own === undefined) throw new Error('Nothing was written');
		site.attachments.push({ ...own, id: 'other', url: 'https://example.com/pull/1', metadata: { state: 'open' } });
		await checklistOf().write(value('d:2'));
		expect(site.attachments.find(({ id }) => id === 'other')?.metadata).toEqual({ state: 'open' });
	});

	it('of a project hangs on a plan issue, and is one for all whichever plan issue each of them knows', async () => {
		const project = { key: 'x', trackerId: site.projects[0]?.id ?? '', type: 'Project' };
		const issue = (key: string) => ({ key, trackerId: site.need(key).id, title: key, url: 'https://linear.app/x' });
		expect(placesOf().checklist(project)).toBeNull();
		const ours = placesOf().checklist(project, issue('ENG-150'));
		const theirs = placesOf(INGRID).checklist(project, issue('ENG-123'));
		expect(await ours?.read()).toBeNull();
		await ours?.write(value('d:1'));
		expect(await theirs?.read()).toBe(value('d:1'));
		await theirs?.write(value('d:2'));
		expect(await ours?.read()).toBe(value('d:2'));
		expect(site.attachments).toMatchObject([{ issue: site.need('ENG-150').id }]);
		expect(await checklistOf().read()).toBeNull();
	});

	it('has no place where only a page tells of it', () => {
		expect(placesOf().checklist({ key: 'ENG-1', trackerId: null, type: 'Issue' })).toBeNull();
	});

	it('can be read with a key that may not write, whose owner is told so', async () => {
		await checklistOf().write(value('d:1'));
		expect(await checklistOf(SOFIA).read()).toBe(value('d:1'));
		const failure = await failureOf(checklistOf(SOFIA).write(value('d:2')));
		expect(failure).toMatchObject({
			why: 'forbidden',
			message: expect.stringMatching(/may write.*stay on this machine/),
		});
		expect(await placesOf(SOFIA).mayShare('ENG-150')).toBeNull();
	});

	it('is not sent above the limit, nor written where its issue is gone', async () => {
		const long = value('x'.repeat(CARRIER_LIMIT));
		expect(await failureOf(checklistOf().write(long))).toMatchObject({ why: 'too-large' });
		const carrier = checklistOf();
		site.issues = site.issues.filter(({ identifier }) => identifier !== 'ENG-150');
		expect(await carrier.read()).toBeNull();
		expect(await failureOf(carrier.write(value('d:1')))).toMatchObject({ why: 'not-found' });
	});

	it('waits where Linear asks for a pause', async () => {
		site.rate.used = site.rate.limit;
		expect(await failureOf(checklistOf().read())).toMatchObject({ why: 'rate-limited', retryAt: expect.any(Number) });
	});
});

describe('a plan in Linear', () => {
	it('has no issue until somebody makes one, which everybody then finds', async () => {
		const release = await releaseNamed('Billing 3.0');
		expect(await placesOf().findPlanIssue(release)).toBeNull();
		const issue = await placesOf().createPlanIssue(release);
		expect(issue).toMatchObject({ key: expect.stringMatching(/^ENG-/), title: 'Release Billing 3.0: coordination' });
		expect(site.need(issue.key).releases).toEqual([release.trackerId.replace('release:', '')]);
		expect(await placesOf(INGRID).findPlanIssue(release)).toEqual(issue);
		expect(await placesOf(INGRID).createPlanIssue(release)).toEqual(issue);
		await placesOf().plan(issue, release).write(value('d:plan'));
		expect(await placesOf(INGRID).plan(issue, release).read()).toBe(value('d:plan'));
		expect(site.attachments).toHaveLength(1);
	});

	it('does not count as scope', async () => {
		const release = await releaseNamed('Billing 3.0');
		const before = (await adapterOn(site).readRelease(release)).epics.map(({ key }) => key);
		await placesOf().createPlanIssue(release);
		expect((await adapterOn(site).readRelease(release)).epics.map(({ key }) => key)).toEqual(before);
	});

	it.each(['Android checkout SDK 6', 'Android beta'])('of %s ties its issue to it', async (name) => {
		const linearReleases = name === 'Android beta' ? 'milestones' : 'projects';
		const release = await releaseNamed(name, { linearReleases });
		const issue = await adapterOn(site, [], { linearReleases }).sharing.createPlanIssue(release);
		const made = site.need(issue.key);
		expect(site.project(made.project ?? '')?.name).toBe('Android checkout SDK 6');
		expect(made.milestone === null).toBe(name !== 'Android beta');
	});

	it('can be carried by an issue that somebody picked, and stays there', async () => {
		const release = await releaseNamed('Billing 3.0');
		const issue = await placesOf().adoptPlanIssue(release, 'ENG-123');
		expect(issue.key).toBe('ENG-123');
		expect(await placesOf(INGRID).adoptPlanIssue(release, 'ENG-150')).toEqual(issue);
		expect(site.attachments.map(({ url }) => url)).toEqual([planUrl(release)]);
		expect(await wordsOf(placesOf().adoptPlanIssue(await releaseNamed('Billing 2.9'), 'ENG-9999'))).toContain(
			'ENG-9999',
		);
	});

	it('is one for all where two make it at the same time', async () => {
		const release = await releaseNamed('Billing 3.0');
		const [one, other] = await Promise.all([
			placesOf().createPlanIssue(release),
			placesOf(INGRID).createPlanIssue(release),
		]);
		const found = await placesOf().findPlanIssue(release);
		expect([one.key, other.key]).toContain(found?.key);
		const all = site.issues.filter(({ title }) => title.includes('coordination'));
		expect(all).toHaveLength(2);
		const duplicate = all.find(({ identifier }) => identifier !== found?.key);
		expect(duplicate?.title).toContain(`duplicate of ${found?.key}`);
		expect(site.attachments).toHaveLength(1);
	});

	it('needs a key that may write, and a release with issues', async () => {
		const release = await releaseNamed('Billing 3.0');
		expect(await wordsOf(placesOf(SOFIA).createPlanIssue(release))).toContain('a key that may write');
		expect(await wordsOf(placesOf(SOFIA).adoptPlanIssue(release, 'ENG-123'))).toContain('a key that may write');
		expect(site.issues.filter(({ title }) => title.includes('coordination'))).toEqual([]);
		for (const issue of site.issues) issue.releases = [];
		expect(await wordsOf(placesOf().createPlanIssue(release))).toContain('Pick an issue instead');
	});
});
