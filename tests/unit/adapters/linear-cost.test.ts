import { parse } from 'graphql';
import { beforeEach, describe, expect, it } from 'vitest';
import * as z from 'zod/mini';
import { DEFAULT_MAPPING } from '../../../utils/release/facts';
import { LinearClient } from '../../../utils/trackers/linear/client';
import * as reading from '../../../utils/trackers/linear/documents';
import { PageInfo } from '../../../utils/trackers/linear/schemas';
import * as sharing from '../../../utils/trackers/linear/sharing-documents';
import { LinearTracker } from '../../../utils/trackers/linear/tracker';
import { gapIn } from '../../../utils/trackers/tracker';
import type { LinearWorkspace } from '../../trackers/company/linear-workspace';
import { createWorld } from '../../trackers/company/world';
import { complexityOf, MOST_COMPLEXITY } from '../../trackers/linear/complexity';
import { adapterOn, transportTo } from './linear-adapter';

const documents = { ...reading, ...sharing };

/** What Muster allows itself of the points that one query may cost. */
const BUDGET = MOST_COMPLEXITY / 2;

let site: LinearWorkspace;
beforeEach(() => {
	site = createWorld('2026-11-23').linear;
});

/** Puts so many new Releases into the workspace and an issue into all of them. */
const manyReleases = (key: string, count: number): void => {
	const [model] = site.releases.slice(-1);
	if (model === undefined) throw new Error('The workspace has no release');
	const extra = Array.from({ length: count }, (_, n) => ({ ...model, id: `extra-${n}`, name: `Extra ${n}` }));
	site.releases.push(...extra);
	site.setIssue(key, { releases: extra.map(({ id }) => id) });
};

const manyIssues = (count: number): void => {
	const model = site.need('ENG-150');
	for (let n = 0; n < count; n += 1) site.issues.push({ ...model, id: `more-${n}`, identifier: `ENG-${2000 + n}` });
};

const billing = async () => {
	const found = (await adapterOn(site).upcomingReleases()).find(({ name }) => name === 'Billing 3.0');
	if (found === undefined) throw new Error('Billing 3.0 is not upcoming');
	return found;
};

describe('what a query costs', () => {
	it.each(Object.entries(documents))('%s stays within the budget', (_name, text) => {
		const cost = complexityOf(parse(text), {});
		expect(cost).toBeGreaterThan(0);
		expect(cost).toBeLessThanOrEqual(BUDGET);
	});

	it.each(Object.entries(documents))('%s says how many of everything it wants', (_name, text) => {
		const lists = text.match(/\w+(\((?:[^()]|\([^)]*\))*\))?(?: @include\([^)]*\))?\s*\{\s*nodes/g) ?? [];
		expect(lists.filter((list) => !/first: \d+/.test(list))).toEqual([]);
	});
});

describe('lists that are longer than what is read with an issue', () => {
	it('are read to their end', async () => {
		manyReleases('ENG-150', 12);
		const labels = Array.from({ length: 30 }, (_, n) => `label ${n}`);
		site.setIssue('ENG-150', { labels });
		const read = await adapterOn(site).readIssue('ENG-150');
		expect(read.releases).toHaveLength(12);
		expect(read.asEpic.labels).toHaveLength(30);
		expect(read.gaps).toEqual([]);
		const { epics } = await adapterOn(site).readRelease(read.releases[0] ?? (await billing()));
		expect(epics.find(({ key }) => key === 'ENG-150')?.releaseIds).toHaveLength(12);
	});

	it('are asked for of several issues at once, and only while enough is left of the limit', async () => {
		manyReleases('ENG-150', 12);
		const { releases } = site.need('ENG-150');
		const before = site.issues.length;
		manyIssues(40);
		for (const each of site.issues.slice(before)) Object.assign(each, { releases });
		const known = (await adapterOn(site).readIssue('ENG-150')).releases[0] ?? (await billing());
		const sent: string[] = [];
		const { epics } = await adapterOn(site, sent).readRelease(known);
		expect(epics.find(({ key }) => key === 'ENG-150')?.releaseIds).toHaveLength(12);
		expect(sent.filter((body) => body.includes('MusterIssueRest')).length).toBeLessThan(10);
		Object.assign(site.rate, { limit: 100, used: 87 });
		const held = await adapterOn(site, sent)
			.readRelease(known)
			.catch((error: unknown) => error);
		expect(gapIn(held)).toMatchObject({ what: 'scope', why: 'rate-limited' });
		expect(site.rate.used).toBeLessThanOrEqual(91);
	});

	it('are a gap where even that has an end', async () => {
		manyReleases('ENG-150', 60);
		const read = await adapterOn(site).readIssue('ENG-150');
		expect(read.releases).toHaveLength(50);
		expect(read.gaps).toMatchObject([{ what: 'issue', detail: expect.stringContaining('missing') }]);
	});
});

describe('a long release', () => {
	it('is read page by page, and says how far it is', async () => {
		manyIssues(120);
		const seen: [number, number | null][] = [];
		const { epics } = await adapterOn(site).readRelease(await billing(), {
			onProgress: (read, total) => seen.push([read, total]),
		});
		expect(seen.slice(0, 2)).toEqual([
			[50, null],
			[100, null],
		]);
		expect(seen.at(-1)?.[0]).toBe(seen.at(-1)?.[1]);
		expect(epics.map(({ key }) => key)).toContain('ENG-150');
	});

	it('is left where nobody waits for it any more', async () => {
		manyIssues(120);
		const sent: string[] = [];
		const stop = new AbortController();
		const reading = adapterOn(site, sent).readRelease(await billing(), {
			signal: stop.signal,
			onProgress: () => stop.abort(),
		});
		await expect(reading).rejects.toThrow(/abort/i);
		expect(sent).toHaveLength(2);
	});

	it('finds parents that do not ship in it themselves', async () => {
		site.removeFromRelease('ENG-150', 'Billing 3.0');
		const { epics } = await adapterOn(site).readRelease(await billing());
		expect(epics.map(({ key }) => key)).toContain('ENG-150');
	});

	it('that breaks off in the middle is not taken for the whole', async () => {
		manyIssues(120);
		const known = await billing();
		const { post } = transportTo(site);
		const broken = {
			async post(body: string) {
				const outcome = await post(body);
				return {
					...outcome,
					text: outcome.text.replace(/"hasNextPage":true,"endCursor":"[^"]*"/, '"hasNextPage":true,"endCursor":null'),
				};
			},
		};
		const place = { id: 'linear.app/meridian', mapping: DEFAULT_MAPPING, timeZone: 'UTC' };
		const now = () => site.now().getTime();
		const reading = new LinearTracker(new LinearClient(broken, now), place, now).readRelease(known);
		expect(gapIn(await reading.catch((error: unknown) => error))).toMatchObject({
			what: 'scope',
			why: 'unreadable-answer',
		});
	});

	it('is not read beyond 5,000 issues, and says so', async () => {
		const issues = {
			nodes: Array.from({ length: 50 }, () => ({})),
			pageInfo: { hasNextPage: true, endCursor: 'more' },
		};
		let pages = 0;
		const endless = {
			async post() {
				pages += 1;
				const text = JSON.stringify({ data: { issues } });
				return { status: 200, contentType: 'application/json', retryAfter: null, redirected: false, text };
			},
		};
		const page = z.object({ nodes: z.array(z.object({})), pageInfo: PageInfo });
		const reading = new LinearClient(endless, Date.now).all(
			{ query: '', variables: {}, schema: z.object({ issues: page }), what: 'scope' },
			(answer) => answer.issues,
		);
		expect(gapIn(await reading.catch((error: unknown) => error))).toMatchObject({
			what: 'scope',
			detail: expect.stringContaining('5,000'),
		});
		expect(pages).toBe(100);
	});
});
