import { beforeEach, describe, expect, it } from 'vitest';
import { loggedChanges } from '../../../utils/trackers/jira/changes';
import type { JiraSite } from '../../trackers/company/jira-site';
import { personNamed } from '../../trackers/company/people';
import { createWorld, type World } from '../../trackers/company/world';
import { jiraOn } from './jira-on';

const LONG_AGO = '2020-01-01T00:00:00.000Z';
let world: World;
beforeEach(() => {
	world = createWorld('2026-11-23');
});

const cases: [name: string, key: string, version: string, site: (world: World) => JiraSite][] = [
	['Cloud', 'PAY-240', '4.2', ({ jiraCloud }) => jiraCloud],
	['Data Center', 'OPS-20', 'Platform 23.1', ({ jiraDataCenter }) => jiraDataCenter],
];

describe.each(cases)('the log of an epic on %s', (name, key, version, pick) => {
	const read = (since = LONG_AGO) => {
		const { tracker } = jiraOn(pick(world));
		return tracker.changesOf({ key, trackerId: pick(world).need(key).id, type: 'Epic' }, since);
	};

	it('tells who changed title, description and releases, oldest first, and nothing else', async () => {
		const site = pick(world);
		const { id } = site.version(version);
		const release = `${site.baseUrl.replace('https://', '')}#release/${id}`;
		site.rename(key, 'Another title');
		site.user = personNamed('ingrid');
		site.setStatus(key, name === 'Cloud' ? 'Done' : 'Closed');
		site.setDescription(key, 'Another scope');
		site.edit(key, (issue) => {
			issue.summary = 'A third title';
			issue.fixVersions = [...issue.fixVersions, id];
		});
		site.removeFixVersion(key, version);
		const changes = await read();
		expect(changes.map(({ what, by, releaseId }) => [what, by?.name, releaseId])).toEqual([
			['title', 'Amara Okafor', undefined],
			['description', 'Ingrid Solberg', undefined],
			['title', 'Ingrid Solberg', undefined],
			['joined', 'Ingrid Solberg', release],
			['left', 'Ingrid Solberg', release],
		]);
		const person = personNamed('amara');
		expect(changes[0]?.by?.id).toBe(name === 'Cloud' ? person.accountId : person.userKey);
	});

	it('tells only what came after a moment, also where an automation has no name', async () => {
		const site = pick(world);
		site.rename(key, 'One');
		const [first] = await read();
		site.rename(key, 'Two');
		const { history } = site.need(key);
		for (const [index, entry] of history.entries()) entry.at = new Date(Date.parse('2026-11-23T09:00:00Z') + index);
		expect((await read('2026-11-23T09:00:00.000Z')).map(({ at }) => at)).toEqual(['2026-11-23T09:00:00.001Z']);
		expect(first?.what).toBe('title');
		expect(await read('2026-11-24T00:00:00.000Z')).toEqual([]);
	});

	it('is empty for an epic that nobody touched', async () => {
		expect(await read()).toEqual([]);
	});
});

describe('a long log on Cloud', () => {
	const renameOften = (site: JiraSite, times: number): void => {
		for (let count = 0; count < times; count += 1) site.rename('PAY-240', `Title ${count}`);
		for (const [index, entry] of site.need('PAY-240').history.entries()) {
			entry.at = new Date(Date.UTC(2026, 10, 1, 0, index));
		}
	};

	it('is read whole where the issue holds only its newest part', async () => {
		renameOften(world.jiraCloud, 230);
		const { tracker, sent } = jiraOn(world.jiraCloud);
		const changes = await tracker.changesOf({ key: 'PAY-240', trackerId: null, type: 'Epic' }, LONG_AGO);
		expect(changes).toHaveLength(230);
		expect(changes.map(({ at }) => at)).toEqual(changes.map(({ at }) => at).toSorted());
		expect(sent).toHaveLength(4);
	});

	it('costs one call where the newest part reaches back far enough', async () => {
		renameOften(world.jiraCloud, 230);
		const { tracker, sent } = jiraOn(world.jiraCloud);
		const since = '2026-11-01T03:20:00.000Z';
		expect(await tracker.changesOf({ key: 'PAY-240', trackerId: null, type: 'Epic' }, since)).toHaveLength(29);
		expect(sent).toHaveLength(1);
	});
});

describe('loggedChanges', () => {
	it('takes an entry without an author, and leaves one without a readable date', () => {
		const items = [{ field: 'Fix Version', from: '1', to: '2' }];
		const log = [
			{ created: '2026-11-23T10:00:00.000+0100', author: null, items },
			{ created: 'yesterday', items },
		];
		expect(loggedChanges(log, LONG_AGO, (id) => `r${id}`)).toEqual([
			{ at: '2026-11-23T09:00:00.000Z', by: null, what: 'left', releaseId: 'r1' },
			{ at: '2026-11-23T09:00:00.000Z', by: null, what: 'joined', releaseId: 'r2' },
		]);
	});
});
