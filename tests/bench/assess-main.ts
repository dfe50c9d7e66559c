import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { measure } from 'mitata';
import { build } from 'vite';
import { wordsOf } from '../../locales/catalogs.ts';
import { macros } from '../../locales/macros.ts';

// `npm run bench:assess`: how long the verdict on a release of 1,000 epics with 20 items each takes. It is bundled
// first, as it is in the extension: a test runner's own way of importing modules costs more than the verdict itself.
const folder = mkdtempSync(join(tmpdir(), 'muster-assess-'));
process.on('exit', () => rmSync(folder, { recursive: true, force: true }));
await build({
	configFile: false,
	logLevel: 'error',
	plugins: [macros('apart')],
	build: { ssr: join(import.meta.dirname, 'assess.ts'), outDir: folder, copyPublicDir: false },
	ssr: { noExternal: true },
});
const bundle = pathToFileURL(join(folder, 'assess.js')).href;
const { assess, edited, speak, unseen } = (await import(bundle)) as typeof import('./assess.ts');
speak({ locale: 'en', messages: await wordsOf('background', 'en') }, 'en');

const NANOSECONDS = 1_000_000;
const text = (milliseconds: number): string => `${milliseconds.toFixed(2)} ms`.padStart(10);

/** Measures the verdict on inputs made outside of the time taken. */
const verdictOn = async (what: string, make: typeof unseen, target: number): Promise<void> => {
	const verdict = function* () {
		yield { 0: make, bench: assess };
	};
	const { min, avg, p50, p99, samples } = await measure(verdict, {
		min_samples: 60,
		min_cpu_time: 2_000 * NANOSECONDS,
	});
	const holds = p50 / NANOSECONDS <= target;
	const figures = [min, p50, avg, p99].map((figure) => text(figure / NANOSECONDS)).join(' ');
	console.log(
		`${what.padEnd(34)} ${figures} ${text(target)}  ${holds ? 'holds' : 'TOO SLOW'}  (${samples.length} samples)`,
	);
	if (!holds) process.exitCode = 1;
};

const start = performance.now();
const seen = assess(unseen());
console.log(
	`The very first, with nothing compiled: ${(performance.now() - start).toFixed(0)} ms; ${seen.findings.length} findings`,
);
console.log(
	`${''.padEnd(34)} ${['least', 'median', 'mean', '99 of 100', 'target'].map((head) => head.padStart(10)).join(' ')}`,
);
await verdictOn('1,000 epics for the first time', unseen, 50);
assess(edited());
await verdictOn('again after one edit', edited, 2);
