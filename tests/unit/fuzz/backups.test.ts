import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { backupText, readBackup } from '../../../utils/backup/file';
import { mergeBackup } from '../../../utils/backup/merge';
import type { BackupData } from '../../../utils/backup/schema';
import { RefusedEdit } from '../../../utils/release/refused-edit';
import { anyJson, hold, mutated, PATIENCE } from './border';

const NOW = '2026-11-25T09:00:00.000Z';
const TEXT = readFileSync('tests/unit/backup/version-1.json', 'utf8');
const SOUND = JSON.parse(TEXT);
const MINE = readBackup(TEXT).data;

const json = anyJson(['format', 'version', 'id', 'epicId', 'items', 'history', 'command', 'type', 'policy', 'scope']);
const files = fc.oneof(
	{ weight: 5, arbitrary: mutated(SOUND, json).map((value) => JSON.stringify(value)) },
	fc.nat(TEXT.length).map((at) => TEXT.slice(0, at)),
	json.map((value) => JSON.stringify(value)),
	fc.string({ unit: 'binary' }),
);

/** What the file holds; null where it is refused in words. Anything else that is thrown fails the test. */
const readOrRefused = (text: string): BackupData | null => {
	try {
		const { data, leftOut } = readBackup(text);
		for (const part of leftOut) expect(part).not.toBe('');
		return data;
	} catch (error) {
		if (!(error instanceof RefusedEdit)) throw error;
		expect(error.message).not.toBe('');
		return null;
	}
};

it(
	'reads any text as a backup that can be merged, leaving out what makes no sense, or refuses it',
	() =>
		hold(
			'backup files',
			fc.asyncProperty(files, async (text) => {
				const data = readOrRefused(text);
				if (data === null) return;
				const merged = mergeBackup(MINE, data, NOW).data;
				// What comes of it is a backup without a fault, and nothing that was here is missing.
				expect(readBackup(backupText(merged, NOW, '1.0.0')).leftOut).toEqual([]);
				for (const { epicId } of MINE.checklists) expect(merged.checklists.map((one) => one.epicId)).toContain(epicId);
				const kept = new Set(merged.history.map(({ id }) => id));
				expect(MINE.history.filter(({ id }) => !kept.has(id))).toEqual([]);
			}),
			1000,
		),
	PATIENCE,
);
