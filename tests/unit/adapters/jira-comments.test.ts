import { readFileSync } from 'node:fs';
import Ajv from 'ajv';
import { describe, expect, it } from 'vitest';
import { keepComment } from '../../../utils/trackers/jira/comments';
import { markerOf } from '../../../utils/trackers/published';
import { TrackerFailure } from '../../../utils/trackers/tracker';
import type { JiraSite } from '../../trackers/company/jira-site';
import { createWorld } from '../../trackers/company/world';
import { jiraOn } from './jira-on';

const RELEASE = { id: 'meridian.atlassian.net#release/10104', name: 'Payments 4.2' };
const MARKER = markerOf(RELEASE.id, 'plan');
const { $schema: _, ...schema } = JSON.parse(
	readFileSync('node_modules/@atlaskit/adf-schema/dist/json-schema/v1/full.json', 'utf8'),
);
const acceptsAdf = new Ajv({ strict: false }).compile(schema);

const keep = (site: JiraSite, key: string, title: string, knownId: string | null = null) => {
	const { client, sent } = jiraOn(site);
	const publication = { document: { title, blocks: [] }, marker: MARKER, knownId };
	const cloud = site.kind === 'cloud';
	const copy = keepComment(client, { cloud, baseUrl: site.baseUrl }, { publication, key, release: RELEASE });
	return copy.then((done) => ({ ...done, calls: sent.map(({ method }) => method) }));
};
const bodies = (site: JiraSite, key: string) =>
	site
		.need(key)
		.comments.map(({ body }) => JSON.stringify(body))
		.filter((body) => body.includes(MARKER));

describe.each([
	['Cloud', 'PAY-240'],
	['Data Center', 'DESK-5'],
] as const)('a comment that is kept on %s', (kind, key) => {
	const siteOf = (): JiraSite => {
		const { jiraCloud, jiraPlain } = createWorld('2026-11-23');
		return kind === 'Cloud' ? jiraCloud : jiraPlain;
	};

	it('is written once and changed in place, remembered or not', async () => {
		const site = siteOf();
		const first = await keep(site, key, 'First');
		expect(first).toMatchObject({ fresh: true, url: `${site.baseUrl}/browse/${key}?focusedCommentId=${first.id}` });
		expect(await keep(site, key, 'Second', first.id)).toMatchObject({ id: first.id, fresh: false, calls: ['PUT'] });
		expect(await keep(site, key, 'Third')).toMatchObject({ id: first.id, fresh: false, calls: ['GET', 'PUT'] });
		expect(bodies(site, key)).toEqual([expect.stringContaining('Third')]);
	});

	it('is written in the format of the site', async () => {
		const site = siteOf();
		const { id } = await keep(site, key, 'A plan');
		const body: unknown = site.need(key).comments.find((comment) => comment.id === id)?.body;
		if (kind === 'Cloud') expect(acceptsAdf(body) ? [] : acceptsAdf.errors).toEqual([]);
		else expect(body).toMatch(/^h1\. A plan\n/);
	});

	it('is found behind a page of later ones, and not in one that quotes it', async () => {
		const site = siteOf();
		const { id } = await keep(site, key, 'First');
		const { comments } = site.need(key);
		const [model] = comments.slice(-1);
		if (model === undefined) throw new Error('There is no comment');
		for (let n = 0; n < 120; n += 1) comments.push({ ...model, id: `9${n}`, body: `See ${MARKER}: agreed?` });
		expect(await keep(site, key, 'Second')).toMatchObject({ id, fresh: false });
	});

	it('is written anew where somebody deleted it', async () => {
		const site = siteOf();
		const { id } = await keep(site, key, 'First');
		const { comments } = site.need(key);
		comments.splice(0, comments.length);
		const again = await keep(site, key, 'Second', id);
		expect(again).toMatchObject({ fresh: true, calls: ['PUT', 'GET', 'POST'] });
		expect(bodies(site, key)).toHaveLength(1);
	});

	it('is not tried twice where the site refuses it', async () => {
		const site = siteOf();
		site.permissions.comment = false;
		await expect(keep(site, key, 'First')).rejects.toThrow(TrackerFailure);
		await expect(keep(site, 'NONE-1', 'First')).rejects.toThrow(TrackerFailure);
		expect(bodies(site, key)).toEqual([]);
	});
});
