import fc from 'fast-check';
import { expect, it } from 'vitest';
import { REQUESTS, type RequestName } from '../../../utils/messaging/protocol';
import { answer, type Gate, isRequest } from '../../../utils/messaging/router';
import { anyJson, hold, mutated, PATIENCE } from './border';
import { SOUND } from './sound-messages';

const gate: Gate = {
	extensionId: 'abc',
	extensionUrl: 'chrome-extension://abc/',
	isServed: async () => false,
	mayEdit: async () => false,
	mayStop: async () => false,
};
const OWN = { id: 'abc', url: 'chrome-extension://abc/options.html' };
const unexpected = (error: unknown): never => {
	throw error;
};

const NAMES = Object.keys(REQUESTS) as RequestName[];
const junk = anyJson(['site', 'kind', 'baseUrl', 'key', 'epicId', 'id', 'command', 'type', 'releaseId', 'scope']);
const enveloped = (name: string) => (payload: unknown) => ({ muster: 'request', name, payload });

const sound = fc.constantFrom(...NAMES).map((name) => enveloped(name)(SOUND[name]));
const messages = fc.oneof(
	junk,
	sound,
	fc.constantFrom(...NAMES.map((name) => enveloped(name)(SOUND[name]))).chain((message) => mutated(message, junk)),
	fc.record({
		muster: fc.constantFrom('request', 'changed', 'fetch'),
		name: fc.oneof(fc.constantFrom(...NAMES, '__proto__', 'constructor'), fc.string()),
		payload: junk,
	}),
);

it.each(NAMES)('takes a sound %s for what it is', async (name) => {
	const sender = name.startsWith('page.') ? { id: 'abc', url: 'https://acme.atlassian.net/browse/PAY-1' } : OWN;
	const open: Gate = { ...gate, isServed: async () => true };
	const result = await answer(enveloped(name)(SOUND[name]), sender, open, async () => 'done', unexpected);
	expect(result).toEqual({ ok: true, value: 'done' });
});

it(
	'answers any message from one of its own pages, hands on only what its schema holds for sound, and throws at none',
	() =>
		hold(
			'messages from own pages',
			fc.asyncProperty(messages, async (message) => {
				isRequest(message);
				const handed: [RequestName, unknown][] = [];
				const result = await answer(
					message,
					OWN,
					gate,
					async (...given) => handed.push([given[0], given[1]]),
					unexpected,
				);
				expect(result.ok).toBe(handed.length === 1);
				for (const [name, payload] of handed) expect(REQUESTS[name].safeParse(payload).success).toBe(true);
			}),
			4000,
		),
	PATIENCE,
);

const strangers = fc.oneof(
	fc.record({ id: fc.string(), url: fc.webUrl() }),
	fc.record({ id: fc.constant('abc'), url: fc.oneof(fc.webUrl(), fc.string()) }),
	fc.record({ id: fc.constantFrom('abcd', '', undefined), url: fc.constant(OWN.url) }),
	fc.constant({}),
);

it(
	'carries nothing out for a sender that it does not know',
	() =>
		hold(
			'messages from strangers',
			fc.asyncProperty(messages, strangers, async (message, sender) => {
				const carried: string[] = [];
				const result = await answer(message, sender, gate, async (name) => carried.push(name), unexpected);
				const open = carried.filter((name) => !name.startsWith('open.'));
				expect(open).toEqual([]);
				expect(result.ok).toBe(carried.length > 0);
			}),
			4000,
		),
	PATIENCE,
);
