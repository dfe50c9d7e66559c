import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { browsersFor } from '../support/find-browsers.ts';
import { OUTPUT } from '../support/launch.ts';
import { withEpics } from '../trackers/company/large-release.ts';
import { openArena } from './arena.ts';
import { scriptBytes } from './floor.ts';
import { edit } from './measures/edit.ts';
import { navigation } from './measures/navigation.ts';
import { panel } from './measures/panel.ts';
import { popup } from './measures/popup.ts';
import { quietPages } from './measures/quiet-pages.ts';
import { type Row, resultOf, tableOf } from './report.ts';

// `npm run bench`: what Muster costs the pages it runs on, beside an extension that does nothing on the same pages in
// the same run. `--quick` takes fewer samples, `--only NAME` one part, `--strict` fails where a target is missed.
const quick = process.argv.includes('--quick');
const asked = process.argv.indexOf('--only');
const only = asked === -1 ? null : process.argv[asked + 1];

const [found] = browsersFor(['chrome']);
if (found === undefined) {
	console.error('No Chrome, Chromium or Edge found. Install one, or name it in CHROME_PATH.');
	process.exit(1);
}
const build = join(OUTPUT, 'chrome-mv3');
const arena = await openArena(found, build);
const rounds = quick ? 5 : 15;
const epics = withEpics(arena.trackers.world.jiraCloud, 'PAY-240', 220 + 2 * rounds);

const bytes = async (): Promise<Row[]> => [
	{
		what: 'Script on a page without an issue',
		unit: 'kB',
		floor: [0],
		muster: [scriptBytes(build) / 1000],
		target: 16,
		added: true,
	},
];
const parts: Readonly<Record<string, () => Promise<Row[]>>> = {
	bytes,
	quiet: () => quietPages(() => openArena(found, build), quick ? 4 : 32),
	panel: () => panel(arena, rounds, epics.slice(220)),
	edit: () => edit(arena, rounds),
	navigation: () => navigation(arena, epics.slice(0, quick ? 60 : 220)),
	// The last, for it replaces what the extension knows.
	popup: () => popup(arena, quick ? 3 : 7, [1, 100, 1000]),
};

const rows: Row[] = [];
const failures: string[] = [];
for (const [name, measure] of Object.entries(parts)) {
	if (only !== null && only !== name) continue;
	console.log(`Measuring: ${name}…`);
	await measure().then(
		(measured) => rows.push(...measured),
		(error) => failures.push(`${name} could not be measured: ${String(error)}`),
	);
}
await arena.close();
failures.push(...arena.sessions.muster.problems);

const results = rows.map(resultOf);
const missed = results.filter(({ holds }) => holds === false);
const judged = results.filter(({ holds }) => holds !== null);
console.log(`\n${tableOf(results)}\n\n${judged.length - missed.length} of ${judged.length} targets hold.`);
const file = join(OUTPUT, 'bench.json');
writeFileSync(file, JSON.stringify({ at: new Date().toISOString(), browser: found.path, quick, results }, null, '\t'));
console.log(`Written to ${file}`);
if (failures.length > 0) console.error(failures.join('\n'));
if (failures.length > 0 || (process.argv.includes('--strict') && missed.length > 0)) process.exitCode = 1;
