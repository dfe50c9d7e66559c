import { describe, expect, it } from 'vitest';
import { isWeekend } from '../../trackers/company/days.ts';
import type { JiraSite } from '../../trackers/company/jira-site.ts';
import { PEOPLE } from '../../trackers/company/people.ts';
import { createWorld } from '../../trackers/company/world.ts';

const TODAYS = ['2026-11-23', '2026-12-26', '2027-02-28', '2028-02-29'];

function sites(today: string): JiraSite[] {
	const world = createWorld(today);
	return [world.jiraCloud, world.jiraDataCenter, world.jiraPlain];
}

describe('the company', () => {
	it('has the people, releases and epics it should', () => {
		const world = createWorld('2026-11-23');
		const epics = sites('2026-11-23').flatMap((site) => site.issues.filter((issue) => issue.type === 'Epic'));
		const parents = world.linear.issues.filter((issue) => world.linear.childrenOf(issue).length > 0);
		expect(PEOPLE.length).toBeGreaterThanOrEqual(12);
		expect(world.jiraCloud.versions.length).toBeGreaterThanOrEqual(6);
		expect(epics.length + parents.length).toBeGreaterThanOrEqual(30);
		expect(world.linear.releases).toHaveLength(3);
	});

	it.each(TODAYS)('ships on working days, some before and some after %s', (today) => {
		for (const site of sites(today)) {
			const dated = site.versions.filter((version) => version.releaseDate);
			for (const { releaseDate = '' } of dated) expect(isWeekend(releaseDate), releaseDate).toBe(false);
			expect(dated.some((version) => version.released && (version.releaseDate ?? '') < today)).toBe(true);
			expect(dated.some((version) => !version.released && (version.releaseDate ?? '') > today)).toBe(true);
		}
	});

	it('has ids and keys that are used once', () => {
		for (const site of sites('2026-11-23')) {
			expect(new Set(site.issues.map((issue) => issue.id)).size).toBe(site.issues.length);
			expect(new Set(site.issues.map((issue) => issue.key)).size).toBe(site.issues.length);
		}
		const { linear } = createWorld('2026-11-23');
		expect(new Set(linear.issues.map((issue) => issue.id)).size).toBe(linear.issues.length);
		expect(new Set(linear.issues.map((issue) => issue.identifier)).size).toBe(linear.issues.length);
	});

	it('is in poor shape where it should be', () => {
		const { jiraCloud: site } = createWorld('2026-11-23');
		expect(site.need('PAY-170').description).toBeNull();
		expect(site.need('PAY-180').fixVersions).toHaveLength(2);
		expect(site.need('PAY-190').fixVersions).toHaveLength(0);
		expect(site.childrenOf(site.need('PAY-190')).some((child) => child.fixVersions.length > 0)).toBe(true);
		expect(site.need('PAY-200').status).toBe('Cancelled');
		expect(site.need('PAY-210').summary.length).toBeGreaterThan(200);
		expect(site.need('PAY-220').summary).toContain('<script>');
		expect(site.childrenOf(site.need('PAY-130')).some((child) => child.status !== 'Done')).toBe(true);
	});

	it('changes when a test changes it, and is then newer', () => {
		const { jiraCloud: site } = createWorld('2026-11-23');
		const before = site.need('PAY-190').updated;
		site.addFixVersion('PAY-190', '4.2');
		site.addFixVersion('PAY-190', '4.2');
		expect(site.need('PAY-190').fixVersions).toEqual([site.version('4.2').id]);
		expect(site.need('PAY-190').updated.getTime()).toBeGreaterThan(before.getTime());
		site.removeFixVersion('PAY-190', '4.2');
		expect(site.need('PAY-190').fixVersions).toEqual([]);
		site.move('PAY-190', 'APP-99');
		expect(site.issue('pay-190')?.key).toBe('APP-99');
	});
});
