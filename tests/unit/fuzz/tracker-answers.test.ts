import fc from 'fast-check';
import { expect, it } from 'vitest';
import * as z from 'zod/mini';
import type { FetchOutcome } from '../../../utils/messaging/protocol';
import { DEFAULT_MAPPING, EpicFacts, ReleaseFacts } from '../../../utils/release/facts';
import { JiraClient } from '../../../utils/trackers/jira/client';
import { JiraTracker } from '../../../utils/trackers/jira/tracker';
import { LinearClient } from '../../../utils/trackers/linear/client';
import { LinearTracker } from '../../../utils/trackers/linear/tracker';
import { type EpicReading, type Tracker, TrackerFailure } from '../../../utils/trackers/tracker';
import { createWorld } from '../../trackers/company/world';
import { wrongTypes } from '../../trackers/distort';
import { EPIC_LINK, EPIC_NAME } from '../../trackers/jira/jql-fields';
import { randomFrom } from '../../trackers/random';
import { transportTo as toJira } from '../adapters/jira-on';
import { transportTo as toLinear } from '../adapters/linear-adapter';
import { anyJson, hold, PATIENCE } from './border';

const world = createWorld('2026-11-23');
const NOW = Date.parse('2026-11-23T09:00:00Z');

/** What becomes of the answers of one case. */
type Spoil = (outcome: FetchOutcome) => FetchOutcome;

const KEYS = ['id', 'key', 'fields', 'issues', 'values', 'data', 'nodes', 'errors', 'extensions', 'pageInfo', 'name'];
const bodies = fc.oneof(
	anyJson(KEYS).map((value) => JSON.stringify(value)),
	fc.string({ unit: 'binary' }),
);
const heads = fc.record({
	status: fc.constantFrom(200, 200, 200, 0, 204, 302, 400, 401, 403, 404, 410, 429, 500, 503),
	contentType: fc.constantFrom('application/json', 'text/html', '', 'application/vnd.x+json'),
	retryAfter: fc.option(fc.oneof(fc.constantFrom('1', '-1', 'soon', '1e999'), fc.string())),
});

/** Some answers have values of other types; now and then one is something else altogether. */
const spoils: fc.Arbitrary<Spoil> = fc
	.record({
		seed: fc.nat(),
		distorted: fc.double({ min: 0, max: 1 }),
		replaced: fc.constantFrom(0, 0, 0.2),
		body: bodies,
		head: heads,
	})
	.map(({ seed, distorted, replaced, body, head }) => {
		const random = randomFrom(seed);
		return (outcome) => {
			if (random() < replaced) return { ...outcome, ...head, text: body };
			return random() < distorted ? { ...outcome, text: wrongTypes(outcome.text, random) } : outcome;
		};
	});

const jira = (kind: 'jiraCloud' | 'jiraDataCenter', spoil: Spoil): Tracker => {
	const site = world[kind];
	const transport = toJira(site, []);
	const cloud = site.kind === 'cloud';
	const client = new JiraClient(
		{ send: async (call) => spoil(await transport.send(call)) },
		{ siteName: 'acme', cloud, now: () => NOW },
	);
	const facts = {
		id: 'acme',
		baseUrl: site.baseUrl,
		cloud,
		epicLinkField: cloud ? null : EPIC_LINK,
		epicNameField: cloud ? null : EPIC_NAME,
		mapping: DEFAULT_MAPPING,
	};
	return new JiraTracker(client, facts, () => NOW);
};

const linear = (spoil: Spoil): Tracker => {
	const transport = toLinear(world.linear);
	const client = new LinearClient({ post: async (body) => spoil(await transport.post(body)) }, () => NOW);
	return new LinearTracker(client, { id: 'linear.app/meridian', mapping: DEFAULT_MAPPING, timeZone: 'UTC' }, () => NOW);
};

const expectFacts = (epics: readonly EpicReading[], releases: readonly unknown[]): void => {
	for (const epic of epics) expect(z.safeParse(EpicFacts, { ...epic, id: 'x' }).error?.issues).toBeUndefined();
	for (const release of releases) expect(z.safeParse(ReleaseFacts, release).error?.issues).toBeUndefined();
};

/** What was read; null for a failure in words. Anything else that is thrown fails the test. */
const readOrGap = async <T>(reading: Promise<T>): Promise<T | null> => {
	try {
		return await reading;
	} catch (error) {
		if (!(error instanceof TrackerFailure)) throw error;
		expect(error.gap.detail).not.toBe('');
		return null;
	}
};

const readEverything = async (tracker: Tracker, key: string, release: z.infer<typeof ReleaseFacts>): Promise<void> => {
	const issue = await readOrGap(tracker.readIssue(key));
	if (issue !== null)
		expectFacts([issue.asEpic, ...(issue.parentEpic === null ? [] : [issue.parentEpic])], issue.releases);
	const reading = await readOrGap(tracker.readRelease(release));
	if (reading !== null) expectFacts(reading.epics, [reading.release]);
	expectFacts([], (await readOrGap(tracker.upcomingReleases(key.split('-')[0] ?? ''))) ?? []);
	const epic = issue?.asEpic ?? { key, trackerId: '1', type: 'Epic' };
	await readOrGap(tracker.changesOf(epic, '2026-01-01T00:00:00.000Z'));
	await readOrGap(tracker.whoAmI());
};

const UNSPOILT: Spoil = (outcome) => outcome;
it.each([
	['Jira Cloud', 'PAY-240', (spoil: Spoil) => jira('jiraCloud', spoil)],
	['Jira Data Center', 'OPS-20', (spoil: Spoil) => jira('jiraDataCenter', spoil)],
	['Linear', 'ENG-123', linear],
] as const)(
	'reads facts or a gap out of any answer of %s',
	async (name, key, trackerWith) => {
		const [release] = (await trackerWith(UNSPOILT).readIssue(key)).releases;
		if (release === undefined) throw new Error(`${key} ships in no release`);
		await hold(
			`answers of ${name}`,
			fc.asyncProperty(spoils, (spoil) => readEverything(trackerWith(spoil), key, release)),
			200,
		);
	},
	PATIENCE,
);
