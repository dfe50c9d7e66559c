import 'fake-indexeddb/auto';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { gateOf } from '../../../utils/app/gate';
import { HANDLERS } from '../../../utils/app/requests';
import type { Gate } from '../../../utils/messaging/router';
import { makeApp } from './make-app';

const ASKER = { tabId: 1, frameId: 0 };
const CLOUD = { kind: 'jira-cloud', baseUrl: 'https://meridian.atlassian.net' } as const;
const SERVER = { kind: 'jira-data-center', baseUrl: 'https://jira.meridian.example/jira' } as const;
const PAGE = `${CLOUD.baseUrl}/browse/PAY-240`;
const OTHERS = 'https://other.atlassian.net/browse/PAY-240';
const RELEASE = 'meridian.atlassian.net#release/10106';

let made: Awaited<ReturnType<typeof makeApp>>;
let gate: Gate;
beforeEach(async () => {
	made = await makeApp();
	gate = gateOf(async () => made.app, { id: 'abc', url: 'chrome-extension://abc/' });
	await HANDLERS['page.issue'](made.app, { site: CLOUD, key: 'PAY-240', page: null, needsPanel: false }, ASKER);
	await Promise.all(made.app.session.loose);
});
afterEach(() => made.close());

it('serves a page that asks about its own site, and no other', async () => {
	expect(await gate.isServed(PAGE, CLOUD)).toBe(true);
	expect(await gate.isServed(OTHERS, CLOUD)).toBe(false);
	expect(await gate.isServed('http://meridian.atlassian.net/browse/PAY-240', CLOUD)).toBe(false);
	expect(await gate.isServed('https://meridian.atlassian.net.evil.example/', CLOUD)).toBe(false);
});

it('serves a site of its own address only once the user has added it', async () => {
	const page = `${SERVER.baseUrl}/browse/OPS-20`;
	expect(await gate.isServed(page, SERVER)).toBe(false);
	expect(await gate.isServed('https://evil.example/', { kind: 'jira-cloud', baseUrl: 'https://evil.example' })).toBe(
		false,
	);
	made.witness.granted.add(new URL(SERVER.baseUrl).origin);
	await HANDLERS['options.add-jira'](made.app, { url: SERVER.baseUrl }, ASKER);
	expect(await gate.isServed(page, SERVER)).toBe(true);
});

it('lets a page edit the epics and stop the readings of its own site, and no other’s', async () => {
	const epic = await made.app.store.epicByKey('meridian.atlassian.net', 'PAY-240');
	const id = epic?.id ?? '';
	expect(await gate.mayEdit(PAGE, id)).toBe(true);
	expect(await gate.mayEdit(OTHERS, id)).toBe(false);
	expect(await made.app.store.release(RELEASE)).toBeDefined();
	expect(await gate.mayStop(PAGE, RELEASE)).toBe(true);
	expect(await gate.mayStop(OTHERS, RELEASE)).toBe(false);
});
