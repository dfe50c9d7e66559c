import { appendFileSync } from 'node:fs';

/** Adds a row to the table that `npm run fuzz` and `npm run faults` print at their end; does nothing in other runs. */
export const noteRow = (row: Readonly<Record<string, string | number>>): void => {
	const { TABLE_ROWS } = process.env;
	if (TABLE_ROWS !== undefined) appendFileSync(TABLE_ROWS, `${JSON.stringify(row)}\n`);
};
