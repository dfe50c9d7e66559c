import { describe, expect, it } from 'vitest';
import { createWorld } from '../../trackers/company/world.ts';
import { isBounded, runJql } from '../../trackers/jira/jql.ts';
import { parseJql } from '../../trackers/jira/jql-parse.ts';
import { JqlError, tokenize } from '../../trackers/jira/jql-tokens.ts';

const { jiraCloud, jiraDataCenter } = createWorld('2026-11-23');
const keys = (jql: string, site = jiraCloud) => runJql(site, jql).map((issue) => issue.key);

describe('JQL as text', () => {
	it('is split into words, quoted texts and signs', () => {
		expect(tokenize(`project=PAY AND "Epic Link" != 'A \\'b\\''`).map((token) => token.value)).toEqual([
			'project',
			'=',
			'PAY',
			'AND',
			'Epic Link',
			'!=',
			"A 'b'",
		]);
	});

	it('binds AND closer than OR, and NOT closest', () => {
		const { where } = parseJql('a = 1 OR NOT b = 2 AND c = 3');
		expect(where).toMatchObject({
			kind: 'or',
			clauses: [{ field: 'a' }, { kind: 'and', clauses: [{ kind: 'not' }, { field: 'c' }] }],
		});
	});

	it('keeps the order of ORDER BY', () => {
		expect(parseJql('project = PAY order by updated DESC, key').orderBy).toEqual([
			{ field: 'updated', descending: true },
			{ field: 'key', descending: false },
		]);
	});

	it('tells a bounded query from one that is not', () => {
		expect(isBounded('project = PAY')).toBe(true);
		expect(isBounded('ORDER BY key')).toBe(false);
		expect(isBounded('')).toBe(false);
	});

	it.each([
		'project =',
		'project = PAY AND',
		'(project = PAY',
		'project PAY',
		'project in PAY',
		'key = "open',
		'project = PAY )',
	])('refuses %s', (jql) => {
		expect(() => parseJql(jql)).toThrow(JqlError);
	});
});

describe('JQL on the data', () => {
	it('finds the epics of a version by its id and by its name', () => {
		const expected = ['PAY-150', 'PAY-160', 'PAY-170', 'PAY-180', 'PAY-200'];
		expect(keys('fixVersion = 10104 AND issuetype = Epic ORDER BY key')).toEqual(expected);
		expect(keys('fixVersion = "4.2" AND type in (Epic) ORDER BY key ASC')).toEqual(expected);
	});

	it('finds children by parent on Cloud and by epic link on Data Center', () => {
		expect(keys('parent = PAY-160 ORDER BY key')).toEqual(['PAY-161', 'PAY-162', 'PAY-163']);
		expect(keys('"Epic Link" = OPS-30 ORDER BY key', jiraDataCenter)).toEqual(['OPS-31', 'OPS-32', 'OPS-33']);
		expect(keys('cf[10101] in (OPS-30) ORDER BY key DESC', jiraDataCenter)).toEqual(['OPS-33', 'OPS-32', 'OPS-31']);
		expect(keys('parent = OPS-30', jiraDataCenter)).toEqual([]);
	});

	it('knows empty from set', () => {
		expect(keys('type = Epic AND fixVersion is EMPTY')).toEqual(['APP-50', 'PAY-190']);
		expect(keys('type = Epic AND project = APP AND fixVersion is not EMPTY ORDER BY key')).toEqual([
			'APP-10',
			'APP-20',
			'APP-30',
			'APP-40',
		]);
		expect(keys('key = PAY-170 AND labels = EMPTY')).toEqual(['PAY-170']);
	});

	it('leaves out issues without a value from "is not this value", as Jira does', () => {
		expect(keys('key in (PAY-150, PAY-170, PAY-240) AND labels not in (billing)')).toEqual(['PAY-240']);
		expect(keys('key in (PAY-150, PAY-170) AND labels != billing')).toEqual([]);
	});

	it('compares points of time', () => {
		expect(keys('key = PAY-150 AND updated >= "2026-11-23"')).toEqual(['PAY-150']);
		expect(keys('key = PAY-150 AND updated <= "2026-11-22 10:00"')).toEqual([]);
		expect(keys('key in (PAY-150, PAY-270) AND updated >= -7d')).toEqual(['PAY-150']);
	});

	it('compares categories and statuses without regard to case', () => {
		expect(keys('parent = PAY-150 AND statusCategory = done')).toEqual(['PAY-151']);
		expect(keys('parent = PAY-150 AND statusCategory != Done AND status = "to do"')).toEqual(['PAY-154']);
	});

	it.each([
		'nothing = 1',
		'project = NOPE',
		'fixVersion = 9.9',
		'parent = PAY-99999',
		'cf[10101] = PAY-150',
		'updated >= yesterday',
		'labels >= billing',
		'labels is billing',
	])('refuses %s', (jql) => {
		expect(() => runJql(jiraCloud, jql)).toThrow(JqlError);
	});
});
