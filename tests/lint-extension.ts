import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { OUTPUT } from './support/launch.ts';

// web-ext's linter on the Firefox build: it must find neither errors nor warnings.
const { stdout } = spawnSync('web-ext', ['lint', '--source-dir', join(OUTPUT, 'firefox-mv3'), '--output', 'json'], {
	encoding: 'utf8',
	maxBuffer: 64_000_000,
	shell: process.platform === 'win32',
});
const report = JSON.parse(stdout);
const messages = [...report.errors, ...report.warnings] as { code: string; file?: string; message: string }[];
for (const { code, file, message } of messages) console.error(`${code} ${file ?? ''}: ${message}`);
console.log(`${messages.length} errors and warnings`);
if (messages.length > 0 || report.metadata === undefined) process.exitCode = 1;
