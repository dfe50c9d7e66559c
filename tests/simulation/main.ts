import { join } from 'node:path';
import { runnerImport } from 'vite';
import { macros } from '../../locales/macros.ts';

// The application's modules import each other without extensions, which Node alone does not follow.
const [script = '', ...rest] = process.argv.slice(2);
process.argv.splice(2, process.argv.length, ...rest);
await runnerImport(join(import.meta.dirname, '../support/english.ts'));
await runnerImport(script, { plugins: [macros('in-code')] });
