import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { OUTPUT } from './support/launch.ts';
import { unzip } from './support/unzip.ts';

// `npm run check:sources`: makes the packages as for the stores, unpacks the sources archive that Firefox's reviewers
// get, builds from it alone, and holds what comes out to what was packed, byte by byte.
const ROOT = resolve(import.meta.dirname, '..');
const { name, version } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'));
const BUILDS = ['chrome', 'firefox'] as const;
const BELONGS =
	/^(components|entrypoints|locales|modules|public|utils|docs)\/|^(README\.md|lingui\.config\.ts|package(-lock)?\.json|tsconfig\.json|wxt\.config\.ts)$/;
const NEEDED = ['README.md', 'package.json', 'package-lock.json', 'tsconfig.json', 'wxt.config.ts'];

const filesIn = (folder: string): string[] =>
	readdirSync(folder, { recursive: true, encoding: 'utf8' })
		.filter((path) => statSync(join(folder, path)).isFile())
		.map((path) => path.replaceAll('\\', '/'))
		.sort();

const wxt = (folder: string, ...parameters: string[]): void => {
	execFileSync('wxt', parameters, { cwd: folder, stdio: 'inherit', shell: process.platform === 'win32' });
};

const unpack = (archive: string, folder: string): string => {
	unzip(join(OUTPUT, archive), folder);
	return folder;
};

/** What is wrong with the list of files of the sources archive. */
const misfits = (sources: string): string[] => {
	const files = filesIn(sources);
	return [
		...files
			.filter((path) => !BELONGS.test(path) || path.startsWith('docs/pictures/'))
			.map((path) => `${path} does not belong`),
		...NEEDED.filter((path) => !files.includes(path)).map((path) => `${path} is missing`),
	];
};

/** Gives the unpacked sources the packages that `npm ci` would: exactly those of the lock file, or those installed here. */
const install = (sources: string): void => {
	if (!process.argv.includes('--install')) {
		symlinkSync(join(ROOT, 'node_modules'), join(sources, 'node_modules'), 'junction');
		return;
	}
	const { status } = spawnSync('npm', ['ci'], { cwd: sources, stdio: 'inherit', shell: process.platform === 'win32' });
	if (status !== 0) throw new Error('npm ci failed');
};

/** Files that differ between a package and what was built from the sources. */
const differences = (packed: string, built: string): string[] => {
	const all = [...new Set([...filesIn(packed), ...filesIn(built)])];
	return all.filter((path) => {
		const pair = [join(packed, path), join(built, path)].map((file) => (existsSync(file) ? readFileSync(file) : null));
		return pair[0] === null || pair[1] === null || !pair[0]?.equals(pair[1] ?? Buffer.alloc(0));
	});
};

const folder = mkdtempSync(join(tmpdir(), 'muster-sources-'));
try {
	for (const browser of BUILDS) wxt(ROOT, 'zip', '-b', browser);
	const sources = unpack(`${name}-${version}-sources.zip`, join(folder, 'sources'));
	const problems = misfits(sources);
	install(sources);
	for (const browser of BUILDS) {
		wxt(sources, 'build', '-b', browser);
		const packed = unpack(`${name}-${version}-${browser}.zip`, join(folder, browser));
		const different = differences(packed, join(sources, '.output', `${browser}-mv3`));
		problems.push(...different.map((path) => `${browser}: ${path} differs`));
		console.log(`${browser}: ${filesIn(packed).length} files, ${different.length} of them different`);
	}
	for (const problem of problems) console.error(problem);
	if (problems.length > 0) process.exitCode = 1;
} finally {
	rmSync(folder, { recursive: true, force: true });
}
