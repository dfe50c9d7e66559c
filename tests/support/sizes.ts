import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join, relative } from 'node:path';
import { gzipSync } from 'node:zlib';

/** What a bundle may weigh at most, in bytes; minified as shipped, or gzipped. */
const BUDGETS: readonly { file: RegExp; raw?: number; gzip?: number; why: string }[] = [
	{ file: /^watcher\.js$/, raw: 16_000, why: 'runs on every page of a tracker' },
	{ file: /^panel\.js$/, gzip: 98_000, why: 'is parsed on every issue page' },
	{ file: /^words\/panel-\w+\.js$/, gzip: 6_000, why: 'is what the panel says, in one language' },
	{
		file: /^background\.js$/,
		gzip: 138_000,
		why: 'is parsed whenever the background wakes, all of it; a fifth merges texts',
	},
];

const filesIn = (folder: string): string[] =>
	readdirSync(folder, { recursive: true, encoding: 'utf8' })
		.map((name) => join(folder, name))
		.filter((path) => statSync(path).isFile());

const kilobytes = (bytes: number): string => `${(bytes / 1000).toFixed(1)} kB`;

/**
 * Prints the size of every bundle of a build and holds those with a budget to it.
 * @returns the names of bundles over their budget, or missing
 */
export const reportSizes = (build: string): string[] => {
	const over: string[] = [];
	const seen = new Set<RegExp>();
	for (const path of filesIn(build).filter((name) => /\.(js|css|html)$/.test(name))) {
		const name = relative(build, path);
		const content = readFileSync(path);
		const gzip = gzipSync(content, { level: 9 }).length;
		const budget = BUDGETS.find(({ file }) => file.test(name));
		if (budget !== undefined) seen.add(budget.file);
		const limit = budget?.raw ?? budget?.gzip;
		const weight = budget?.raw === undefined ? gzip : content.length;
		const verdict =
			limit === undefined ? '' : `  of ${kilobytes(limit)}${budget?.raw ? '' : ' gzipped'}: ${budget?.why}`;
		if (limit !== undefined && weight > limit) over.push(name);
		console.log(
			`  ${name.padEnd(44)} ${kilobytes(content.length).padStart(10)} ${kilobytes(gzip).padStart(10)} gz${verdict}`,
		);
	}
	const missing = BUDGETS.filter(({ file }) => !seen.has(file)).map(({ file }) => `${file.source} (missing)`);
	return [...over, ...missing];
};
