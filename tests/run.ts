import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { browsersFor } from './support/find-browsers.ts';
import { OUTPUT } from './support/launch.ts';

/** `npm test`: every check in turn, and at the end one line that says how many passed, failed and were skipped. */
interface Tally {
	passed: number;
	failed: number;
	skipped: number;
}

const REPORTS = join(OUTPUT, 'reports');
const tally: Tally = { passed: 0, failed: 0, skipped: 0 };
const lines: string[] = [];

const run = (command: string, parameters: readonly string[]): boolean => {
	const { status } = spawnSync(command, parameters, { stdio: 'inherit', shell: process.platform === 'win32' });
	return status === 0;
};

const note = (name: string, counts: Tally): void => {
	tally.passed += counts.passed;
	tally.failed += counts.failed;
	tally.skipped += counts.skipped;
	lines.push(`${name}: ${counts.passed} passed, ${counts.failed} failed, ${counts.skipped} skipped`);
};

/** A check that either holds or does not. */
const gate = (name: string, command: string, ...parameters: string[]): boolean => {
	console.log(`\n== ${name}`);
	const ok = run(command, parameters);
	note(name, { passed: ok ? 1 : 0, failed: ok ? 0 : 1, skipped: 0 });
	return ok;
};

/** A Vitest project, counted from its own report: a run that reports nothing has failed. */
const suite = (name: string, project: string): void => {
	console.log(`\n== ${name}`);
	const report = join(REPORTS, `${project}.json`);
	rmSync(report, { force: true });
	const ok = run('vitest', [
		'run',
		'--project',
		project,
		'--reporter=default',
		'--reporter=json',
		`--outputFile.json=${report}`,
	]);
	try {
		const counts = JSON.parse(readFileSync(report, 'utf8'));
		const failed = counts.numFailedTests + (!ok && counts.numFailedTests === 0 ? 1 : 0);
		const none = counts.numTotalTests === 0 ? 1 : 0;
		note(name, {
			passed: counts.numPassedTests,
			failed: failed + none,
			skipped: counts.numPendingTests + counts.numTodoTests,
		});
	} catch {
		note(name, { passed: 0, failed: 1, skipped: 0 });
	}
};

mkdirSync(REPORTS, { recursive: true });
gate('Lint and format', 'biome', 'check', '--error-on-warnings', '.');
gate('Types', 'tsc', '--noEmit');
gate('Module boundaries', 'node', 'tests/boundaries.ts');
gate('Message catalogues', 'npm', 'run', 'words:check');
suite('Unit tests', 'unit');
const built = gate('Build for Chrome', 'wxt', 'build') && gate('Build for Firefox', 'wxt', 'build', '-b', 'firefox');
if (built) {
	gate('Bundle sizes', 'node', 'tests/size.ts');
	gate('Extension lint', 'node', 'tests/lint-extension.ts');
	gate('Rebuild from the sources archive', 'node', 'tests/rebuild.ts');
	for (const { kind, path } of browsersFor(['chrome', 'firefox'])) console.log(`End-to-end tests in ${kind}: ${path}`);
	suite('End-to-end tests', 'e2e');
} else {
	note('End-to-end tests', { passed: 0, failed: 1, skipped: 0 });
}

console.log(`\n${lines.join('\n')}\n`);
console.log(`${tally.passed} passed, ${tally.failed} failed, ${tally.skipped} skipped`);
process.exitCode = tally.failed === 0 ? 0 : 1;
