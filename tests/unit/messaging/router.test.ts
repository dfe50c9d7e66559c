import { describe, expect, it, vi } from 'vitest';
import { answer, type Gate, isRequest } from '../../../utils/messaging/router';
import { Found } from '../../../utils/readiness/found';
import { releaseWithoutOwner } from '../../../utils/readiness/rules/release-without-owner';
import { RefusedEdit } from '../../../utils/release/checklist';

const OWN = 'chrome-extension://abc/';
const PAGE = { id: 'abc', url: 'https://acme.atlassian.net/browse/PAY-1', tab: { id: 7 }, frameId: 0 };
const VIEW = { id: 'abc', url: `${OWN}popup.html` };
const SITE = { kind: 'jira-cloud', baseUrl: 'https://acme.atlassian.net' } as const;

const gate = (over: Partial<Gate> = {}): Gate => ({
	extensionId: 'abc',
	extensionUrl: OWN,
	isServed: async (pageUrl, site) => new URL(pageUrl).origin === new URL(site.baseUrl).origin,
	mayEdit: async (_pageUrl, epicId) => epicId === 'mine',
	mayStop: async (_pageUrl, releaseId) => releaseId === 'mine',
	...over,
});

const request = (name: string, payload: unknown) => ({ muster: 'request', name, payload });
const ask = (
	message: unknown,
	sender: typeof PAGE | typeof VIEW | { id: string; url: string },
	handle = vi.fn(async () => 'done'),
) => answer(message, sender, gate(), handle, () => undefined);

describe('the router', () => {
	it('hands a sound request from a known page on, with the tab it came from', async () => {
		const handle = vi.fn(async () => 'view');
		const result = await answer(
			request('panel.view', { site: SITE, key: 'PAY-1' }),
			PAGE,
			gate(),
			handle,
			() => undefined,
		);
		expect(result).toEqual({ ok: true, value: 'view' });
		expect(handle).toHaveBeenCalledWith('panel.view', { site: SITE, key: 'PAY-1' }, { tabId: 7, frameId: 0 });
	});

	it('hands out plain data, words that are worked out on reading among it', async () => {
		const lazy = new Found(
			releaseWithoutOwner,
			'r',
			{
				subject: { kind: 'release', releaseId: 'r' },
				problem: () => 'Nobody owns it.',
				action: () => 'Name somebody.',
			},
			null,
		);
		const result = await answer(
			request('releases.view', {}),
			VIEW,
			gate(),
			async () => [lazy],
			() => undefined,
		);
		const [sent] = (result as unknown as { value: object[] }).value;
		expect(structuredClone(sent)).toMatchObject({ problem: 'Nobody owns it.', action: 'Name somebody.' });
	});

	it.each([
		['another extension', request('releases.view', {}), { id: 'evil', url: `${OWN}popup.html` }],
		[
			'a page that asks about another site',
			request('panel.view', { site: { ...SITE, baseUrl: 'https://other.atlassian.net' }, key: 'A-1' }),
			PAGE,
		],
		['a page that asks for the options', request('options.view', {}), PAGE],
		['a page that hands in a key', request('options.connect-linear', { key: 'lin_api_x' }), PAGE],
		['a page that asks for all releases', request('releases.view', {}), PAGE],
		[
			'a page that edits another site’s epic',
			request('checklist.edit', {
				id: crypto.randomUUID(),
				epicId: 'theirs',
				command: { type: 'remove', itemId: 'x' },
			}),
			PAGE,
		],
		[
			'a page that stops the reading of another site’s release',
			request('release.cancel', { releaseId: 'theirs' }),
			PAGE,
		],
		[
			'a view that claims to be a page',
			request('page.issue', { site: SITE, key: 'A-1', page: null, needsPanel: false }),
			VIEW,
		],
		[
			'an address that only begins like ours',
			request('releases.view', {}),
			{ id: 'abc', url: 'chrome-extension://abcd/popup.html' },
		],
	])('refuses %s', async (_name, message, sender) => {
		expect(await ask(message, sender as typeof PAGE)).toMatchObject({ ok: false, error: 'forbidden' });
	});

	it.each([
		['an unknown name', request('toString', {})],
		['a field of the wrong type', request('panel.view', { site: SITE, key: 7 })],
		[
			'an edit of a kind that is none',
			request('checklist.edit', { id: crypto.randomUUID(), epicId: 'mine', command: { type: 'explode' } }),
		],
		[
			'an id that is none',
			request('checklist.edit', { id: 'x', epicId: 'mine', command: { type: 'remove', itemId: 'x' } }),
		],
		[
			'a link that would run code',
			request('checklist.edit', {
				id: crypto.randomUUID(),
				epicId: 'mine',
				command: {
					type: 'edit',
					itemId: 'x',
					changes: { evidence: [{ id: '1', url: 'javascript:alert(1)', label: '' }] },
				},
			}),
		],
	])('calls %s malformed', async (_name, message) => {
		expect(await ask(message, PAGE)).toMatchObject({ ok: false, error: 'malformed' });
	});

	it('passes a refusal on in its own words, and other failures in words that hide their insides', async () => {
		const message = request('releases.view', {});
		const refuse = vi.fn(async () => {
			throw new RefusedEdit('Say why.');
		});
		expect(await ask(message, VIEW, refuse)).toEqual({ ok: false, error: 'refused', message: 'Say why.' });
		const reported: unknown[] = [];
		const broken = async () => {
			throw new Error('secret insides');
		};
		const result = await answer(message, VIEW, gate(), broken, (error) => reported.push(error));
		expect(result).toMatchObject({ ok: false, error: 'failed' });
		expect(JSON.stringify(result)).not.toContain('secret insides');
		expect(reported).toHaveLength(1);
	});

	it('says so when there is no room left', async () => {
		const full = vi.fn(async () => {
			throw new DOMException('full', 'QuotaExceededError');
		});
		expect(await ask(request('releases.view', {}), VIEW, full)).toMatchObject({
			message: expect.stringContaining('no room left'),
		});
	});

	it('tells requests from other messages', () => {
		expect(isRequest(request('releases.view', {}))).toBe(true);
		expect(isRequest({ muster: 'changed', about: [] })).toBe(false);
		expect(isRequest(null)).toBe(false);
	});
});
