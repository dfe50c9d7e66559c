import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { OUTPUT } from './support/launch.ts';
import { reportSizes } from './support/sizes.ts';

// `npm run size`: the weight of every bundle of both builds, held to its budget.
const failures = ['chrome-mv3', 'firefox-mv3'].flatMap((build) => {
	const folder = join(OUTPUT, build);
	console.log(`${build}:`);
	if (!existsSync(folder)) return [`${build} (not built)`];
	return reportSizes(folder).map((name) => `${build}/${name}`);
});
if (failures.length > 0) {
	console.error(`Over budget: ${failures.join(', ')}`);
	process.exitCode = 1;
}
