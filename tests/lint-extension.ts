import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { OUTPUT } from './support/launch.ts';

// web-ext's linter on the Firefox build. React's own use of innerHTML is the one warning that may stand: react-dom
// carries it in every build, and nothing of Muster's passes HTML to it.
const { stdout } = spawnSync('web-ext', ['lint', '--source-dir', join(OUTPUT, 'firefox-mv3'), '--output', 'json'], {
	encoding: 'utf8',
	maxBuffer: 64_000_000,
	shell: process.platform === 'win32',
});
const report = JSON.parse(stdout);
const messages = [...report.errors, ...report.warnings] as { code: string; file?: string; message: string }[];
const unexpected = messages.filter(({ code }) => code !== 'UNSAFE_VAR_ASSIGNMENT');
for (const { code, file, message } of unexpected) console.error(`${code} ${file ?? ''}: ${message}`);
console.log(`${messages.length} messages, ${unexpected.length} that may not stand`);
if (unexpected.length > 0 || report.metadata === undefined) process.exitCode = 1;
