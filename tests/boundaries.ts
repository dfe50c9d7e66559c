import { readFileSync } from 'node:fs';
import { cruise } from 'dependency-cruiser';
import extractTSConfig from 'dependency-cruiser/config-utl/extract-ts-config';

// Which module may import which. A checker that read nothing would be content with everything, so it must have read all.
const FEWEST_MODULES = 60;

const config = JSON.parse(readFileSync('.dependency-cruiser.json', 'utf8'));
const result = await cruise(
	['entrypoints', 'components', 'utils'],
	{ ...config.options, ruleSet: { forbidden: config.forbidden }, validate: true },
	undefined,
	{ tsConfig: extractTSConfig('tsconfig.json') },
);
if (typeof result.output === 'string') throw new Error('The boundaries were not checked.');
const { summary } = result.output;
for (const { rule, from, to } of summary.violations) console.error(`${rule.name}: ${from} -> ${to}`);
console.log(`${summary.totalCruised} modules, ${summary.violations.length} violations`);
if (summary.totalCruised < FEWEST_MODULES || summary.violations.length > 0) process.exitCode = 1;
