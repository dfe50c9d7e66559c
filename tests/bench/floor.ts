import { mkdirSync, mkdtempSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

interface Manifest {
	readonly content_scripts: readonly { readonly js: readonly string[] }[];
}

const manifestOf = (build: string): Manifest => JSON.parse(readFileSync(join(build, 'manifest.json'), 'utf8'));

/**
 * The least that an extension on the same pages can cost: one with the same content scripts as a build, each of them
 * empty, and an empty background. A folder for the caller to throw away.
 */
export const floorBuild = (build: string): string => {
	const folder = mkdtempSync(join(tmpdir(), 'muster-floor-'));
	const { content_scripts } = manifestOf(build);
	const manifest = {
		manifest_version: 3,
		name: 'Floor',
		version: '1.0',
		background: { service_worker: 'background.js' },
		content_scripts,
	};
	mkdirSync(folder, { recursive: true });
	writeFileSync(join(folder, 'manifest.json'), JSON.stringify(manifest));
	for (const name of ['background.js', ...content_scripts.flatMap(({ js }) => js)])
		writeFileSync(join(folder, name), '');
	return folder;
};

/** Bytes of script that a build brings into every page of a tracker. */
export const scriptBytes = (build: string): number =>
	manifestOf(build)
		.content_scripts.flatMap(({ js }) => js)
		.reduce((sum, name) => sum + statSync(join(build, name)).size, 0);
