import 'fake-indexeddb/auto';
import { expect, it } from 'vitest';
import { openDatabase, wasClosed } from '../../../utils/store/database';

const failureOf = async (task: () => Promise<unknown>): Promise<unknown> => {
	try {
		await task();
	} catch (error) {
		return error;
	}
	throw new Error('It did not fail.');
};

it('tells a connection that was closed from any other failure', async () => {
	const db = await openDatabase(undefined, `closed-${crypto.randomUUID()}`);
	expect(wasClosed(await failureOf(() => db.put('sites', {} as never)))).toBe(false);
	db.close();
	expect(wasClosed(await failureOf(() => db.getAll('sites')))).toBe(true);
});
