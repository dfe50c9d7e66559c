// @vitest-environment happy-dom
import { describe, expect, it, vi } from 'vitest';
import { carryOut, isFetchOrder } from '../../../utils/page/fetch-relay';
import { EntryBudget } from '../../../utils/page/placement';
import { siteIdOf } from '../../../utils/page/site-id';
import { isDark } from '../../../utils/page/theme';
import { linearKeyOf, linearPage, linearReleasePathOf, linearWorkspaceOf } from '../../../utils/trackers/linear/page';

const ORDER = {
	muster: 'fetch',
	baseUrl: 'https://jira.acme.example/jira',
	path: '/rest/api/2/issue/OPS-1',
	method: 'GET',
	body: null,
	timeout: 1000,
} as const;
const ORIGIN = 'https://jira.acme.example';

describe('isFetchOrder', () => {
	it('takes an order for the page’s own API', () => {
		expect(isFetchOrder(ORDER, ORIGIN)).toBe(true);
	});

	it.each([
		['another origin', { ...ORDER, baseUrl: 'https://evil.example' }],
		['an origin smuggled into the path', { ...ORDER, baseUrl: ORIGIN, path: '@evil.example/rest/x' }],
		['a path outside the API', { ...ORDER, path: '/secure/Logout.jspa' }],
		['a path that climbs out of the API', { ...ORDER, path: '/rest/../secure/Logout.jspa' }],
		['a method that is none', { ...ORDER, method: 'PATCH' }],
		['no address', { ...ORDER, baseUrl: undefined }],
		['nothing', null],
		['another message', { muster: 'changed', about: [] }],
	])('refuses %s', (_name, message) => {
		expect(isFetchOrder(message, ORIGIN)).toBe(false);
	});
});

describe('carryOut', () => {
	it('sends a write as the page would, with the header that Jira asks for', async () => {
		const fetcher = vi.fn(
			async () => new Response('{"ok":1}', { status: 201, headers: { 'content-type': 'application/json' } }),
		);
		const outcome = await carryOut({ ...ORDER, method: 'PUT', body: '{"a":1}' }, fetcher as unknown as typeof fetch);
		expect(outcome).toEqual({
			status: 201,
			contentType: 'application/json',
			retryAfter: null,
			redirected: false,
			text: '{"ok":1}',
		});
		expect(fetcher).toHaveBeenCalledWith(
			'https://jira.acme.example/jira/rest/api/2/issue/OPS-1',
			expect.objectContaining({ credentials: 'same-origin', redirect: 'manual', body: '{"a":1}' }),
		);
	});

	it('reports a network that fails as status 0', async () => {
		const outcome = await carryOut(ORDER, (async () => {
			throw new TypeError('offline');
		}) as typeof fetch);
		expect(outcome.status).toBe(0);
	});
});

describe('EntryBudget', () => {
	it('is exhausted by a page that keeps throwing the panel out, and recovers with time', () => {
		const budget = new EntryBudget();
		for (let entry = 0; entry < 12; entry += 1) {
			expect(budget.exhausted(entry * 100)).toBe(false);
			budget.spend(entry * 100);
		}
		expect(budget.exhausted(1_200)).toBe(true);
		expect(budget.exhausted(11_200)).toBe(false);
	});
});

describe('isDark', () => {
	it.each([
		['rgb(255, 255, 255)', false],
		['rgb(29, 33, 37)', true],
		['rgba(0, 0, 0, 0)', null],
		['rgba(10, 10, 10, 0.9)', true],
		['color(srgb 1 1 1)', null],
	])('of %s is %s', (color, dark) => {
		expect(isDark(color)).toBe(dark);
	});
});

describe('siteIdOf', () => {
	it('leaves scheme and trailing slash out', () => {
		expect(siteIdOf({ baseUrl: 'https://jira.acme.example/jira/' })).toBe('jira.acme.example/jira');
		expect(siteIdOf({ baseUrl: 'http://jira.acme.example' })).toBe('jira.acme.example');
	});
});

describe('Linear’s addresses', () => {
	it.each([
		['/acme/issue/ENG-123/some-words', 'ENG-123'],
		['/acme/issue/eng-123', 'ENG-123'],
		['/acme/issue/ENG-123', 'ENG-123'],
		['/acme/team/ENG/active', null],
		['/acme/project/checkout-0123456789ab/overview', null],
		['/acme/issue/', null],
		['/acme/issue/ENG-123/', 'ENG-123'],
		['/acme/issue/%45NG-1', 'ENG-1'],
		['/acme/issue/ENG%2D1/some-words', 'ENG-1'],
		['/acme/issue/ENG-1/100%-sure', 'ENG-1'],
		['/acme/issue/%E0%A4%A', null],
		['/acme/inbox', null],
		['/acme/my-issues/assigned', null],
		['/acme/view/late-releases-0123456789ab', null],
		['/acme/initiative/checkout-0123456789ab/overview', null],
		['/acme/project/checkout-0123456789ab/issues', null],
		['/acme/issue/E2E-7/some-words#comment-1f', 'E2E-7'],
		['/acme/issue/ENG', null],
		['/acme/team/ENG-1/active', null],
		['/acme/view/ENG-123-0123456789ab', null],
		['/acme/settings/issue/ENG-123', null],
		['/acme/initiative/eng-123-0123456789ab/overview', null],
		['/acme/search?q=ENG-123', null],
	])('%s shows %s', (path, key) => {
		expect(linearKeyOf(path)).toBe(key);
	});

	it.each([
		['/acme/project/checkout-0123456789ab', '/acme/project/checkout-0123456789ab'],
		['/acme/project/checkout-0123456789ab/overview', '/acme/project/checkout-0123456789ab'],
		['/acme/project/checkout-0123456789ab/issues', '/acme/project/checkout-0123456789ab'],
		['/acme/project/checkout-0123456789ab/milestone/17', '/acme/project/checkout-0123456789ab/milestone/17'],
		['/acme/releases/0a1b/2c3d', '/acme/releases/0a1b/2c3d'],
		['/acme/team/ENG/release/2c3d', '/acme/team/ENG/release/2c3d'],
		['/acme/initiative/checkout-0123456789ab', '/acme/initiative/checkout-0123456789ab'],
		['/acme/initiative/checkout-0123456789ab/projects', '/acme/initiative/checkout-0123456789ab'],
		['/acme/initiatives/active', null],
		['/acme/projects/all', null],
		['/acme/releases', null],
		['/acme/project/', null],
		['/acme/issue/ENG-1/the-release', null],
		['/acme/inbox', null],
		['/acme/my-issues/assigned', null],
		['/acme/view/late-releases-0123456789ab', null],
		['/acme/initiative/checkout-0123456789ab/overview', '/acme/initiative/checkout-0123456789ab'],
		['/acme/team/ENG/active', null],
	])('%s may be the release page %s', (path, expected) => {
		expect(linearReleasePathOf(path)).toBe(expected);
	});

	it('belong to a workspace, or to nobody’s', () => {
		expect(linearWorkspaceOf('/acme/inbox')).toBe('acme');
		expect(linearWorkspaceOf('/acme/my-issues/assigned')).toBe('acme');
		expect(linearWorkspaceOf('/login/email')).toBeNull();
		expect(linearWorkspaceOf('/')).toBeNull();
	});

	it.each([
		['ENG-7 Retry payments', 'ENG-7'],
		['ENG-7 Retry what ENG-6 broke', 'ENG-7'],
		['Inbox › ENG-7', 'ENG-7'],
		['Inbox', undefined],
		['ENG issues › ENG-7 and ENG-8', undefined],
	])('show the issue opened over a list or from the inbox that the title “%s” names', (title, key) => {
		document.title = title;
		document.body.innerHTML = '<main><div><div data-view-id="issue-view"></div></div></main>';
		const location = { pathname: '/acme/inbox' } as Location;
		expect(linearPage.issue(location, document)?.key).toBe(key);
		document.body.innerHTML = '';
		expect(linearPage.issue(location, document)).toBeNull();
	});
});
