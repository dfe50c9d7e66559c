import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { HANDLERS } from '../../../utils/app/requests';
import type { PageSite, Payload, RequestName } from '../../../utils/messaging/protocol';
import { makeApp } from './make-app';

const KEY = 'lin_api_demo_meridian_0123456789abcdef';
const LINEAR: PageSite = { kind: 'linear', baseUrl: 'https://linear.app/meridian' };
const ISSUE = { site: LINEAR, key: 'ENG-123' };
const ASKER = { tabId: 1, frameId: 0 };
const EVERYTHING = { kind: 'default' } as const;

let made: Awaited<ReturnType<typeof makeApp>>;
beforeEach(async () => {
	made = await makeApp();
});
afterEach(() => made.close());

const ask = <N extends RequestName>(name: N, payload: Payload<N>) => HANDLERS[name](made.app, payload, ASKER);

describe('the Linear key', () => {
	it('comes back in no answer; the options tell its last four characters', async () => {
		const answers: unknown[] = [await ask('options.connect-linear', { key: KEY })];
		await ask('page.issue', { ...ISSUE, page: null, needsPanel: false });
		const view = await ask('panel.view', ISSUE);
		answers.push(
			view,
			await ask('panel.refresh', ISSUE),
			await ask('releases.view', {}),
			await ask('options.view', {}),
		);
		const releaseId = view.release?.facts.id ?? '';
		expect(releaseId).not.toBe('');
		answers.push(
			await ask('release.view', { releaseId }),
			await ask('release.checklists', { releaseId }),
			await ask('history.view', { subject: releaseId }),
			await ask('options.policy', { scope: EVERYTHING }),
		);
		const said = answers.map((answer) => JSON.stringify(answer));
		expect(said.filter((words) => words.includes(KEY.slice(0, -4)))).toEqual([]);
		expect(said.at(4)).toContain(`"keyEnd":"${KEY.slice(-4)}"`);
		expect(JSON.stringify(made.witness)).not.toContain(KEY);
	});
});
