import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { placesOf } from '../../../utils/app/find-place';
import { clickMenu, makeMenus, menuEntries } from '../../../utils/app/menus';
import { HANDLERS } from '../../../utils/app/requests';
import { welcome } from '../../../utils/app/welcome';
import type { PageSite } from '../../../utils/messaging/protocol';
import { makeApp } from './make-app';

const CLOUD: PageSite = { kind: 'jira-cloud', baseUrl: 'https://meridian.atlassian.net' };
const ASKER = { tabId: 1, frameId: 0 };

let made: Awaited<ReturnType<typeof makeApp>>;
beforeEach(async () => {
	made = await makeApp();
});
afterEach(() => made.close());

const visit = () =>
	HANDLERS['page.issue'](made.app, { site: CLOUD, key: 'PAY-240', page: null, needsPanel: false }, ASKER);
const opens = async (menuItemId: string, address = '') => {
	made.witness.opened.length = 0;
	await clickMenu(made.app, { menuItemId, pageUrl: address, linkUrl: address }, 1);
	return [...made.witness.opened];
};
const planOf = async (name: string) => {
	const release = (await made.app.store.releases()).find((one) => one.name === name);
	return `/plan.html?${new URLSearchParams({ release: release?.id ?? '' })}`;
};

describe('the context menus', () => {
	it('are the same however often they are made, and follow the self-hosted sites', async () => {
		await makeMenus(made.app);
		await makeMenus(made.app);
		expect(made.witness.menus).toEqual(menuEntries([], false));
		made.witness.granted.add('https://jira.meridian.example:8443');
		await HANDLERS['options.add-jira'](made.app, { url: 'https://jira.meridian.example:8443/jira' }, ASKER);
		const patterns = made.witness.menus.find(({ id }) => id === 'plan-of-link')?.targetUrlPatterns;
		expect(patterns).toContain('https://jira.meridian.example/jira/browse/*');
		await HANDLERS['options.remove-jira'](made.app, { siteId: 'jira.meridian.example:8443/jira' }, ASKER);
		expect(made.witness.menus).toEqual(menuEntries([], false));
	});

	it('lead to the nearest release, or to the list while there is none', async () => {
		expect(await opens('nearest-plan')).toEqual(['/popup.html?in=tab']);
		await visit();
		const { releases } = await HANDLERS['releases.view'](made.app, {}, ASKER);
		expect(await opens('nearest-plan')).toEqual([await planOf(releases[0]?.facts.name ?? '')]);
	});

	it('lead from an issue, by its page or a link to it, to the plan of its release', async () => {
		await visit();
		for (const id of ['plan-of-page', 'plan-of-link']) {
			expect(await opens(id, 'https://meridian.atlassian.net/browse/PAY-240?focused=1')).toEqual([await planOf('5.0')]);
		}
	});

	it('read an issue that was never seen', async () => {
		const [plan] = await opens('plan-of-link', 'https://meridian.atlassian.net/browse/PAY-240');
		expect(plan).toBe(await planOf('5.0'));
	});

	it('say so where an issue ships in no release', async () => {
		// An epic ships in whatever its issues ship in.
		for (const { key } of made.trackers.world.jiraCloud.issues) {
			made.trackers.world.jiraCloud.removeFixVersion(key, '5.0');
		}
		const [plan] = await opens('plan-of-link', 'https://meridian.atlassian.net/browse/PAY-240');
		expect(plan).toBe('/plan.html?none=PAY-240');
	});

	it.each([
		'https://elsewhere.example/browse/PAY-240',
		'javascript:alert(1)',
		'',
		'https://meridian.atlassian.net/jira/your-work',
		'https://linear.app/meridian/projects',
	])('lead nowhere from %s', async (address) => {
		expect(await opens('plan-of-link', address)).toEqual([]);
	});

	it('do nothing for an entry that Muster does not know', async () => {
		expect(await opens('other')).toEqual([]);
	});
});

it('finds releases, nearest first, then epics, for the address bar', async () => {
	await visit();
	const places = await placesOf(made.app);
	const { releases } = await HANDLERS['releases.view'](made.app, {}, ASKER);
	expect(places[0]?.name).toBe(releases[0]?.facts.name);
	expect(places.find(({ name }) => name.startsWith('PAY-240 '))?.goesTo).toBe(
		'https://meridian.atlassian.net/browse/PAY-240',
	);
});

it('welcomes once', async () => {
	await welcome(made.app);
	await welcome(made.app);
	expect(made.witness.opened).toEqual(['/welcome.html']);
});
