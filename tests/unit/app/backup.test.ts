import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { HANDLERS } from '../../../utils/app/requests';
import { RefusedEdit } from '../../../utils/release/checklist';
import { makeApp } from './make-app';

type Made = Awaited<ReturnType<typeof makeApp>>;
const ASKER = { tabId: 1, frameId: 0 };
const SITE = { kind: 'jira-cloud', baseUrl: 'https://meridian.atlassian.net' } as const;
const PAGE = { site: SITE, key: 'PAY-100' };

let one: Made;
let other: Made;
beforeEach(async () => {
	[one, other] = [await makeApp(), await makeApp()];
});
afterEach(async () => {
	await one.close();
	await other.close();
});

const visit = ({ app }: Made) => HANDLERS['page.issue'](app, { ...PAGE, page: null, needsPanel: false }, ASKER);
const look = ({ app }: Made) => HANDLERS['panel.view'](app, PAGE, ASKER);
const save = async ({ app }: Made) => (await HANDLERS['options.backup'](app, {}, ASKER)).text;
const restore = ({ app }: Made, text: string, confirmed: boolean) =>
	HANDLERS['options.restore'](app, { text, confirmed }, ASKER);

const write = async ({ app, witness }: Made, at: number, note: string): Promise<void> => {
	witness.now += 60_000;
	const { epic, checklist } = await look({ app } as Made);
	const itemId = checklist?.items[at]?.id ?? '';
	const id = crypto.randomUUID();
	const command = { type: 'edit', itemId, changes: { note } } as const;
	await HANDLERS['checklist.edit'](app, { id, epicId: epic?.facts.id ?? '', command }, ASKER);
};
const notes = async (made: Made) => (await look(made)).checklist?.items.slice(0, 2).map(({ note }) => note);

const withoutHead = (text: string): unknown => ({ ...JSON.parse(text), madeAt: null });

describe('a backup', () => {
	it('brings everything to an empty browser, and nothing before it is confirmed', async () => {
		await visit(one);
		await write(one, 0, 'Words of mine');
		const text = await save(one);
		const preview = await restore(other, text, false);
		expect(preview.lists).toContainEqual({ name: 'checklists', added: 1, changed: 0, same: 0 });
		expect((await other.app.store.sites()).length).toBe(0);
		await restore(other, text, true);
		expect(withoutHead(await save(other))).toEqual(withoutHead(text));
		expect(await notes(other)).toEqual(['Words of mine', '']);
	});

	it('is merged with what is there, and keeps what gives way on record', async () => {
		await visit(one);
		await visit(other);
		await write(one, 0, 'First here');
		await write(other, 0, 'First there');
		await write(other, 0, 'Later there');
		await write(one, 1, 'Only here');
		await restore(other, await save(one), true);
		await restore(other, await save(one), true);
		expect(await notes(other)).toEqual(['Later there', 'Only here']);
		const { epic } = await look(other);
		const history = await other.app.store.history(epic?.facts.id ?? '');
		const put = history.filter(({ command }) => command.type === 'merge');
		expect(JSON.stringify(put)).toContain('First here');
		expect(history.filter(({ command }) => command.type === 'edit')).toHaveLength(4);
	});

	it('holds no key and not who the user is', async () => {
		await visit(one);
		const secret = { workspace: 'meridian', key: 'lin_api_secret', organization: 'M', userId: 'u', userName: 'U' };
		await one.app.store.putSecret({ ...secret, userEmail: 'u@m.example', connectedAt: '2026-11-23T08:00:00.000Z' });
		const text = await save(one);
		expect(text).not.toContain('lin_api_secret');
		expect(JSON.parse(text).sites).toMatchObject([{ me: null }]);
	});

	it('changes nothing where the file is refused', async () => {
		await visit(one);
		const before = await save(one);
		await expect(restore(one, '{"format":"muster-backup","version":9}', true)).rejects.toThrow(RefusedEdit);
		expect(withoutHead(await save(one))).toEqual(withoutHead(before));
	});
});
