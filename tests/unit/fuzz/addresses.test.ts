// @vitest-environment happy-dom
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { jiraPage } from '../../../utils/trackers/jira/page';
import { linearPage } from '../../../utils/trackers/linear/page';
import { hold, PATIENCE } from './border';

const part = fc.oneof(
	fc.constantFrom(
		'browse',
		'issues',
		'projects',
		'PAY',
		'PAY-1',
		'pay-1',
		'%E0%A4%A',
		'%2F',
		'..',
		'versions',
		'10100',
	),
	fc.constantFrom('jira', 'software', 'c', 'boards', '1', 'issue', 'ENG-1', 'project', 'milestone', 'releases', 'acme'),
	fc.string({ unit: 'binary' }),
);
const search = fc.oneof(
	fc.constantFrom('', '?selectedIssue=PAY-1', '?selectedIssue=%', '?selectedIssue', '?=&&=', '?jql=%E0%A4%A'),
	fc.string({ unit: 'binary' }).map((text) => `?${text}`),
);
const hosts = fc.constantFrom(
	'https://acme.atlassian.net',
	'https://linear.app',
	'https://jira.acme.example/jira',
	'http://[::1]:8080',
);
const addresses = fc.oneof(
	fc
		.tuple(hosts, fc.array(part, { maxLength: 8 }), search)
		.map(([host, parts, query]) => `${host}/${parts.join('/')}${query}`),
	fc.webUrl({ withFragments: true, withQueryParameters: true }),
	fc.string({ unit: 'binary' }).map((text) => `https://acme.atlassian.net/${text}`),
);

it(
	'reads any address without a throw, and finds only keys that are keys',
	() =>
		hold(
			'addresses of pages',
			fc.asyncProperty(addresses, async (address) => {
				const url = URL.parse(address);
				if (url === null) return;
				const location = url as unknown as Location;
				for (const adapter of [jiraPage, linearPage]) {
					const site = adapter.site(location, document);
					if (site !== null) expect(URL.canParse(site.baseUrl)).toBe(true);
					const shown = adapter.issue(location, document);
					if (shown !== null) expect(shown.key).toMatch(/^[A-Z][A-Z0-9_]*-\d+$/);
					const release = adapter.release(location, document);
					if (release !== null) expect(release.path).toMatch(/^\//);
					adapter.mayHideIssue(location, document);
				}
			}),
			5000,
		),
	PATIENCE,
);
