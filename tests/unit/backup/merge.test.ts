import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mergeBackup } from '../../../utils/backup/merge';
import { type BackupData, EMPTY_BACKUP } from '../../../utils/backup/schema';
import { EPIC, twoSides } from './sides';

const NOW = '2026-11-24T09:00:00.000Z';
const merge = (mine: BackupData, theirs: BackupData): BackupData => mergeBackup(mine, theirs, NOW).data;

const textsIn = (value: unknown): string[] => {
	if (typeof value === 'string') return [value];
	return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsIn) : [];
};
/** What stands in the documents, but for when they were last edited; where in a list makes no difference. */
const standing = ({ checklists, plans }: BackupData): string[] =>
	textsIn([...checklists, ...plans].map((document) => ({ ...document, updatedAt: null }))).sort();

describe('merging a backup', () => {
	it('twice is merging it once', () => {
		fc.assert(
			fc.property(twoSides, ([mine, theirs]) => {
				const once = merge(mine, theirs);
				expect(mergeBackup(once, theirs, '2026-12-01T00:00:00.000Z').data).toEqual(once);
			}),
		);
	});

	it('into nothing gives what was saved', () => {
		fc.assert(
			fc.property(twoSides, ([mine]) => {
				expect(merge(EMPTY_BACKUP, mine)).toEqual(mine);
			}),
		);
	});

	it('keeps every text of either side, in a document or in the history', () => {
		fc.assert(
			fc.property(twoSides, ([mine, theirs]) => {
				const { checklists, plans, history } = merge(mine, theirs);
				// Not in the commands: an older backup need not have the history of all that it says.
				const kept = new Set(textsIn([checklists, plans, history.map(({ before }) => before)]));
				for (const text of [...standing(mine), ...standing(theirs)]) expect(kept).toContain(text);
			}),
		);
	});

	it('comes to the same whichever side asks', () => {
		fc.assert(
			fc.property(twoSides, ([mine, theirs]) => {
				const [one, other] = [merge(mine, theirs), merge(theirs, mine)];
				expect(standing(one)).toEqual(standing(other));
			}),
		);
	});

	it('lets the later edit of an item stand, even in the document that was edited earlier', () => {
		const [first, second] = ['t:notes-internal', 't:notes-external'];
		const note = (side: string, minute: number, itemId: string, text: string) => {
			const at = `2026-11-23T09:0${minute}:00.000Z`;
			const command = { type: 'edit', itemId, changes: { note: text } };
			return { id: `${side}${minute}`, subject: EPIC, at, by: { name: 'Ada' }, command, before: null, revision: 1 };
		};
		const [model] = fc.sample(twoSides, 1).map(([{ checklists }]) => checklists[0]);
		if (model === undefined) throw new Error('There is no checklist');
		const side = (
			notes: Record<string, string>,
			updatedAt: string,
			history: ReturnType<typeof note>[],
		): BackupData => ({
			...EMPTY_BACKUP,
			checklists: [
				{ ...model, updatedAt, items: model.items.map((item) => ({ ...item, note: notes[item.id] ?? '' })) },
			],
			history,
		});
		const mine = side({ [first]: 'mine, later', [second]: 'mine, first' }, '2026-11-23T09:05:00.000Z', [
			note('a', 1, second, 'mine, first'),
			note('a', 5, first, 'mine, later'),
		]);
		const theirs = side({ [first]: 'theirs, first', [second]: 'theirs, later' }, '2026-11-23T09:03:00.000Z', [
			note('b', 2, first, 'theirs, first'),
			note('b', 3, second, 'theirs, later'),
		]);
		const [checklist] = merge(mine, theirs).checklists;
		const notes = Object.fromEntries(checklist?.items.map((item) => [item.id, item.note]) ?? []);
		expect(notes).toMatchObject({ [first]: 'mine, later', [second]: 'theirs, later' });
	});

	it('knows an epic by the tracker’s id where each side met it under another key', () => {
		const epic = (key: string) => ({
			id: `acme.atlassian.net#epic/${key}`,
			siteId: 'acme.atlassian.net',
			key,
			keys: [key],
			trackerId: '10001',
			title: 'Pay later',
			url: `https://acme.atlassian.net/browse/${key}`,
			type: 'Epic',
			status: { name: 'To do', category: 'to-do' as const },
			owner: null,
			labels: [],
			components: [],
			description: '',
			releaseIds: [],
			updatedAt: null,
			readAt: NOW,
		});
		const [[, theirs]] = fc.sample(twoSides, 1) as [typeof twoSides extends fc.Arbitrary<infer T> ? T : never];
		const merged = merge({ ...EMPTY_BACKUP, epics: [epic('OPS-9')] }, { ...theirs, epics: [epic('PAY-1')] });
		expect(merged.epics.map(({ id, keys }) => ({ id, keys }))).toEqual([
			{ id: 'acme.atlassian.net#epic/OPS-9', keys: ['OPS-9', 'PAY-1'] },
		]);
		expect(merged.checklists.map(({ epicId }) => epicId)).toEqual(['acme.atlassian.net#epic/OPS-9']);
	});
});
