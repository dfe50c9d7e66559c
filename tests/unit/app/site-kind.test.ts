import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type App, Session } from '../../../utils/app/app';
import { HANDLERS } from '../../../utils/app/requests';
import type { PageSite } from '../../../utils/messaging/protocol';
import { makeApp } from './make-app';

const ASKER = { tabId: 1, frameId: 0 };
const CLOUD = 'https://meridian.atlassian.net';
/** The Cloud site under a domain of the company's own. */
const CUSTOM = 'https://issues.meridian.example';
const SERVER = 'https://jira.meridian.example/jira';

let made: Awaited<ReturnType<typeof makeApp>>;
let app: App;
beforeEach(async () => {
	made = await makeApp();
	const { fetchInPage } = made.app.platform;
	const platform = {
		...made.app.platform,
		fetchInPage: (base: string, order: Parameters<typeof fetchInPage>[1], tabId: number | null) =>
			fetchInPage(base.replace(CUSTOM, CLOUD), order, tabId),
	};
	app = { ...made.app, platform };
	for (const origin of [CUSTOM, new URL(SERVER).origin]) made.witness.granted.add(origin);
});
afterEach(() => made.close());

const visit = (site: PageSite, key: string) =>
	HANDLERS['page.issue'](app, { site, key, page: null, needsPanel: false }, ASKER);
const asked = () => made.trackers.requests.filter(({ path }) => path.endsWith('/serverInfo')).length;

describe('the kind of a Jira', () => {
	it('is the site’s own word, where a Cloud page under another domain looks like Data Center', async () => {
		await HANDLERS['options.add-jira'](app, { url: CUSTOM }, ASKER);
		const page: PageSite = { kind: 'jira-data-center', baseUrl: CUSTOM };
		await visit(page, 'PAY-240');
		expect(await app.store.site('issues.meridian.example')).toMatchObject({ kind: 'jira-cloud', kindConfirmed: true });
		const view = await HANDLERS['panel.view'](app, { site: page, key: 'PAY-240' }, ASKER);
		expect(view.epic?.facts.title).toBe('Ledger v2: double-entry cut-over');
		expect(view.gaps).toEqual([]);
	});

	it('is the site’s own word, where a Data Center below a context path is taken for Cloud', async () => {
		await HANDLERS['options.add-jira'](app, { url: SERVER }, ASKER);
		await visit({ kind: 'jira-cloud', baseUrl: SERVER }, 'OPS-20');
		const site = await app.store.site('jira.meridian.example/jira');
		expect(site).toMatchObject({ kind: 'jira-data-center', kindConfirmed: true });
		expect((await app.store.issue(site?.id ?? '', 'OPS-20'))?.gaps).toEqual([]);
	});

	it('is asked once, also over later visits and after the site was added again', async () => {
		const page: PageSite = { kind: 'jira-data-center', baseUrl: CUSTOM };
		await HANDLERS['options.add-jira'](app, { url: CUSTOM }, ASKER);
		await visit(page, 'PAY-240');
		made.witness.now += 10 * 60_000;
		await visit(page, 'PAY-250');
		await HANDLERS['options.add-jira'](app, { url: CUSTOM }, ASKER);
		await visit(page, 'PAY-180');
		expect(asked()).toBe(1);
		expect((await app.store.site('issues.meridian.example'))?.kind).toBe('jira-cloud');
	});

	it('is asked again at the next visit where the site kept it to itself, and taken from the page meanwhile', async () => {
		made.trackers.faults.set({ path: /serverInfo/, respond: { status: 403 } });
		const page: PageSite = { kind: 'jira-data-center', baseUrl: SERVER };
		await HANDLERS['options.add-jira'](app, { url: SERVER }, ASKER);
		await visit(page, 'OPS-20');
		const site = await app.store.site('jira.meridian.example/jira');
		expect(site?.kindConfirmed).toBeUndefined();
		expect((await app.store.issue(site?.id ?? '', 'OPS-20'))?.gaps).toEqual([]);
		made.trackers.faults.clear();
		await visit(page, 'OPS-30');
		expect((await app.store.site('jira.meridian.example/jira'))?.kindConfirmed).toBe(true);
	});

	it('is never asked of an address at atlassian.net', async () => {
		await visit({ kind: 'jira-cloud', baseUrl: CLOUD }, 'PAY-240');
		expect(asked()).toBe(0);
	});
});

it('is asked for its fields for epics once, also by another background', async () => {
	await HANDLERS['options.add-jira'](app, { url: SERVER }, ASKER);
	const page: PageSite = { kind: 'jira-data-center', baseUrl: SERVER };
	for (const key of ['OPS-20', 'OPS-30']) {
		await visit(page, key);
		app = { ...app, session: new Session() };
		made.witness.now += 10 * 60_000;
	}
	expect(made.trackers.requests.filter(({ path }) => path.endsWith('/field'))).toHaveLength(1);
});
