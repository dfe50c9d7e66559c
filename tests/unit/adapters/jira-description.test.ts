import { readFileSync } from 'node:fs';
import Ajv from 'ajv';
import { describe, expect, it } from 'vitest';
import { heading, paragraph } from '../../../utils/publish/document';
import { keepBlock } from '../../../utils/trackers/jira/description-block';
import { markerOf } from '../../../utils/trackers/published';
import { gapIn } from '../../../utils/trackers/tracker';
import type { JiraSite } from '../../trackers/company/jira-site';
import { createWorld } from '../../trackers/company/world';
import { jiraOn } from './jira-on';

const RELEASE = { id: 'meridian.atlassian.net#release/10104', name: 'Payments *4.2* {x}' };
const { $schema: _, ...schema } = JSON.parse(
	readFileSync('node_modules/@atlaskit/adf-schema/dist/json-schema/v1/full.json', 'utf8'),
);
const acceptsAdf = new Ajv({ strict: false }).compile(schema);

const keep = (site: JiraSite, key: string, words: string, text = 'plan') => {
	const document = { title: 'The plan', blocks: [heading(2, 'Dates'), paragraph([{ kind: 'text', text: words }])] };
	const publication = { document, marker: markerOf(RELEASE.id, text), knownId: null };
	const cloud = site.kind === 'cloud';
	return keepBlock(jiraOn(site).client, { cloud, baseUrl: site.baseUrl }, { publication, key, release: RELEASE });
};
const refusalOf = async (call: Promise<unknown>): Promise<string> =>
	call.then(
		() => 'it went through',
		(error: unknown) => gapIn(error).detail,
	);

describe('a block in a description on Cloud', () => {
	const KEY = 'PAY-150';
	const OWN = {
		type: 'doc',
		version: 1,
		content: [
			{ type: 'paragraph', content: [{ type: 'text', text: 'Before  two   blanks' }] },
			{ type: 'panel', attrs: { panelType: 'info' }, content: [{ type: 'paragraph', content: [] }] },
			{ type: 'inventedByNextYear', attrs: { odd: [1, { two: null }] } },
		],
	};
	const siteWith = (body: unknown) => {
		const { jiraCloud: site } = createWorld('2026-11-23');
		site.need(KEY).body = body;
		return site;
	};
	const nodesOf = (site: JiraSite) => (site.need(KEY).body as { content: object[] }).content;

	it('goes to the end, and is replaced where it stands', async () => {
		const site = siteWith(OWN);
		expect(await keep(site, KEY, 'First')).toMatchObject({ fresh: true, url: `${site.baseUrl}/browse/${KEY}` });
		expect(nodesOf(site).slice(0, 3)).toEqual(OWN.content);
		const after = { type: 'paragraph', content: [{ type: 'text', text: 'Added after' }] };
		nodesOf(site).push(after);
		expect(await keep(site, KEY, 'Second')).toMatchObject({ fresh: false });
		const text = JSON.stringify(nodesOf(site));
		expect(text).toContain('Second');
		expect(text).not.toContain('First');
		expect(JSON.stringify(nodesOf(site).slice(0, 3))).toBe(JSON.stringify(OWN.content));
		expect(nodesOf(site).at(-1)).toEqual(after);
	});

	it('makes a valid document of an empty description', async () => {
		const site = siteWith(null);
		site.setDescription(KEY, null);
		await keep(site, KEY, 'First');
		const { body } = site.need(KEY);
		expect(acceptsAdf(body) ? [] : acceptsAdf.errors).toEqual([]);
	});

	it('stands beside the block of another text', async () => {
		const site = siteWith(OWN);
		await keep(site, KEY, 'The plan', 'plan');
		await keep(site, KEY, 'The brief', 'support brief');
		await keep(site, KEY, 'A newer plan', 'plan');
		const text = JSON.stringify(nodesOf(site));
		expect([text.includes('"The plan"'), text.includes('The brief'), text.includes('A newer plan')]).toEqual([
			true,
			true,
			true,
		]);
		expect(text.match(/ begins"/g)).toHaveLength(2);
	});

	it.each([
		['its last line is gone', (nodes: object[]) => nodes.splice(-1, 1)],
		['its first line is gone', (nodes: object[]) => nodes.splice(3, 1)],
		['it was copied', (nodes: object[]) => nodes.push(...nodes.slice(3))],
		['it was moved into a panel', (nodes: object[]) => nodes.push({ type: 'panel', content: nodes.splice(3) })],
		['it was turned around', (nodes: object[]) => nodes.splice(3, nodes.length, ...nodes.slice(3).reverse())],
	])('is left alone where %s', async (_name, damage) => {
		const site = siteWith(OWN);
		await keep(site, KEY, 'First');
		const content = [...nodesOf(site)];
		damage(content);
		site.need(KEY).body = { ...OWN, content };
		const before = JSON.stringify(site.need(KEY).body);
		expect(await refusalOf(keep(site, KEY, 'Second'))).toMatch(/PAY-150 is damaged.*Nothing was written/);
		expect(JSON.stringify(site.need(KEY).body)).toBe(before);
	});
});

describe('a block in a description on Data Center', () => {
	const KEY = 'DESK-5';
	const siteWith = (body: string) => {
		const { jiraPlain: site } = createWorld('2026-11-23');
		site.need(KEY).body = body;
		return site;
	};

	it.each([
		['Windows line ends', 'h2. Before\r\n\r\n* one\r\n* two\r\n', '\r\nAfter\r\n'],
		['no line end', 'Before  ', ' \n\nAfter'],
		['macros', '{code}\nmuster begins\n{code}\n{panel}x{panel}', '\n{color:red}After{color}'],
	])('keeps what stands around it, to the letter: %s', async (_name, before, after) => {
		const site = siteWith(before);
		await keep(site, KEY, 'First');
		const first = String(site.need(KEY).body);
		expect(first.startsWith(before)).toBe(true);
		site.need(KEY).body = `${first}${after.startsWith('\n') || after.startsWith('\r') ? '' : '\n'}${after}`;
		const whole = String(site.need(KEY).body);
		await keep(site, KEY, 'Second');
		expect(site.need(KEY).body).toBe(whole.replace('First', 'Second'));
		await keep(site, KEY, 'First');
		expect(site.need(KEY).body).toBe(whole);
	});

	it('is the whole description where there was none', async () => {
		const site = siteWith('');
		site.setDescription(KEY, null);
		await keep(site, KEY, 'First');
		expect(String(site.need(KEY).body)).toMatch(/^_Kept by Muster.* begins_\n\nh1\. The plan\n/);
	});

	it.each([
		['its last line is gone', (text: string) => text.replace(/.* ends_/, '')],
		['its first line is gone', (text: string) => text.replace(/.* begins_/, '')],
		['somebody wrote into its first line', (text: string) => text.replace(' begins_', ' begins_ here')],
		['it was copied', (text: string) => `${text}\n${text}`],
	])('is left alone where %s', async (_name, damage) => {
		const site = siteWith('Before\n');
		await keep(site, KEY, 'First');
		const damaged = damage(String(site.need(KEY).body));
		site.need(KEY).body = damaged;
		expect(await refusalOf(keep(site, KEY, 'Second'))).toMatch(/DESK-5 is damaged/);
		expect(site.need(KEY).body).toBe(damaged);
	});

	it('needs the right to edit', async () => {
		const site = siteWith('Before');
		site.permissions.edit = false;
		expect(await refusalOf(keep(site, KEY, 'First'))).not.toBe('it went through');
		expect(site.need(KEY).body).toBe('Before');
	});
});
