import { describe, expect, test } from 'vitest';
import {
	DEFAULT_SCOPE,
	type PolicyScope,
	policyKey,
	projectOfKey,
	scopeChain,
	scopeOfKey,
	scopesFor,
} from '../../../utils/release/policy-scope';

const SCOPES: readonly (readonly [string, PolicyScope])[] = [
	['policy:default', DEFAULT_SCOPE],
	['policy:site:acme.atlassian.net', { kind: 'site', siteId: 'acme.atlassian.net' }],
	['policy:project:acme.atlassian.net/PAY', { kind: 'project', siteId: 'acme.atlassian.net', project: 'PAY' }],
	['policy:project:linear.app/acme/ENG', { kind: 'project', siteId: 'linear.app/acme', project: 'ENG' }],
	['policy:project:linear.app/acme/Web%2FApp', { kind: 'project', siteId: 'linear.app/acme', project: 'Web/App' }],
];

describe('the scope of a policy', () => {
	test.each(SCOPES)('is kept as %s and read back', (key, scope) => {
		expect(policyKey(scope)).toBe(key);
		expect(scopeOfKey(key)).toEqual(scope);
	});

	test.each(['options', 'policy:', 'policy:team:x', 'policy:project:PAY', 'policy:project:a/%'])('%s is none', (key) =>
		expect(scopeOfKey(key)).toBeNull(),
	);

	test('the project comes before the site, and the site before the default', () => {
		const kinds = (project: string | null) => scopesFor({ siteId: 'a', project }).map(({ kind }) => kind);
		expect(kinds('PAY')).toEqual(['project', 'site', 'default']);
		expect(kinds(null)).toEqual(['site', 'default']);
		expect(kinds('')).toEqual(['site', 'default']);
		for (const [, scope] of SCOPES) expect(scopeChain(scope)[0]).toEqual(scope);
	});

	test('the project of a key is what stands before its number', () => {
		expect(projectOfKey('PAY-12')).toBe('PAY');
		expect(projectOfKey('ledger-3f2a')).toBeNull();
	});
});
