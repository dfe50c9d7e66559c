import fc from 'fast-check';
import { expect, it } from 'vitest';
import { REQUESTS, type RequestName } from '../../../utils/messaging/protocol';
import { answer, type Gate, isRequest } from '../../../utils/messaging/router';
import { anyJson, hold } from './border';

const gate: Gate = {
	extensionId: 'abc',
	extensionUrl: 'chrome-extension://abc/',
	isServed: async () => false,
	mayEdit: async () => false,
};
const OWN = { id: 'abc', url: 'chrome-extension://abc/options.html' };
const unexpected = (error: unknown): never => {
	throw error;
};

const names = fc.oneof(fc.constantFrom(...(Object.keys(REQUESTS) as RequestName[])), fc.string());
const payloads = anyJson([
	'site',
	'kind',
	'baseUrl',
	'key',
	'page',
	'epicId',
	'id',
	'command',
	'type',
	'releaseId',
	'days',
	'scope',
]);
const messages = fc.oneof(
	payloads,
	fc.record({ muster: fc.constantFrom('request', 'changed', 'fetch'), name: names, payload: payloads }),
);

it('answers any message from one of its own pages, and throws at none', () =>
	hold(
		'messages from own pages',
		fc.asyncProperty(messages, async (message) => {
			isRequest(message);
			const result = await answer(message, OWN, gate, async () => 'done', unexpected);
			expect(typeof result.ok).toBe('boolean');
		}) as never,
		4000,
	));

const strangers = fc.oneof(
	fc.record({ id: fc.string(), url: fc.webUrl() }),
	fc.record({ id: fc.constant('abc'), url: fc.oneof(fc.webUrl(), fc.string()) }),
	fc.record({ id: fc.constantFrom('abcd', '', undefined), url: fc.constant(OWN.url) }),
	fc.constant({}),
);

it('carries nothing out for a sender that it does not know', () =>
	hold(
		'messages from strangers',
		fc.asyncProperty(messages, strangers, async (message, sender) => {
			const carried: string[] = [];
			const result = await answer(message, sender, gate, async (name) => carried.push(name), unexpected);
			const open = carried.filter((name) => !name.startsWith('open.'));
			expect(open).toEqual([]);
			expect(result.ok).toBe(carried.length > 0);
		}) as never,
		4000,
	));
