import { cpSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { OUTPUT } from './launch.ts';

const SELF_HOSTED = 'https://*.meridian.example/*';
/** How the minified watcher closes the panel's root. */
const CLOSED = /(attachShadow\(\{mode:.)closed/g;

/** Lets tests look into the panel, as no page can. */
const openRoot = (build: string): void => {
	const path = join(build, 'watcher.js');
	const code = readFileSync(path, 'utf8');
	if (code.match(CLOSED)?.length !== 1) throw new Error('The watcher closes the panel’s root in no known way.');
	writeFileSync(path, code.replace(CLOSED, '$1open'));
};

/** Has the stand-ins' self-hosted addresses count as granted. */
const grantHosts = (build: string): void => {
	const path = join(build, 'manifest.json');
	const manifest = JSON.parse(readFileSync(path, 'utf8'));
	writeFileSync(path, JSON.stringify({ ...manifest, host_permissions: [...manifest.host_permissions, SELF_HOSTED] }));
};

/**
 * A copy of a build that tests can work with: the panel's root is open, and in Chrome the self-hosted stand-ins count
 * as granted, since no driver can press Chrome's own permission prompt. Firefox has a preference that answers it.
 */
export const testableBuild = (kind: 'chrome' | 'firefox'): string => {
	const copy = mkdtempSync(join(tmpdir(), 'muster-build-'));
	cpSync(join(OUTPUT, `${kind}-mv3`), copy, { recursive: true });
	openRoot(copy);
	if (kind === 'chrome') grantHosts(copy);
	return copy;
};
