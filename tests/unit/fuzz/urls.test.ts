import fc from 'fast-check';
import { expect, it } from 'vitest';
import { safeUrl } from '../../../components/common/links';
import { readAddress } from '../../../components/options/self-hosted';
import { baseUrlIn } from '../../../utils/app/options';
import { isFetchOrder } from '../../../utils/page/fetch-relay';
import { hostPattern } from '../../../utils/platform/host-pattern';
import { ChecklistCommand } from '../../../utils/release/checklist';
import { RefusedEdit } from '../../../utils/release/refused-edit';
import { hold, PATIENCE } from './border';

const part = fc.oneof(
	fc.constantFrom('javascript:', 'JAVA\tSCRIPT:', 'data:text/html,', 'blob:', 'file:', 'http:', 'https:', '//', '\\'),
	fc.constantFrom('/', '..', '%2e%2e', '@', '#', '?', ':', ' ', '\n', 'acme.example', 'rest', 'alert(1)', '[::1]'),
	fc.string({ unit: 'binary', maxLength: 8 }),
);
const texts = fc.oneof(
	fc.array(part, { maxLength: 8 }).map((parts) => parts.join('')),
	fc.webUrl({ withFragments: true, withQueryParameters: true }),
);

const evidence = (url: string) => ({
	type: 'edit',
	itemId: 'mine',
	changes: { evidence: [{ id: '1', url, label: '' }] },
});

it(
	'makes a link of a web page’s address and of nothing else, and takes no evidence that it would not link',
	() =>
		hold(
			'addresses of links',
			fc.asyncProperty(texts, async (text) => {
				const link = safeUrl(text);
				if (link !== null) expect(['http:', 'https:']).toContain(new URL(link, 'x:y').protocol);
				if (ChecklistCommand.safeParse(evidence(text)).success) expect(link).not.toBeNull();
			}),
			5000,
		),
	PATIENCE,
);

const ORIGIN = 'https://acme.example';
const bases = fc.oneof(fc.constantFrom(ORIGIN, `${ORIGIN}/jira`, `${ORIGIN}/jira/`), texts);
const paths = fc.oneof(
	fc.array(part, { maxLength: 6 }).map((parts) => `/rest/${parts.join('')}`),
	texts,
);

it(
	'carries out no call but to its own origin and below the API',
	() =>
		hold(
			'addresses of calls',
			fc.asyncProperty(bases, paths, async (baseUrl, path) => {
				const order = { muster: 'fetch', baseUrl, path, method: 'GET', body: null, timeout: 1 };
				if (!isFetchOrder(order, ORIGIN)) return;
				const { origin, pathname } = new URL(baseUrl + path);
				expect(origin).toBe(ORIGIN);
				expect(pathname.startsWith(`${new URL(baseUrl).pathname.replace(/\/$/, '')}/rest/`)).toBe(true);
			}),
			5000,
		),
	PATIENCE,
);

/** What people type: an address, with or without its scheme, and what looks like one. */
const typed = fc.oneof(
	fc.webUrl({ withQueryParameters: true }),
	fc.domain(),
	fc.tuple(fc.constantFrom('https://*', '*', '*.', 'https://*.'), fc.domain()).map((parts) => parts.join('')),
	texts,
);

it(
	'takes what was typed for the address of one host, or refuses it',
	() =>
		hold(
			'addresses of self-hosted sites',
			fc.asyncProperty(typed, async (text) => {
				const shown = readAddress(text);
				if ('problem' in shown) expect(shown.problem).not.toBe('');
				else expect(hostPattern(shown.url)).toMatch(/^https?:\/\/[^*/]+\/\*$/);
				try {
					expect(hostPattern(baseUrlIn(text))).toMatch(/^https?:\/\/[^*/]+\/\*$/);
				} catch (error) {
					if (!(error instanceof RefusedEdit)) throw error;
				}
			}),
			5000,
		),
	PATIENCE,
);
