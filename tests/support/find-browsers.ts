import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { homedir } from 'node:os';
import { delimiter, join } from 'node:path';

/** A browser on this machine. */
export interface FoundBrowser {
	readonly kind: 'chrome' | 'firefox';
	readonly path: string;
}

const NAMES = {
	chrome: ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome', 'microsoft-edge'],
	firefox: ['firefox', 'firefox-esr', 'firefox-developer-edition'],
} as const;

const PLACES = {
	chrome: [
		'/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
		'/Applications/Chromium.app/Contents/MacOS/Chromium',
		'/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
		'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
		'C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe',
		'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
		join(homedir(), 'AppData\\Local\\Google\\Chrome\\Application\\chrome.exe'),
	],
	firefox: [
		'/Applications/Firefox.app/Contents/MacOS/firefox',
		'C:\\Program Files\\Mozilla Firefox\\firefox.exe',
		'C:\\Program Files (x86)\\Mozilla Firefox\\firefox.exe',
	],
} as const;

const FROM_ENVIRONMENT = { chrome: 'CHROME_PATH', firefox: 'FIREFOX_PATH' } as const;
const PACKAGES = { chrome: 'chromium', firefox: 'firefox-esr' } as const;

const onPath = (names: readonly string[]): string[] =>
	names.flatMap((name) => (process.env.PATH ?? '').split(delimiter).map((folder) => join(folder, name)));

/** The installed browser of a kind; `CHROME_PATH` and `FIREFOX_PATH` go before anything found. Null for none. */
export const findBrowser = (kind: FoundBrowser['kind']): FoundBrowser | null => {
	const named = process.env[FROM_ENVIRONMENT[kind]];
	const candidates = [...(named === undefined ? [] : [named]), ...onPath(NAMES[kind]), ...PLACES[kind]];
	const path = candidates.find((candidate) => existsSync(candidate));
	return path === undefined ? null : { kind, path };
};

const mayInstall = (): boolean => process.getuid?.() === 0 && existsSync('/usr/bin/apt-get');

const install = (packages: readonly string[]): void => {
	const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
	console.log(`Installing ${packages.join(' and ')} (Debian, as root)…`);
	execFileSync('apt-get', ['update', '-qq'], { stdio: 'inherit', env });
	execFileSync('apt-get', ['install', '-y', '-qq', '--no-install-recommends', ...packages], { stdio: 'inherit', env });
};

/**
 * The browsers of the kinds asked for. On Debian, as root, those that are not there are installed.
 * @returns those found, in the order asked for; a kind that is not to be had is left out
 */
export const browsersFor = (kinds: readonly FoundBrowser['kind'][]): FoundBrowser[] => {
	const missing = kinds.filter((kind) => findBrowser(kind) === null);
	if (missing.length > 0 && mayInstall()) install(missing.map((kind) => PACKAGES[kind]));
	return kinds.map(findBrowser).filter((found) => found !== null);
};
