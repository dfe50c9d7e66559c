import { describe, expect, it } from 'vitest';
import type { ReleaseFacts } from '../../../utils/release/facts';
import { CarrierFailure } from '../../../utils/sharing/carrier';
import { CARRIER_LIMIT } from '../../../utils/sharing/carrier-value';
import { labelOf } from '../../../utils/trackers/jira/plan-issue';
import { gapIn } from '../../../utils/trackers/tracker';
import { createWorld } from '../../trackers/company/world';
import { jiraOn } from './jira-on';

const failureOf = async (call: Promise<unknown>): Promise<unknown> =>
	call.then(
		() => 'it went through',
		(error: unknown) => error,
	);
const wordsOf = async (call: Promise<unknown>): Promise<string> => gapIn(await failureOf(call)).detail;

const value = (data: string): string =>
	JSON.stringify({ v: 1, kind: 'checklist', key: 'k', summary: { verdict: 'ready' }, data });

const KINDS = [
	['Cloud', 'PAY-240'],
	['Data Center', 'DESK-5'],
] as const;

describe.each(KINDS)('what a team shares on %s', (kind, key) => {
	const made = () => {
		const { jiraCloud, jiraPlain } = createWorld('2026-11-23');
		const site = kind === 'Cloud' ? jiraCloud : jiraPlain;
		const on = jiraOn(site);
		return { site, places: on.tracker.sharing, ...on };
	};
	const releaseIn = async ({ site, tracker }: ReturnType<typeof made>): Promise<ReleaseFacts> => {
		const [release] = await tracker.upcomingReleases(site.need(key).project);
		if (release === undefined) throw new Error('There is no release');
		return release;
	};
	const checklistOn = ({ site, places }: ReturnType<typeof made>) => {
		const carrier = places.checklist({ key, trackerId: site.need(key).id, type: 'Epic' });
		if (carrier === null) throw new Error('There is no place');
		return carrier;
	};

	describe('a checklist', () => {
		it('is a property of its issue, an object that automations can read', async () => {
			const on = made();
			expect(await checklistOn(on).read()).toBeNull();
			await checklistOn(on).write(value('d:abc'));
			expect(await checklistOn(on).read()).toBe(value('d:abc'));
			const property = on.site.need(key).properties.get('muster.checklist');
			expect(property).toMatchObject({ summary: { verdict: 'ready' } });
		});

		it('goes with its issue to another key', async () => {
			const on = made();
			const carrier = checklistOn(on);
			await carrier.write(value('d:abc'));
			on.site.move(key, `${on.site.projects[0]?.key}-990`);
			expect(await carrier.read()).toBe(value('d:abc'));
		});

		it('has no place where only a page tells of the epic', () => {
			expect(made().places.checklist({ key, trackerId: null, type: 'Epic' })).toBeNull();
		});

		it('takes what just fits, and nothing above it is sent', async () => {
			const on = made();
			const frame = value('').length;
			await checklistOn(on).write(value('x'.repeat(CARRIER_LIMIT - frame)));
			const before = on.sent.length;
			const failure = await failureOf(checklistOn(on).write(value('x'.repeat(CARRIER_LIMIT - frame + 1))));
			expect(failure).toMatchObject({ why: 'too-large', message: expect.stringContaining('32,769') });
			// A character that two bytes stand for counts twice: the publisher speaks of characters and of bytes.
			const wide = await failureOf(checklistOn(on).write(value('ü'.repeat(CARRIER_LIMIT / 2))));
			expect(wide).toMatchObject({ why: 'too-large' });
			expect(on.sent).toHaveLength(before);
		});

		it('can be read by somebody who may only browse, who is told why edits stay', async () => {
			const on = made();
			await checklistOn(on).write(value('d:abc'));
			on.site.permissions.edit = false;
			expect(await checklistOn(on).read()).toBe(value('d:abc'));
			const failure = await failureOf(checklistOn(on).write(value('d:def')));
			expect(failure).toBeInstanceOf(CarrierFailure);
			expect(failure).toMatchObject({ why: 'forbidden', message: expect.stringContaining('stay on this machine') });
			expect(await on.places.mayShare(key)).toBe(false);
			on.site.permissions.edit = true;
			expect(await on.places.mayShare(key)).toBe(true);
		});

		it('is not there, and cannot be written, where its issue is gone', async () => {
			const on = made();
			const carrier = checklistOn(on);
			on.site.remove(key);
			expect(await carrier.read()).toBeNull();
			expect(await failureOf(carrier.write(value('d:abc')))).toMatchObject({ why: 'not-found' });
		});
	});

	describe('a plan', () => {
		it('has no issue until somebody makes one, which everybody then finds', async () => {
			const on = made();
			const release = await releaseIn(on);
			expect(await on.places.findPlanIssue(release)).toBeNull();
			const issue = await on.places.createPlanIssue(release);
			expect(issue.title).toBe(`Release ${release.name}: coordination`);
			expect(on.site.need(issue.key)).toMatchObject({ type: 'Task', fixVersions: [release.trackerId] });
			expect(await jiraOn(on.site).tracker.sharing.findPlanIssue(release)).toEqual(issue);
			expect(await on.places.createPlanIssue(release)).toEqual(issue);
			await on.places.plan(issue, release).write(value('d:plan'));
			expect(await jiraOn(on.site).tracker.sharing.plan(issue, release).read()).toBe(value('d:plan'));
		});

		it('does not count as scope, whatever the site calls an epic', async () => {
			const on = made();
			const release = await releaseIn(on);
			const { key: own } = await on.places.createPlanIssue(release);
			const { tracker } = jiraOn(on.site, { mapping: { epicTypes: ['Task', 'Epic'], jointProjects: [] } });
			expect((await tracker.readRelease(release)).epics.map((epic) => epic.key)).not.toContain(own);
			expect((await on.tracker.readRelease(release)).epics.map((epic) => epic.key)).not.toContain(own);
		});

		it('can be carried by an issue that somebody picked, whose releases stay as they were', async () => {
			const on = made();
			const release = await releaseIn(on);
			const { fixVersions } = on.site.need(key);
			const issue = await on.places.adoptPlanIssue(release, key);
			expect(issue).toMatchObject({ key, trackerId: on.site.need(key).id });
			expect(on.site.need(key).fixVersions).toEqual(fixVersions);
			expect(await on.places.findPlanIssue(release)).toEqual(issue);
		});

		it('stays where it is when somebody picks another issue', async () => {
			const on = made();
			const release = await releaseIn(on);
			const first = await on.places.createPlanIssue(release);
			expect(await on.places.adoptPlanIssue(release, key)).toEqual(first);
			expect(on.site.need(key).labels).not.toContain(labelOf(release));
		});

		it('is not found by a label alone, nor on an issue that carries another one', async () => {
			const on = made();
			const release = await releaseIn(on);
			on.site.setLabels(key, [labelOf(release)]);
			expect(await on.places.findPlanIssue(release)).toBeNull();
			on.site.need(key).properties.set('muster.release', { version: '99999' });
			expect(await on.places.findPlanIssue(release)).toBeNull();
			expect(await wordsOf(on.places.adoptPlanIssue(release, key))).toContain('another release');
		});

		it('is one for all where two make it at the same time', async () => {
			const on = made();
			const release = await releaseIn(on);
			const [one, other] = await Promise.all([
				on.places.createPlanIssue(release),
				jiraOn(on.site).tracker.sharing.createPlanIssue(release),
			]);
			const found = await on.places.findPlanIssue(release);
			expect([one, other]).toEqual([found, found]);
			const all = on.site.issues.filter(({ summary }) => summary.includes('coordination'));
			const [duplicate, ...none] = all.filter((issue) => issue.key !== found?.key);
			expect(none).toEqual([]);
			expect(duplicate?.summary).toContain(`duplicate of ${found?.key}`);
			expect(duplicate?.labels).toEqual([]);
		});

		it('needs rights, and says which are missing', async () => {
			const on = made();
			const release = await releaseIn(on);
			expect(await wordsOf(on.places.adoptPlanIssue(release, 'NONE-1'))).toContain('has no NONE-1');
			on.site.permissions.create = false;
			expect(await wordsOf(on.places.createPlanIssue(release))).toMatch(/no issue.*Pick an issue instead/);
			on.site.permissions.edit = false;
			expect(await wordsOf(on.places.adoptPlanIssue(release, key))).toContain('does not let you edit');
			expect(on.site.need(key).labels).not.toContain(labelOf(release));
		});

		it('names the fields that a project demands of every issue', async () => {
			const on = made();
			const release = await releaseIn(on);
			on.site.forms[on.site.need(key).project] = { demands: [{ id: 'customfield_1', name: 'Cost centre' }] };
			expect(await wordsOf(on.places.createPlanIssue(release))).toMatch(/“Cost centre”.*Pick an issue instead/);
			expect(on.site.issues.filter(({ summary }) => summary.includes('coordination'))).toEqual([]);
		});

		it('is made without what the form does not offer, and not at all without labels', async () => {
			const on = made();
			const release = await releaseIn(on);
			const { project } = on.site.need(key);
			on.site.forms[project] = { lacks: ['labels'] };
			expect(await wordsOf(on.places.createPlanIssue(release))).toContain('has no labels');
			expect(await wordsOf(on.places.adoptPlanIssue(release, key))).toContain('by a label');
			on.site.forms[project] = { lacks: ['fixVersions', 'description'] };
			const issue = await on.places.createPlanIssue(release);
			expect(on.site.need(issue.key).fixVersions).toEqual([]);
			expect(await on.places.findPlanIssue(release)).toEqual(issue);
		});

		it('has no issue where the release is only a name on a page', async () => {
			const on = made();
			const release = { ...(await releaseIn(on)), trackerId: 'name:4.2' };
			expect(await on.places.findPlanIssue(release)).toBeNull();
			expect(await wordsOf(on.places.createPlanIssue(release))).toContain('page alone');
		});
	});

	it('is asked for as the one who is signed in', async () => {
		const { site } = made();
		const names = await Promise.all(
			[undefined, 'ingrid', 'sofia'].map((cookie) => site.as(cookie, () => jiraOn(site).tracker.whoAmI())),
		);
		expect(names.map(({ name }) => name)).toEqual(['Amara Okafor', 'Ingrid Solberg', 'Sofia Marchetti']);
		const may = await site.as('sofia', () => jiraOn(site).tracker.sharing.mayShare(key));
		expect(may).toBe(false);
	});
});
