import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { OUTPUT } from '../support/launch.ts';

// What the browser tells people before they install Muster, and what it holds Muster to. A line that changes here
// changes what people have agreed to: docs/THREATS.md says why each is there.
const TRACKER_PAGES = ['https://*.atlassian.net/*', 'https://linear.app/*'];
const COMMON = {
	manifest_version: 3,
	name: 'Muster: release readiness for Jira and Linear',
	short_name: 'Muster',
	description: 'What each function still owes before ship, on every Jira and Linear issue.',
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
			'connect-src https://api.linear.app',
			"base-uri 'none'",
			"form-action 'none'",
			"frame-ancestors 'none'",
		].join('; '),
	},
	action: { default_title: 'Muster: upcoming releases', default_popup: 'popup.html' },
	omnibox: { keyword: 'muster' },
	commands: {
		_execute_action: { suggested_key: { default: 'Alt+Shift+U', mac: 'MacCtrl+Shift+U' } },
		'go-to-panel': {
			suggested_key: { default: 'Alt+Shift+G', mac: 'MacCtrl+Shift+G' },
			description: 'Go to the panel',
		},
		'next-finding': { suggested_key: { default: 'Alt+Shift+J', mac: 'MacCtrl+Shift+J' }, description: 'Next finding' },
	},
	options_ui: { open_in_tab: true, page: 'options.html' },
};
const MANIFESTS = {
	chrome: {
		...COMMON,
		minimum_chrome_version: '148',
		background: { type: 'module', service_worker: 'background.js' },
	},
	firefox: {
		...COMMON,
		background: { type: 'module', scripts: ['background.js'] },
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

describe('The dependencies that ship', () => {
	it('are those that docs/THREATS.md names, each in one exact version', () => {
		const { dependencies } = JSON.parse(readFileSync(join(OUTPUT, '../package.json'), 'utf8'));
		expect(Object.keys(dependencies)).toEqual([
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
