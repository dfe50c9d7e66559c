import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { OUTPUT } from './support/launch.ts';

// `npm run fuzz` and `npm run faults`: the tests of that kind, and at the end what each of them counted, as one table.
/** How many times the cases of `npm test` the fuzzing goes through, unless FUZZ_RUNS says otherwise. */
const FUZZ_RUNS = '3';
const RUNS = {
	fuzz: ['--project', 'unit', 'tests/unit/fuzz'],
	faults: [
		'--project',
		'e2e',
		'tests/e2e/faults.test.ts',
		'tests/e2e/faults-storage.test.ts',
		'tests/e2e/update.test.ts',
		'tests/e2e/chaos.test.ts',
	],
} as const;

const name = process.argv[2];
if (name !== 'fuzz' && name !== 'faults') throw new Error('Say which table: fuzz or faults.');
const rows = join(OUTPUT, 'reports', `${name}.jsonl`);
mkdirSync(join(OUTPUT, 'reports'), { recursive: true });
rmSync(rows, { force: true });
const { status } = spawnSync('vitest', ['run', ...RUNS[name], ...process.argv.slice(3)], {
	stdio: 'inherit',
	shell: process.platform === 'win32',
	env: { FUZZ_RUNS, ...process.env, TABLE_ROWS: rows },
});
const lines = existsSync(rows) ? readFileSync(rows, 'utf8').trim().split('\n') : [];
console.table(lines.map((line) => JSON.parse(line)));
process.exitCode = status === 0 && lines.length > 0 ? 0 : 1;
