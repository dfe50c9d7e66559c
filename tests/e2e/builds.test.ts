import { readdirSync, readFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import { describe, expect, it } from 'vitest';
import { AREAS, type Area, ENTRIES, type Entry } from '../../locales/areas.ts';
import { readCatalog, wordsOf } from '../../locales/catalogs.ts';
import { OUTPUT } from '../support/launch.ts';

// What the browser tells people before they install Muster, and what it holds Muster to. A line that changes here
// changes what people have agreed to: docs/THREATS.md says why each is there.
const TRACKER_PAGES = ['https://*.atlassian.net/*', 'https://linear.app/*'];
const COMMON = {
	manifest_version: 3,
	name: '__MSG_name__',
	short_name: '__MSG_shortName__',
	description: '__MSG_description__',
	default_locale: 'en',
	version: expect.stringMatching(/^\d+\.\d+\.\d+$/),
	icons: Object.fromEntries([16, 32, 48, 96, 128].map((size) => [size, `icon/${size}.png`])),
	permissions: ['storage', 'unlimitedStorage', 'alarms', 'idle', 'scripting', 'contextMenus'],
	optional_permissions: ['notifications'],
	host_permissions: [...TRACKER_PAGES, 'https://api.linear.app/*'],
	optional_host_permissions: ['https://*/*', 'http://*/*'],
	content_scripts: [{ matches: TRACKER_PAGES, js: ['watcher.js'], run_at: 'document_start' }],
	content_security_policy: {
		extension_pages: [
			"default-src 'none'",
			"script-src 'self'",
			"style-src 'self'",
			"img-src 'self' data:",
			"font-src 'self'",
			"connect-src 'self' https://api.linear.app",
			"base-uri 'none'",
			"form-action 'none'",
			"frame-ancestors 'none'",
		].join('; '),
	},
	action: { default_title: '__MSG_actionTitle__', default_popup: 'popup.html' },
	omnibox: { keyword: 'muster' },
	commands: {
		_execute_action: { suggested_key: { default: 'Alt+Shift+U', mac: 'MacCtrl+Shift+U' } },
		'go-to-panel': {
			suggested_key: { default: 'Alt+Shift+G', mac: 'MacCtrl+Shift+G' },
			description: '__MSG_goToPanel__',
		},
		'next-finding': {
			suggested_key: { default: 'Alt+Shift+J', mac: 'MacCtrl+Shift+J' },
			description: '__MSG_nextFinding__',
		},
	},
	options_ui: { open_in_tab: true, page: 'options.html' },
};
const MANIFESTS = {
	chrome: {
		...COMMON,
		minimum_chrome_version: '148',
		background: { service_worker: 'background.js' },
	},
	firefox: {
		...COMMON,
		background: { scripts: ['background.js'] },
		browser_specific_settings: {
			gecko: {
				id: 'muster@muster.example',
				strict_min_version: '140.0',
				data_collection_permissions: { required: ['none'] },
			},
			gecko_android: { strict_min_version: '142.0' },
		},
	},
};

const RUNS_TEXT =
	/\beval\(|new Function|\.(?:inner|outer)HTML\s*=[^=]|insertAdjacentHTML|document\.write|importScripts/g;
/** Hosts that are called, and names in the code that are never called: namespaces, and pages that errors refer to. */
const NAMED = [
	'*.atlassian.net',
	'api.linear.app',
	'linear.app',
	'jira.example.com',
	'react.dev',
	'github.com',
	'www.w3.org',
];

const filesOf = (browser: string, end: string): { name: string; text: string }[] => {
	const folder = join(OUTPUT, `${browser}-mv3`);
	return readdirSync(folder, { recursive: true, encoding: 'utf8' })
		.filter((name) => name.endsWith(end))
		.map((name) => ({ name, text: readFileSync(join(folder, name), 'utf8') }));
};

describe.each(['chrome', 'firefox'] as const)('The build for %s', (browser) => {
	it('asks for what is written here and nothing else', () => {
		const [manifest] = filesOf(browser, 'manifest.json');
		expect(JSON.parse(manifest?.text ?? '')).toEqual(MANIFESTS[browser]);
	});

	it('runs no text as code and makes no HTML out of text', () => {
		const scripts = filesOf(browser, '.js');
		expect(scripts.length).toBeGreaterThan(5);
		for (const { name, text } of scripts) {
			expect(text.match(RUNS_TEXT) ?? [], name).toEqual([]);
			expect(text.includes('dangerouslySetInnerHTML:'), name).toBe(false);
		}
	});

	it('loads scripts and styles from itself alone', () => {
		for (const { name, text } of filesOf(browser, '.html')) {
			const loaded = [...text.matchAll(/<(?:script|link)\b[^>]*?(?:src|href)="([^"]*)"/g)].map(
				([, address]) => address,
			);
			expect(loaded.length, name).toBeGreaterThan(0);
			for (const address of loaded) expect(address, name).toMatch(/^\/(?!\/)/);
			expect(text, name).not.toMatch(/<script(?![^>]*\bsrc=)[^>]*>/);
		}
	});

	it('names no host but those of trackers and of words', () => {
		const hosts = [...filesOf(browser, '.js'), ...filesOf(browser, '.css')].flatMap(({ text }) =>
			[...text.matchAll(/https?:\/\/([\w.*-]+\.[a-z]{2,})/g)].map(([, host]) => host),
		);
		expect([...new Set(hosts)].filter((host) => !NAMED.includes(host ?? ''))).toEqual([]);
	});
});

/** The scripts that an entry of the build can load, itself among them. */
const scriptsOf = (browser: string, entry: Entry): string[] => {
	const texts = new Map(filesOf(browser, '.js').map(({ name, text }) => [name.replaceAll('\\', '/'), text]));
	const page = filesOf(browser, '.html').find(({ name }) => name === `${entry}.html`)?.text ?? '';
	const found = new Set<string>();
	const waiting = [`${entry}.js`, ...[...page.matchAll(/src="\/([^"]+\.js)"/g)].map(([, name]) => name ?? '')];
	for (let name = waiting.pop(); name !== undefined; name = waiting.pop()) {
		const text = texts.get(name);
		if (text === undefined || found.has(name)) continue;
		found.add(name);
		const imported = text.matchAll(/(?:from|import)\s*\(?\s*["'`]\.\/([^"'`]+\.js)["'`]/g);
		waiting.push(...[...imported].map(([, file]) => posix.join(posix.dirname(name), file ?? '')));
		waiting.push(...[...text.matchAll(/\.src=["'`]\/([\w-]+\.js)["'`]/g)].map(([, file]) => file ?? ''));
	}
	return [...found].map((name) => texts.get(name) ?? '');
};

describe.each(['chrome', 'firefox'] as const)('The words of the build for %s', (browser) => {
	it.each(Object.keys(ENTRIES) as Entry[])('hold all that the %s can say', async (entry) => {
		const everything = await Promise.all((Object.keys(AREAS) as Area[]).map((area) => readCatalog(area, 'de')));
		const sources = new Map(everything.flat().map(({ id, source }) => [id, source]));
		const loaded = await wordsOf(entry, 'de');
		const said = scriptsOf(browser, entry).flatMap((text) =>
			[...text.matchAll(/\bid:\s*["'`]([\w+/-]{6})["'`]/g)].map(([, id]) => id ?? ''),
		);
		const known = said.filter((id) => sources.has(id));
		expect(known.length).toBeGreaterThan(5);
		expect(known.filter((id) => !(id in loaded)).map((id) => sources.get(id))).toEqual([]);
	});
});

describe('The dependencies that ship', () => {
	it('are those that docs/THREATS.md names, each in one exact version', () => {
		const { dependencies } = JSON.parse(readFileSync(join(OUTPUT, '../package.json'), 'utf8'));
		expect(Object.keys(dependencies)).toEqual([
			'@lingui/core',
			'fractional-indexing',
			'idb',
			'papaparse',
			'react',
			'react-dom',
			'ts-ics',
			'yjs',
			'zod',
		]);
		for (const version of Object.values(dependencies)) expect(version).toMatch(/^\d+\.\d+\.\d+$/);
	});
});
