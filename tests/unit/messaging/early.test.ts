import { beforeEach, expect, it, vi } from 'vitest';
import { clientAfter } from '../../../utils/messaging/client';
import { type Early, NEAREST } from '../../../utils/messaging/early';

const sent = vi.hoisted(() => [] as string[]);
vi.mock('../../../utils/platform/browser', () => ({
	browser: {
		runtime: {
			id: 'abc',
			sendMessage: async ({ name }: { name: string }) => {
				sent.push(name);
				return { ok: true, value: 'asked now' };
			},
		},
	},
}));

const early = (view: Early['view'] = Promise.resolve({ ok: true, value: 'asked early' })): Early => ({
	view,
	words: Promise.resolve({}),
	changed: false,
	look: null,
});
const ask = (client: ReturnType<typeof clientAfter>) => client.ask('releases.view', NEAREST);

beforeEach(() => void sent.splice(0));

it('takes the answer to what was asked early, once, and leaves other requests alone', async () => {
	const client = clientAfter(early());
	expect(await client.ask('open.options', {})).toBe('asked now');
	expect([await ask(client), await ask(client)]).toEqual(['asked early', 'asked now']);
	expect(sent).toEqual(['open.options', 'releases.view']);
});

it('asks anew where something changed since, and where nothing was asked early', async () => {
	const old = early();
	const client = clientAfter(old);
	old.changed = true;
	expect(await ask(client)).toBe('asked now');
	expect(await ask(clientAfter(undefined))).toBe('asked now');
});

it('tells of an early request that failed in the same words as of any other', async () => {
	const gone = Promise.reject(new Error('Could not establish connection'));
	await expect(ask(clientAfter(early(gone)))).rejects.toThrow('did not answer. Try again.');
	const refused = Promise.resolve({ ok: false, error: 'failed', message: 'Something went wrong' });
	await expect(ask(clientAfter(early(refused)))).rejects.toThrow('Something went wrong');
});
