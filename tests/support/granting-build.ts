import { cpSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { OUTPUT } from './launch.ts';

const SELF_HOSTED = 'https://*.meridian.example/*';

/**
 * A copy of a build, for the caller to throw away. In Chrome's, the stand-ins' self-hosted addresses count as granted:
 * no driver can press Chrome's own permission prompt. Firefox has a preference that answers it.
 */
export const grantingBuild = (kind: 'chrome' | 'firefox'): string => {
	const copy = mkdtempSync(join(tmpdir(), 'muster-build-'));
	cpSync(join(OUTPUT, `${kind}-mv3`), copy, { recursive: true });
	if (kind === 'firefox') return copy;
	const path = join(copy, 'manifest.json');
	const manifest = JSON.parse(readFileSync(path, 'utf8'));
	writeFileSync(path, JSON.stringify({ ...manifest, host_permissions: [...manifest.host_permissions, SELF_HOSTED] }));
	return copy;
};
