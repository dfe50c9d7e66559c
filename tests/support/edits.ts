import type { Page } from 'puppeteer-core';
import { afterAll, expect } from 'vitest';
import type { ChecklistCommand } from '../../utils/release/checklist.ts';
import { askFrom, recordsIn } from './database.ts';
import { noteRow } from './rows.ts';
import type { Stage } from './stage.ts';

/** What became of edits under one fault. */
export interface Row {
	readonly fault: string;
	tries: number;
	acknowledged: number;
	found: number;
}

const table: Row[] = [];

/** A row of the table that is printed after the tests of a file. */
export const rowFor = (fault: string): Row => {
	const row = { fault, tries: 0, acknowledged: 0, found: 0 };
	table.push(row);
	return row;
};

afterAll(() => {
	if (table.length > 0) console.table(table);
	for (const row of table.splice(0)) noteRow({ ...row });
});

const SITE = 'meridian.atlassian.net';
export const urlOf = (key: string): string => `https://${SITE}/browse/${key}`;
export const epicIdOf = (key: string): string => `${SITE}#epic/${key}`;

const adding = (title: string): ChecklistCommand => ({
	type: 'add',
	item: {
		id: crypto.randomUUID(),
		artifact: 'hotfix',
		title,
		function: 'engineering',
		required: true,
		dueOffset: null,
	},
});

/** Sends an edit from one of the extension's own pages; tells whether it was acknowledged. */
export const sendEdit = async (own: Page, key: string, title: string): Promise<boolean> => {
	const answer = await askFrom(own, 'checklist.edit', {
		id: crypto.randomUUID(),
		epicId: epicIdOf(key),
		command: adding(title),
	});
	return answer?.ok === true;
};

/** The titles of an epic's items in the database. */
export const titlesOf = async (own: Page, key: string): Promise<string[]> => {
	const checklists = await recordsIn(own, 'checklists');
	const mine = checklists.find(({ epicId }) => epicId === epicIdOf(key));
	return (mine?.items ?? []).filter(({ removed }) => !removed).map(({ title }) => title);
};

/** The titles of an epic's items that are done, in the database. */
export const doneOf = async (own: Page, key: string): Promise<string[]> => {
	const items = (await recordsIn(own, 'checklists')).find(({ epicId }) => epicId === epicIdOf(key))?.items ?? [];
	return items.filter(({ status }) => status === 'done').map(({ title }) => title);
};

/** Counts edits in a row, and expects every acknowledged one among what was found, none twice. */
export const note = (row: Row, acknowledged: readonly string[], found: readonly string[], tries: number): void => {
	row.tries += tries;
	row.acknowledged += acknowledged.length;
	row.found += acknowledged.filter((title) => found.includes(title)).length;
	expect(found).toEqual(expect.arrayContaining([...acknowledged]));
	expect(new Set(found).size).toBe(found.length);
};

/** One of the extension's own pages, in a tab. */
export const ownPage = async (stage: Stage): Promise<Page> => (await stage.openOwn('options.html')).page;
