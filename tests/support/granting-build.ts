import { cpSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { OUTPUT } from './launch.ts';

const SELF_HOSTED = 'https://*.meridian.example/*';

/** What of a manifest this file is about. */
interface Granted {
	readonly permissions: readonly string[];
	readonly optional_permissions?: readonly string[];
	readonly host_permissions: readonly string[];
}

/** The manifest with all granted that Muster asks for later. */
const granting = (manifest: Granted): Granted => {
	const { optional_permissions: asked = [], ...rest } = manifest;
	return {
		...rest,
		permissions: [...manifest.permissions, ...asked],
		host_permissions: [...manifest.host_permissions, SELF_HOSTED],
	};
};

/**
 * A copy of a build, for the caller to throw away. In Chrome's, the stand-ins' self-hosted addresses and notifications
 * count as granted: no driver can press Chrome's own permission prompt. Firefox has a preference that answers it.
 */
export const grantingBuild = (kind: 'chrome' | 'firefox'): string => {
	const copy = mkdtempSync(join(tmpdir(), 'muster-build-'));
	cpSync(join(OUTPUT, `${kind}-mv3`), copy, { recursive: true });
	if (kind === 'firefox') return copy;
	const path = join(copy, 'manifest.json');
	writeFileSync(path, JSON.stringify(granting(JSON.parse(readFileSync(path, 'utf8')))));
	return copy;
};
