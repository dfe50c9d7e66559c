import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { EPIC_RULES, RELEASE_RULES, RULES } from '../../../utils/readiness/registry';
import { FAILURE_MODES } from '../../../utils/release/words';

const root = resolve(import.meta.dirname, '../../..');
const stems = readdirSync(resolve(root, 'utils/readiness/rules')).map((name) => name.replace(/\.ts$/, ''));
const documented = readFileSync(resolve(root, 'docs/FINDINGS.md'), 'utf8');

describe('the registry', () => {
	test('holds every rule file, once', () => {
		expect(RULES.map(({ id }) => id).sort()).toEqual(stems.sort());
	});

	test('keeps the kinds apart', () => {
		expect(EPIC_RULES.every(({ scope }) => scope === 'epic')).toBe(true);
		expect(RELEASE_RULES.every(({ scope }) => scope === 'release')).toBe(true);
	});

	test('guards against all five failure modes', () => {
		const guarded = new Set(RULES.map(({ failureMode }) => failureMode));
		for (const mode of FAILURE_MODES) expect(guarded).toContain(mode);
	});

	test.each(RULES.map(({ id }) => id))('%s has its tests and is documented', (id) => {
		expect(existsSync(resolve(root, `tests/unit/readiness/rules/${id}.test.ts`))).toBe(true);
		expect(documented).toMatch(new RegExp(`^\\| \`${id}\` +\\|`, 'm'));
	});
});
