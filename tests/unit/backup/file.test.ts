import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { backupText, readBackup } from '../../../utils/backup/file';
import { RefusedEdit } from '../../../utils/release/refused-edit';
import { twoSides } from './sides';

const head = { format: 'muster-backup', version: 1, madeAt: '2026-11-23T09:00:00.000Z' };
const read = (more: object) => readBackup(JSON.stringify({ ...head, ...more }));

describe('a backup’s file', () => {
	it('of version 1 can be read for good', () => {
		const { data, leftOut } = readBackup(readFileSync('tests/unit/backup/version-1.json', 'utf8'));
		expect(leftOut).toEqual([]);
		expect(data.sites).toHaveLength(1);
		expect(data.checklists[0]?.items[0]).toMatchObject({ note: 'Written by hand', status: 'done' });
		expect(data.plans[0]?.notes.internal.text).toBe('What changes inside');
		expect(data.history.map(({ command }) => command.type)).toEqual(['edit', 'edit-notes']);
		expect(data.policies).toHaveLength(1);
		expect(data.options).toEqual({ horizonDays: 21 });
	});

	it('says again what was written into it', () => {
		fc.assert(
			fc.property(twoSides, ([data]) => {
				expect(readBackup(backupText(data, head.madeAt, '1.0.0'))).toEqual({ data, leftOut: [] });
			}),
		);
	});

	it('says that Linear’s keys are not in it', () => {
		const [[data] = []] = fc.sample(twoSides, 1);
		if (data === undefined) throw new Error('There is no data');
		expect(JSON.parse(backupText(data, head.madeAt, '1.0.0')).about).toContain('Keys of Linear are not in it');
	});

	it.each([
		['not JSON', '{"format": '],
		['no backup', '{"format":"other","version":1}'],
		['a list', '[]'],
		['nothing', 'null'],
		['no version', '{"format":"muster-backup"}'],
		['version 0', '{"format":"muster-backup","version":0}'],
	])('is refused for %s', (_name, text) => {
		expect(() => readBackup(text)).toThrow(RefusedEdit);
	});

	it('of a newer version is refused, with what to do', () => {
		expect(() => read({ version: 2, plans: 'a map by then' })).toThrow(/newer Muster.*Update Muster/);
	});

	it('is refused where it is too large', () => {
		expect(() => readBackup(' '.repeat(50_000_001))).toThrow(/too large/);
	});

	it('names what cannot be read, and keeps the rest', () => {
		const good = {
			id: 'e1',
			subject: 's',
			at: head.madeAt,
			by: { name: 'Ada' },
			command: { type: 'x' },
			before: null,
			revision: 1,
		};
		let deep: unknown = 'x';
		for (let level = 0; level < 5000; level += 1) deep = [deep];
		const { data, leftOut } = read({
			plans: { a: 1 },
			history: [good, { ...good, id: 7 }, good, { ...good, id: 'e2', before: deep }],
			policies: [{ scope: { kind: 'default' }, policy: { nonsense: true } }],
			options: { horizonDays: 0 },
		});
		expect(data.history).toEqual([good]);
		expect(leftOut).toHaveLength(6);
		expect(leftOut.slice(0, 4)).toEqual([
			'plans: not a list',
			expect.stringMatching(/^history\[1\]\.id: /),
			'history[2]: a second record of e1',
			'history[3]: nested too deeply',
		]);
		expect(leftOut[4]).toMatch(/^policies\[0\]\.policy/);
		expect(leftOut[5]).toMatch(/^options\.horizonDays: /);
	});

	it('of any JSON is read or refused, never anything else', () => {
		const section = fc.constantFrom('sites', 'checklists', 'plans', 'history', 'policies', 'setAside', 'options');
		fc.assert(
			fc.property(section, fc.oneof(fc.array(fc.jsonValue()), fc.jsonValue()), (name, value) => {
				expect(read({ [name]: value }).leftOut.every((line) => line.startsWith(name))).toBe(true);
			}),
		);
		fc.assert(
			fc.property(fc.json(), (text) => {
				expect(() => readBackup(text)).toThrow(RefusedEdit);
			}),
		);
	});
});
