import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { HANDLERS } from '../../../utils/app/requests';
import { RefusedEdit } from '../../../utils/release/checklist';
import { makeApp } from './make-app';

const ASKER = { tabId: 1, frameId: 0 };
const KEY = 'PAY-240';

let made: Awaited<ReturnType<typeof makeApp>>;
let order: { releaseId: string; text: 'plan'; form: 'comment' | 'description'; key: string };
beforeEach(async () => {
	made = await makeApp();
	const site = { kind: 'jira-cloud', baseUrl: 'https://meridian.atlassian.net' } as const;
	await HANDLERS['page.issue'](made.app, { site, key: 'PAY-100', page: null, needsPanel: false }, ASKER);
	const [release] = await made.app.store.releases();
	order = { releaseId: release?.id ?? '', text: 'plan', form: 'comment', key: KEY };
});
afterEach(() => made.close());

const send = () => HANDLERS['publish.send'](made.app, order, ASKER);
const preview = (key = KEY) => HANDLERS['publish.preview'](made.app, { ...order, key }, ASKER);
const view = () => HANDLERS['publish.view'](made.app, { releaseId: order.releaseId }, ASKER);
const ours = () =>
	made.trackers.world.jiraCloud
		.need(KEY)
		.comments.filter(({ body }) => JSON.stringify(body).includes('Kept by Muster'));

describe('publishing to an issue', () => {
	it('shows first what goes where, and writes nothing', async () => {
		expect(await preview()).toMatchObject({ key: KEY, customersToo: false, update: false });
		expect(ours()).toHaveLength(0);
	});

	it('keeps one comment, and tells when the plan has changed since', async () => {
		expect((await send()).published).toMatchObject([{ text: 'plan', place: KEY, changed: false }]);
		const [first] = ours();
		made.witness.now += 86_400_000;
		expect((await view()).published).toMatchObject([{ changed: false }]);
		const command = { type: 'edit-notes', which: 'internal', changes: { text: 'New words' } } as const;
		await HANDLERS['plan.edit'](made.app, { id: crypto.randomUUID(), releaseId: order.releaseId, command }, ASKER);
		expect((await view()).published).toMatchObject([{ changed: true }]);
		expect((await send()).published).toMatchObject([{ changed: false }]);
		expect(ours().map(({ id }) => id)).toEqual([first?.id]);
		expect(JSON.stringify(ours()[0]?.body)).toContain('New words');
	});

	it('says in words why it could not, and remembers nothing then', async () => {
		await expect(preview('PAY-99999')).rejects.toThrow(/has no PAY-99999.*Nothing was published/);
		made.trackers.world.jiraCloud.permissions.comment = false;
		await expect(send()).rejects.toThrow(/does not let you comment on PAY-240/);
		made.witness.tabOpen = false;
		await expect(send()).rejects.toThrow(RefusedEdit);
		expect(await view()).toEqual({ published: [], planIssue: null });
	});

	it('keeps a block in the description beside the comment, each with its own way to be updated', async () => {
		await send();
		order = { ...order, form: 'description' };
		expect(await preview()).toMatchObject({ form: 'description', update: false });
		await send();
		expect((await send()).published).toMatchObject([
			{ form: 'comment', place: KEY },
			{ form: 'description', place: KEY, changed: false },
		]);
		expect(await preview()).toMatchObject({ update: true });
		expect(ours()).toHaveLength(1);
		made.trackers.world.jiraCloud.permissions.edit = false;
		await expect(send()).rejects.toThrow(/does not let you edit PAY-240/);
	});

	it('says that nothing was written where the block was damaged', async () => {
		order = { ...order, form: 'description' };
		await send();
		const issue = made.trackers.world.jiraCloud.need(KEY);
		const { content } = issue.body as { content: unknown[] };
		content.pop();
		await expect(send()).rejects.toThrow(/is damaged.*Nothing was written/);
	});

	it('refuses a form that the tracker does not know, and an issue without a key', async () => {
		const document = { ...order, form: 'document', key: '' } as const;
		await expect(HANDLERS['publish.send'](made.app, document, ASKER)).rejects.toThrow(/in this way/);
		await expect(preview('')).rejects.toThrow(/Enter the key/);
	});
});
