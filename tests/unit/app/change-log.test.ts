import 'fake-indexeddb/auto';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { HANDLERS } from '../../../utils/app/requests';
import type { PlanCommand } from '../../../utils/release/plan';
import { personNamed } from '../../trackers/company/people';
import { makeApp } from './make-app';

const SITE = { kind: 'jira-cloud', baseUrl: 'https://meridian.atlassian.net' } as const;
const ASKER = { tabId: 1, frameId: 0 };
const RELEASE = 'meridian.atlassian.net#release/10104';

let made: Awaited<ReturnType<typeof makeApp>>;
beforeEach(async () => {
	made = await makeApp();
	await HANDLERS['page.issue'](made.app, { site: SITE, key: 'PAY-150', page: null, needsPanel: false }, ASKER);
});
afterEach(() => made.close());

const edit = (command: PlanCommand) =>
	HANDLERS['plan.edit'](made.app, { id: crypto.randomUUID(), releaseId: RELEASE, command }, ASKER);
const staleness = async () => {
	const { findings } = await HANDLERS['release.refresh'](made.app, { releaseId: RELEASE }, ASKER);
	return findings.find(({ rule }) => rule === 'approval-stale')?.problem;
};

test('an approval that a later change of scope made stale names who changed it and when', async () => {
	await edit({ type: 'edit-notes', which: 'internal', changes: { text: 'Refunds go back to the card.' } });
	await edit({ type: 'approve', target: { kind: 'notes', which: 'internal' } });
	const { jiraCloud: site } = made.trackers.world;
	const [kept, gone] = (await HANDLERS['release.view'](made.app, { releaseId: RELEASE }, ASKER)).epics.map(
		({ facts }) => facts.key,
	);
	site.user = personNamed('ingrid');
	site.rename(kept ?? '', 'Refunds, but slower');
	for (const issue of [site.need(gone ?? ''), ...site.childrenOf(site.need(gone ?? ''))]) {
		site.removeFixVersion(issue.key, '4.2');
	}
	for (const key of [kept, gone])
		for (const entry of site.need(key ?? '').history) entry.at = new Date(made.witness.now + 60_000);
	const said = await staleness();
	expect(said).toContain(`${kept} became “Refunds, but slower” (Ingrid Solberg, `);
	expect(said).toContain(`${gone} left (Ingrid Solberg, `);
});

test('a log that cannot be read costs the finding its names alone, and is asked for again', async () => {
	await edit({ type: 'edit-notes', which: 'internal', changes: { text: 'Refunds go back to the card.' } });
	await edit({ type: 'approve', target: { kind: 'notes', which: 'internal' } });
	const { jiraCloud: site } = made.trackers.world;
	const key = (await HANDLERS['release.view'](made.app, { releaseId: RELEASE }, ASKER)).epics[0]?.facts.key ?? '';
	site.rename(key, 'Refunds, but slower');
	for (const entry of site.need(key).history) entry.at = new Date(made.witness.now + 60_000);
	made.trackers.faults.set({ path: /expand=changelog/, respond: { status: 403, body: '{}' } });
	expect(await staleness()).toMatch(/became “Refunds, but slower”(?! \(Amara)/);
	made.trackers.faults.clear();
	expect(await staleness()).toContain('became “Refunds, but slower” (Amara Okafor, ');
});
