import 'fake-indexeddb/auto';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { HANDLERS } from '../../../utils/app/requests';
import { wake } from '../../../utils/app/tick';
import type { PageSite } from '../../../utils/messaging/protocol';
import { makeApp } from './make-app';

const CLOUD: PageSite = { kind: 'jira-cloud', baseUrl: 'https://meridian.atlassian.net' };
const SITE = 'meridian.atlassian.net';
const ASKER = { tabId: 1, frameId: 0 };
const DAY = 86_400_000;

let made: Awaited<ReturnType<typeof makeApp>>;
beforeEach(async () => {
	made = await makeApp();
});
afterEach(() => made.close());

const visit = async (): Promise<string[]> => {
	made.witness.sent.length = 0;
	await HANDLERS['page.issue'](made.app, { site: CLOUD, key: 'PAY-240', page: null, needsPanel: false }, ASKER);
	await Promise.all(made.app.session.loose);
	return [...made.witness.sent];
};

it.each([-30, -1, 30])('issue and release are read again when the clock was moved by %i days', async (days) => {
	await visit();
	expect(await visit()).toEqual([]);
	made.witness.now += days * DAY;
	const again = await visit();
	expect(again).toContain('/rest/api/3/issue/PAY-240');
	expect(again).toContain('/rest/api/3/search/jql');
	expect((await made.app.store.issue(SITE, 'PAY-240'))?.readAt).toBe(new Date(made.witness.now).toISOString());
});

it('a pause ends at once when the clock is set back to before it began', async () => {
	await visit();
	made.witness.now += DAY;
	made.trackers.faults.set({ path: /\/rest\//, respond: { status: 500, body: 'down', contentType: 'text/plain' } });
	await wake(made.app, `refresh:${SITE}`);
	made.trackers.faults.clear();
	made.witness.sent.length = 0;
	await wake(made.app, `refresh:${SITE}`);
	expect(made.witness.sent).toEqual([]);
	made.witness.now -= DAY / 2;
	await wake(made.app, `refresh:${SITE}`);
	expect(made.witness.sent).not.toEqual([]);
});
