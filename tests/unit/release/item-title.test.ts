import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { wordsOf } from '../../../locales/catalogs';
import { applyCommand } from '../../../utils/release/checklist';
import { describeChecklistCommand } from '../../../utils/release/describe-edit';
import { itemTitle, readableChecklist } from '../../../utils/release/item-title';
import { DEFAULT_POLICY } from '../../../utils/release/policy';
import { checklistFromTemplate } from '../../../utils/release/template';
import { speak } from '../../../utils/words/locale';

const made = () => checklistFromTemplate('x#issue/1', 'major', DEFAULT_POLICY);
const inEnglish = made();

describe('a checklist read in German', () => {
	beforeAll(async () => speak({ locale: 'de', messages: await wordsOf('background', 'de') }, 'de'));
	afterAll(() => speak({ locale: 'en', messages: {} }, 'en'));

	test('is made and stored as an English one', () => {
		expect(made()).toEqual(inEnglish);
	});

	test('shows every built-in title in German, and nothing else differs', () => {
		const shown = readableChecklist(made());
		expect(shown.items.find(({ id }) => id === 't:support-training')?.title).toBe(
			'Demo oder Schulung für den Support durchgeführt',
		);
		const still = shown.items.filter(({ title }, at) => title === inEnglish.items[at]?.title);
		expect(still).toEqual([]);
		const back = shown.items.map((item, at) => ({ ...item, title: inEnglish.items[at]?.title }));
		expect({ ...shown, items: back }).toEqual(inEnglish);
	});

	test('leaves a title that somebody changed as it is', () => {
		const command = {
			type: 'edit',
			itemId: 't:support-training',
			changes: { title: 'Train the night shift' },
		} as const;
		const { items } = applyCommand(made(), command, '2026-12-01T12:00:00.000Z');
		const item = items.find(({ id }) => id === 't:support-training');
		expect(item && itemTitle(item)).toBe('Train the night shift');
		expect(itemTitle({ title: 'Demo or training held for support', templateKey: null })).toBe(
			'Demo or training held for support',
		);
	});

	test('has its history in German, whoever made it', () => {
		const item = inEnglish.items.find(({ id }) => id === 't:support-training') ?? null;
		expect(describeChecklistCommand({ type: 'remove', itemId: 't:support-training' }, item)).toBe(
			'„Demo oder Schulung für den Support durchgeführt“ entfernt',
		);
	});
});
