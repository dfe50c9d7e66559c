import { beforeAll, describe, expect, it } from 'vitest';
import type { ReleaseFacts } from '../../../utils/release/facts';
import { gapIn } from '../../../utils/trackers/tracker';
import type { JiraSite } from '../../trackers/company/jira-site';
import { versionIn, withStories } from '../../trackers/company/large-release';
import { createWorld } from '../../trackers/company/world';
import { jiraOn } from './jira-on';

const MANY = 5_200;

describe.each([
	['Cloud', 'PAY-240', '5.0', null, []],
	['Data Center', 'OPS-20', 'Platform 23.2', MANY, ['OPS-40']],
] as const)('a release of 5,200 issues on %s', (kind, epic, version, total, above) => {
	let site: JiraSite;
	let release: ReleaseFacts;
	beforeAll(async () => {
		const world = createWorld('2026-11-23');
		site = kind === 'Cloud' ? world.jiraCloud : world.jiraDataCenter;
		withStories(site, epic, version, MANY);
		const { tracker } = jiraOn(site);
		const upcoming = await tracker.upcomingReleases(site.version(version).project);
		release = versionIn(upcoming, version);
	});

	it('is read to 5,000 in pages of 100, with figures, and says that there is more', async () => {
		const { tracker, sent } = jiraOn(site);
		const figures: [number, number | null][] = [];
		const reading = await tracker.readRelease(release, { onProgress: (read, of) => figures.push([read, of]) });
		expect(sent.filter(({ method }) => method === 'POST')).toHaveLength(50 + above.length);
		const pages = Array.from({ length: 50 }, (_, page) => [(page + 1) * 100, total]);
		// The epics above those issues, which are not in the release themselves, come last.
		expect(figures).toEqual([...pages, ...above.map(() => [5_000 + above.length, null])]);
		expect(reading.epics.map(({ key }) => key)).toContain(epic);
		expect(reading.gaps).toMatchObject([{ what: 'scope', why: 'too-many' }]);
		expect(reading.gaps?.[0]?.detail).toContain('5,000');
	});

	it('stops before the next page when it is cancelled', async () => {
		const { tracker, sent } = jiraOn(site);
		const stop = new AbortController();
		const onProgress = (read: number) => read >= 1_200 && stop.abort();
		const failure = await tracker.readRelease(release, { signal: stop.signal, onProgress }).catch(gapIn);
		expect(failure).toMatchObject({ what: 'scope', why: 'cancelled', retryAt: null });
		expect(sent.filter(({ method }) => method === 'POST')).toHaveLength(12);
	});
});

it('has no gap where everything was read', async () => {
	const { jiraCloud: site } = createWorld('2026-11-23');
	const { tracker } = jiraOn(site);
	const release = versionIn(await tracker.upcomingReleases('PAY'), '5.0');
	expect((await tracker.readRelease(release)).gaps ?? []).toEqual([]);
});
