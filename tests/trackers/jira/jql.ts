import type { JiraIssue, JiraSite } from '../company/jira-site.ts';
import { type JqlField, jqlField, same } from './jql-fields.ts';
import { type Clause, parseJql, type Query } from './jql-parse.ts';
import { JqlError } from './jql-tokens.ts';

export { JqlError, parseJql };

type Test = (issue: JiraIssue) => boolean;

/**
 * The site's issues that the query finds, in its order. Throws a JqlError for a query Jira would refuse; with `validate`
 * false, values that do not exist are left out of it instead.
 */
export function runJql(site: JiraSite, text: string, validate = true): JiraIssue[] {
	return run(site, parseJql(text), validate);
}

/** Whether the query restricts the issues at all; Jira Cloud refuses to search with one that does not. */
export function isBounded(text: string): boolean {
	return parseJql(text).where !== null;
}

function run(site: JiraSite, query: Query, validate: boolean): JiraIssue[] {
	const test = query.where ? compile(query.where, site, validate) : () => true;
	const order = query.orderBy.map(({ field, descending }) => ({ field: jqlField(field, site), descending }));
	const found = site.issues.filter(test);
	return found.sort((one, other) => {
		for (const { field, descending } of order) {
			const difference = compareBy(field, one, other, site);
			if (difference !== 0) return descending ? -difference : difference;
		}
		return Number(other.id) - Number(one.id);
	});
}

/** Made once: a search of thousands of issues compares very often. */
const IN_ORDER = new Intl.Collator('en', { numeric: true });

function compareBy(field: JqlField, one: JiraIssue, other: JiraIssue, site: JiraSite): number {
	const [a = '', b = ''] = [field.values(one, site)[0], field.values(other, site)[0]];
	return IN_ORDER.compare(a, b);
}

function compile(clause: Clause, site: JiraSite, validate: boolean): Test {
	switch (clause.kind) {
		case 'and': {
			const tests = clause.clauses.map((each) => compile(each, site, validate));
			return (issue) => tests.every((test) => test(issue));
		}
		case 'or': {
			const tests = clause.clauses.map((each) => compile(each, site, validate));
			return (issue) => tests.some((test) => test(issue));
		}
		case 'not': {
			const test = compile(clause.clause, site, validate);
			return (issue) => !test(issue);
		}
		case 'compare':
			return compileCompare(clause, site, validate);
	}
}

function compileCompare(clause: Clause & { kind: 'compare' }, site: JiraSite, validate: boolean): Test {
	const field = jqlField(clause.field, site);
	const first = clause.values[0] ?? '';
	const empty = /^(empty|null)$/i.test(first);
	if (clause.operator === 'is' || clause.operator === 'is not' || empty)
		return compileEmpty(clause, field, site, empty);
	const wanted = clause.values.flatMap((value) => readValue(field, value, site, validate));
	const has = (issue: JiraIssue) => field.values(issue, site).some((value) => wanted.some((each) => same(value, each)));
	switch (clause.operator) {
		case '=':
		case 'in':
			return has;
		case '!=':
		case 'not in':
			// As in Jira, an issue that has no value at all is not found by "is not this value".
			return (issue) => field.values(issue, site).length > 0 && !has(issue);
		case '~':
			return (issue) => field.values(issue, site).some((value) => value.toLowerCase().includes(first.toLowerCase()));
		default:
			return compileOrder(clause, field, site, wanted[0] ?? '');
	}
}

function readValue(field: JqlField, value: string, site: JiraSite, validate: boolean): string[] {
	try {
		return [field.read?.(value, site) ?? value];
	} catch (error) {
		if (validate || !(error instanceof JqlError)) throw error;
		return [];
	}
}

function compileEmpty(clause: Clause & { kind: 'compare' }, field: JqlField, site: JiraSite, empty: boolean): Test {
	if (!empty || !['is', 'is not', '=', '!='].includes(clause.operator)) {
		throw new JqlError(`The operator '${clause.operator}' cannot be used with '${clause.values.join(', ')}'.`);
	}
	const wanted = clause.operator === 'is' || clause.operator === '=';
	return (issue) => (field.values(issue, site).length === 0) === wanted;
}

function compileOrder(clause: Clause & { kind: 'compare' }, field: JqlField, site: JiraSite, wanted: string): Test {
	if (!field.time)
		throw new JqlError(`The operator '${clause.operator}' is not supported by the '${clause.field}' field.`);
	return (issue) => {
		const value = field.values(issue, site)[0] ?? '';
		if (clause.operator === '>') return value > wanted;
		if (clause.operator === '>=') return value >= wanted;
		return clause.operator === '<' ? value < wanted : value <= wanted;
	};
}
