import { beforeEach, describe, expect, it } from 'vitest';
import type { LinearTracker } from '../../../utils/trackers/linear/tracker';
import type { LinearWorkspace } from '../../trackers/company/linear-workspace';
import { personNamed } from '../../trackers/company/people';
import { createWorld } from '../../trackers/company/world';
import { adapterOn } from './linear-adapter';

const LONG_AGO = '2020-01-01T00:00:00.000Z';
const priya = personNamed('priya');

let site: LinearWorkspace;
let sent: string[];
let tracker: LinearTracker;
beforeEach(() => {
	site = createWorld('2026-11-23').linear;
	sent = [];
	tracker = adapterOn(site, sent);
});

const changes = (key: string, since = LONG_AGO) =>
	tracker.changesOf({ key, trackerId: site.need(key).id, type: 'Parent issue' }, since);
const idOf = (kind: string, record: { id: string } | undefined) =>
	`linear.app/meridian#release/${kind}:${record?.id ?? 'none'}`;

describe('the log of an issue', () => {
	it('says who renamed, described and moved it, oldest first', async () => {
		site.rename('ENG-123', 'Dunning', priya);
		site.setIssue('ENG-123', { description: 'Retries.' }, priya);
		site.addToRelease('ENG-123', 'Billing 3.0');
		site.removeFromRelease('ENG-123', 'Billing 2.9');
		const by = { id: priya.linearId, name: priya.name };
		const amara = { id: site.user.linearId, name: site.user.name };
		expect(await changes('ENG-123')).toMatchObject([
			{ what: 'title', by },
			{ what: 'description', by },
			{ what: 'joined', by: amara, releaseId: idOf('release', site.release('Billing 3.0')) },
			{ what: 'left', by: amara, releaseId: idOf('release', site.release('Billing 2.9')) },
		]);
	});

	it('names milestones and projects as the releases they are', async () => {
		const [from, to] = [site.milestone('Android beta'), site.milestone('Android general availability')];
		site.setIssue('MOB-12', { milestone: to?.id ?? null });
		site.setIssue('MOB-12', { milestone: null, project: site.project('Tablet kiosk')?.id ?? null });
		expect((await changes('MOB-12')).map(({ what, releaseId }) => [what, releaseId])).toEqual([
			['left', idOf('milestone', from)],
			['joined', idOf('milestone', to)],
			['left', idOf('milestone', to)],
			['left', idOf('project', site.project('Android checkout SDK 6'))],
			['joined', idOf('project', site.project('Tablet kiosk'))],
		]);
	});

	it('names nobody for an automation, and leaves out what Muster does not follow', async () => {
		site.setStatus('ENG-123', 'Done');
		site.rename('ENG-123', 'Renamed by a rule', null);
		expect(await changes('ENG-123')).toMatchObject([{ what: 'title', by: null }]);
	});

	it('is read from a moment on, and no further back than that', async () => {
		for (let n = 1; n <= 120; n += 1) site.rename('ENG-123', `Title ${n}`);
		site.history.forEach((entry, index) => {
			entry.at = new Date(Date.parse('2026-11-20T08:00:00Z') + index * 60_000);
		});
		expect(await changes('ENG-123', '2026-11-20T09:57:00.000Z')).toMatchObject([
			{ at: '2026-11-20T09:58:00.000Z' },
			{ at: '2026-11-20T09:59:00.000Z' },
		]);
		expect(sent).toHaveLength(1);
		expect(await changes('ENG-123')).toHaveLength(120);
		expect(sent).toHaveLength(4);
	});
});

describe('the log of a project', () => {
	it('is not asked for: it does not say who did what', async () => {
		const { id = '', slugId = '' } = site.project('Tablet kiosk') ?? {};
		expect(await tracker.changesOf({ key: slugId, trackerId: id, type: 'Project' }, LONG_AGO)).toEqual([]);
		expect(sent).toEqual([]);
	});
});
