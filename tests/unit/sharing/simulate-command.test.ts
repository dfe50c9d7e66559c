import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { expect, test } from 'vitest';

const MAIN = join(import.meta.dirname, '../../simulation/main.ts');
const RUN = join(import.meta.dirname, '../../simulation/run.ts');

test('npm run simulate prints the figures of each kind', () => {
	const { status, stdout, stderr } = spawnSync(process.execPath, [MAIN, RUN, '30', '1'], { encoding: 'utf8' });
	expect([status, stderr]).toEqual([0, '']);
	expect(stdout).toMatch(/^checklist \{"seed":1,"edits":3\d,.*\nplan \{"seed":1,"edits":3\d,/);
}, 60_000);
