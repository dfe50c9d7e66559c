import { describe, expect, test } from 'vitest';
import { type Scene, severities } from './make';

/** A scene with the severities that the rule under test reports in it. */
export type Case = readonly [name: string, scene: Scene, expected: readonly string[]];

/** Runs one rule through its table. */
export const table = (rule: string, cases: readonly Case[]): void => {
	describe(rule, () => {
		test.each(cases)('%s', (_, scene, expected) => expect(severities(rule, scene)).toEqual(expected));
	});
};

export const BLOCKER = ['blocker'];
export const WARNING = ['warning'];
export const NOTE = ['note'];
export const NOTHING: readonly string[] = [];
