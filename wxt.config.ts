import { join } from 'node:path';
import { defineConfig } from 'wxt';

/** Only what Muster cannot work without: the trackers it knows. A self-hosted Jira is asked for when the user adds it. */
const TRACKER_HOSTS = ['https://*.atlassian.net/*', 'https://linear.app/*', 'https://api.linear.app/*'];

/** Chosen where neither browsers, nor systems, nor the trackers have one of their own; people can change them. */
const COMMANDS = {
	_execute_action: { suggested_key: { default: 'Alt+Shift+U', mac: 'MacCtrl+Shift+U' } },
	'go-to-panel': {
		suggested_key: { default: 'Alt+Shift+G', mac: 'MacCtrl+Shift+G' },
		description: '__MSG_goToPanel__',
	},
	'next-finding': {
		suggested_key: { default: 'Alt+Shift+J', mac: 'MacCtrl+Shift+J' },
		description: '__MSG_nextFinding__',
	},
};

/**
 * React makes HTML out of text for `dangerouslySetInnerHTML` and for script elements. Muster uses neither: its build
 * has no way to.
 */
const TEXT_STAYS_TEXT = {
	name: 'text-stays-text',
	transform: (code: string, id: string) =>
		/[\\/]react-dom[\\/]/.test(id) ? { code: code.replaceAll('.innerHTML = ', '.textContent = '), map: null } : null,
};

interface Script {
	readonly code?: string;
	readonly imports?: readonly string[];
}

/** Whether a script, and all that it imports, does nothing. */
const isIdle = ({ code = '', imports = [] }: Script, bundle: Readonly<Record<string, Script>>): boolean =>
	code.replaceAll(/import\s*"[^"]*";?/g, '').trim() === '' &&
	imports.every((name) => isIdle(bundle[name] ?? {}, bundle));

/** The popup's scripts are no modules, and the framework's own is empty there: to fetch it costs as long as a full one. */
const NO_IDLE_SCRIPT = {
	name: 'no-idle-script',
	transformIndexHtml: {
		order: 'post' as const,
		handler: (html: string, { chunk, bundle }: { chunk?: unknown; bundle?: unknown }) =>
			chunk !== undefined && isIdle(chunk as Script, bundle as Record<string, Script>)
				? html.replaceAll(/\s*<script type="module"[^>]*><\/script>/g, '')
				: html,
	},
};

const escaped = (unit: string): string => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`;

/**
 * One sign that is not of Latin-1 has the browser hold, and read, a whole script at two bytes a sign. Where they are few,
 * as everywhere but in the words of Japanese, they are written as escapes.
 */
const ONE_BYTE_A_SIGN = {
	name: 'one-byte-a-sign',
	enforce: 'post' as const,
	generateBundle(_options: unknown, bundle: Record<string, { type: string; code?: string }>) {
		for (const script of Object.values(bundle)) {
			if (script.code === undefined) continue;
			const code = script.code.replaceAll(/[^\0-\x7f]/g, escaped);
			if (code.length < script.code.length * 1.01) script.code = code;
		}
	},
};

export default defineConfig({
	manifestVersion: 3,
	modules: ['@wxt-dev/module-react', '@wxt-dev/webextension-polyfill'],
	imports: false,
	// The oldest browsers the manifest admits: nothing is rewritten for older ones.
	vite: () => ({
		build: { target: ['chrome148', 'firefox140'], modulePreload: { polyfill: false } },
		resolve: { alias: { 'lib0/logging': join(import.meta.dirname, 'utils/platform/plain-logging.ts') } },
	}),
	hooks: {
		'vite:build:extendConfig': (_entrypoints, config) => {
			config.plugins = [...(config.plugins ?? []), TEXT_STAYS_TEXT, NO_IDLE_SCRIPT, ONE_BYTE_A_SIGN];
		},
	},
	zip: {
		// What the build reads and what tells reviewers how to build: neither tests nor pictures.
		includeSources: [
			'{components,entrypoints,locales,modules,public,utils}/**',
			'docs/*.md',
			'{README.md,lingui.config.ts,package.json,package-lock.json,tsconfig.json,wxt.config.ts}',
		],
	},
	manifest: ({ browser }) => ({
		name: '__MSG_name__',
		short_name: '__MSG_shortName__',
		description: '__MSG_description__',
		default_locale: 'en',
		permissions: ['storage', 'unlimitedStorage', 'alarms', 'idle', 'scripting', 'contextMenus'],
		optional_permissions: ['notifications'],
		host_permissions: TRACKER_HOSTS,
		// The watcher guards the keyboard and must be there before any script of the page.
		content_scripts: [
			{ matches: ['https://*.atlassian.net/*', 'https://linear.app/*'], js: ['watcher.js'], run_at: 'document_start' },
		],
		optional_host_permissions: ['https://*/*', 'http://*/*'],
		action: { default_title: '__MSG_actionTitle__' },
		omnibox: { keyword: 'muster' },
		commands: COMMANDS,
		content_security_policy: {
			extension_pages:
				"default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; connect-src 'self' https://api.linear.app; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
		},
		...(browser === 'firefox'
			? {
					browser_specific_settings: {
						gecko: {
							id: 'muster@muster.example',
							strict_min_version: '140.0',
							data_collection_permissions: { required: ['none'] },
						},
						// The first of its line that knows the key above.
						gecko_android: { strict_min_version: '142.0' },
					},
				}
			: { minimum_chrome_version: '148' }),
	}),
});
