import { beforeAll, describe, expect, it } from 'vitest';
import { isFetchOrder } from '../../../utils/page/fetch-relay';
import { DEFAULT_MAPPING } from '../../../utils/release/facts';
import { JiraClient } from '../../../utils/trackers/jira/client';
import { keepComment } from '../../../utils/trackers/jira/comments';
import { keepBlock } from '../../../utils/trackers/jira/description-block';
import type { JiraSite as SiteFacts } from '../../../utils/trackers/jira/facts';
import { PlaceCalls } from '../../../utils/trackers/jira/place-calls';
import { JiraPlaces } from '../../../utils/trackers/jira/sharing';
import { JiraTracker } from '../../../utils/trackers/jira/tracker';
import type { JiraSite } from '../../trackers/company/jira-site';
import { createWorld } from '../../trackers/company/world';
import { EPIC_LINK, EPIC_NAME } from '../../trackers/jira/jql-fields';
import { contractsPresent, readContract } from '../trackers/contracts';
import { disagreements, type OpenApi } from '../trackers/openapi';
import { callDisagreements, type Published, publishedFor } from '../trackers/openapi-request';
import { type Sent, transportTo } from './jira-on';

if (!contractsPresent) console.log('Skipped: Jira’s published contracts are not beside this repository.');

const LONG_AGO = '2020-01-01T00:00:00.000Z';

/** What the file of Jira Server 7.6.1, made from its WADL of 2017, does not tell, and why Muster sends it all the same. */
const NOT_IN_SERVER_FILE: Readonly<Record<string, string>> = {
	'post /api/2/search: a body is not published':
		'The file has no bodies at all; the body’s members are the parameters of GET /api/2/search, checked below.',
	'post /api/2/issue/{issueIdOrKey}/comment: a body is not published':
		'The body is the text as Jira’s own documentation of version 2 has it: `{ "body": "…" }`.',
	'put /api/2/issue/{issueIdOrKey}/comment/{id}: a body is not published': 'As for a new comment.',
	'put /api/2/issue/{issueIdOrKey}: a body is not published': 'As on Cloud: `fields` and `update`.',
	'put /api/2/issue/{issueIdOrKey}/properties/{propertyKey}: a body is not published':
		'The body is the value itself, as Jira’s own documentation has it.',
	'GET /rest/api/2/issue/createmeta/: not published':
		'Since Jira 8.4; the older form, which the file has, is gone since Jira 9. Read by all clients of Data Center.',
	'post /api/2/issue: a body is not published': 'As on Cloud: `fields` and `properties`.',
};
/** The one kind of call that is newer than the file. */
const CREATEMETA = /\/issue\/createmeta\/[A-Z]+\/issuetypes/;

interface Recording {
	readonly sent: Sent[];
	/** Names of the client's methods that were used. */
	readonly used: Set<string>;
}

/** The client, with the methods that are used on it written down. */
const watched = <T extends object>(client: T, used: Set<string>): T =>
	new Proxy(client, {
		get(target, name) {
			const value: unknown = Reflect.get(target, name);
			if (typeof value !== 'function') return value;
			used.add(String(name));
			return value.bind(target);
		},
	});

/** Everything that Muster asks of a site, asked of a stand-in through the real adapter. */
const recordAll = async (site: JiraSite, epic: string, project: string): Promise<Recording> => {
	const sent: Sent[] = [];
	const used = new Set<string>();
	const cloud = site.kind === 'cloud';
	const now = () => site.now().getTime();
	const plain = new JiraClient(transportTo(site, sent), { siteName: site.title, cloud, now });
	const client = watched(plain, used);
	expect(await client.isCloud()).toBe(cloud);
	const fields = cloud ? { link: null, name: null } : { link: EPIC_LINK, name: EPIC_NAME };
	expect(await client.epicFields()).toEqual(fields);
	const facts = {
		id: 'site',
		baseUrl: site.baseUrl,
		cloud,
		epicLinkField: fields.link,
		epicNameField: fields.name,
		mapping: DEFAULT_MAPPING,
	};
	const tracker = new JiraTracker(client, facts, now);
	const joint = { epicTypes: ['Epic'], jointProjects: [project] };
	await new JiraTracker(client, { ...facts, mapping: joint }, now).upcomingReleases(project);
	await tracker.whoAmI();
	const [child] = site.childrenOf(site.need(epic));
	await tracker.readIssue(child?.key ?? '');
	// An epic without a version of its own leads to its children's.
	for (const id of site.need(epic).fixVersions) site.removeFixVersion(epic, id);
	const { releases } = await tracker.readIssue(epic);
	const justNow = site.now().toISOString();
	for (const known of releases) {
		// An issue tells less of its versions than they do themselves.
		const { release } = await tracker.readRelease(known);
		await tracker.changedSince(release, justNow, 0);
	}
	await tracker.upcomingReleases(project);
	for (let count = 0; count < 101; count += 1) site.rename(epic, `Title ${count}`);
	await tracker.changesOf({ key: epic, trackerId: site.need(epic).id, type: 'Epic' }, LONG_AGO);
	const publication = { document: { title: 'Plan', blocks: [] }, marker: 'muster-1', knownId: null };
	const order = { publication, key: epic, release: { id: 'r', name: 'R' } };
	await keepComment(client, facts, order);
	await keepComment(client, facts, order);
	await keepBlock(client, facts, order);
	await recordSharing(site, watched(new PlaceCalls(plain.caller), used), facts, epic);
	return { sent, used };
};

/** All that is asked for what a team shares: an issue that was picked, one that was made, and one made too late. */
const recordSharing = async (site: JiraSite, calls: PlaceCalls, facts: SiteFacts, epic: string): Promise<void> => {
	const places = new JiraPlaces(calls, facts);
	const tracker = new JiraTracker(
		new JiraClient(transportTo(site, []), { siteName: '', cloud: facts.cloud, now: Date.now }),
		facts,
		Date.now,
	);
	const [release] = await tracker.upcomingReleases(site.need(epic).project);
	if (release === undefined) throw new Error('There is no release');
	const value = JSON.stringify({ v: 1, kind: 'checklist', key: 'k', summary: {}, data: 'd:' });
	const checklist = places.checklist({ key: epic, trackerId: site.need(epic).id });
	for (const _ of ['made', 'changed']) await checklist?.write(value);
	await checklist?.read();
	await places.mayShare(epic);
	await Promise.all([places.createPlanIssue(release), places.createPlanIssue(release)]);
	site.setLabels((await places.findPlanIssue(release))?.key ?? '', []);
	await places.adoptPlanIssue(release, epic);
};

const namesIn = (calls: { prototype: object }): string[] =>
	Object.entries(Object.getOwnPropertyDescriptors(calls.prototype))
		.filter(([name, { value }]) => name !== 'constructor' && typeof value === 'function')
		.map(([name]) => name);
const methods = [...namesIn(JiraClient), ...namesIn(PlaceCalls)];
const world = createWorld('2026-11-23');

describe('What Muster asks of Jira', () => {
	it('is an order that the watcher carries out', async () => {
		const { jiraDataCenter: site } = createWorld('2026-11-23');
		const { sent } = await recordAll(site, 'OPS-20', 'OPS');
		const orders = sent.map(({ method, path, body }) => ({
			muster: 'fetch',
			baseUrl: site.baseUrl,
			method,
			path,
			body,
		}));
		for (const order of orders) expect(isFetchOrder({ ...order, timeout: 1 }, site.origin), order.path).toBe(true);
	});
});

describe.skipIf(!contractsPresent)('What Muster asks of Jira Cloud', () => {
	let recorded: Recording;
	let api: OpenApi;
	beforeAll(async () => {
		api = JSON.parse(readContract('jira-cloud-platform-v3.openapi.json')) as OpenApi;
		recorded = await recordAll(world.jiraCloud, 'PAY-240', 'PAY');
	});

	it('is recorded for every method of the client', () => {
		expect(methods.filter((name) => !recorded.used.has(name))).toEqual([]);
	});

	it('is published with these parameters and bodies, and answered as published', () => {
		const kinds = new Set<string>();
		const wrong = recorded.sent.flatMap((call) => {
			// The publisher lists version 3 alone; this one call goes to version 2, which both kinds of Jira have.
			const asked = { ...call, path: call.path.replace(/^\/rest\/api\/2\/serverInfo/, '/rest/api/3/serverInfo') };
			const published = publishedFor(api, asked);
			if (published === undefined) return [`${call.method} ${call.path} is not published`];
			kinds.add(`${published.method} ${published.template}`);
			return [...callDisagreements(api, published, asked), ...wrongAnswer(api, published, call)];
		});
		expect(wrong).toEqual([]);
		const { length } = recorded.sent;
		console.log(`Jira Cloud’s contract: ${length} calls of ${kinds.size} kinds and ${length} answers held to it.`);
	});

	it('would be noticed where it is not published', () => {
		const call = {
			method: 'GET',
			path: '/rest/api/3/project/PAY/version?maxResults=many&orderBy=luck&hue=1',
			body: null,
		};
		const published = publishedFor(api, call);
		expect(published && callDisagreements(api, published, call)).toHaveLength(3);
		const listed = { method: 'GET', path: '/rest/api/3/search/jql?reconcileIssues=10020,PAY-1&fields=a,b', body: null };
		const list = publishedFor(api, listed);
		expect(list && callDisagreements(api, list, listed)).toEqual(['query.reconcileIssues is no whole number']);
		const search = { method: 'POST', path: '/rest/api/3/search/jql', body: { jql: 1, startAt: 0 } };
		const found = publishedFor(api, search);
		expect(found && callDisagreements(api, found, search)).toHaveLength(2);
	});
});

const wrongAnswer = (api: OpenApi, { template, method }: Published, { outcome }: Sent): string[] => {
	const published = api.paths[template]?.[method]?.responses[String(outcome.status)];
	if (published === undefined) return [`${method} ${template} is not published to answer ${outcome.status}`];
	// A property that is not there, and whatever was written, is answered with a status alone.
	if (outcome.text === '' || published.content?.['application/json']?.schema === undefined) return [];
	return disagreements(api, template, method, outcome.status, JSON.parse(outcome.text));
};

describe.skipIf(!contractsPresent)('What Muster asks of Jira Data Center', () => {
	let recorded: Recording;
	let api: OpenApi;
	beforeAll(async () => {
		api = JSON.parse(readContract('jira-server-7.6.1.openapi.json')) as OpenApi;
		recorded = await recordAll(world.jiraPlain, 'DESK-5', 'DESK');
	});

	it('is recorded for every method of the client', () => {
		expect(methods.filter((name) => !recorded.used.has(name))).toEqual([]);
	});

	it('is published for Server 7.6.1, save what its file leaves out', () => {
		const kinds = new Set<string>();
		const wrong = recorded.sent.flatMap((call) => {
			const asked = { ...call, path: call.path.replace(/^\/rest/, '') };
			const published = publishedFor(api, asked);
			if (published === undefined && CREATEMETA.test(call.path))
				return [`${call.method} /rest/api/2/issue/createmeta/: not published`];
			if (published === undefined) return [`${call.method} ${call.path} is not published`];
			const kind = `${published.method} ${published.template}`;
			kinds.add(kind);
			return callDisagreements(api, published, asked).map((line) => `${kind}: ${line}`);
		});
		// What is excused must also occur: a table of old excuses hides new faults.
		expect([...new Set(wrong)]).toEqual(Object.keys(NOT_IN_SERVER_FILE));
		console.log(`Jira Server’s contract: ${recorded.sent.length} calls of ${kinds.size} kinds held to it.`);
	});

	it('searches with a body of the members that the search by address has', () => {
		const search = api.paths['/api/2/search']?.get?.parameters ?? [];
		const known = new Set(search.map(({ name }) => name));
		const searches = recorded.sent.filter(({ path }) => path.endsWith('/search'));
		expect(searches.length).toBeGreaterThan(0);
		for (const { body } of searches) expect(Object.keys(body as object).filter((name) => !known.has(name))).toEqual([]);
	});
});
