import * as z from 'zod/mini';
import type { Database, StoreName } from './database';
import type { QuarantineRecord } from './records';
import { STRICT } from './strict';

/** What is wrong with a record, in a line; null where nothing is. */
const fault = (error: z.core.$ZodError): string =>
	error.issues
		.slice(0, 5)
		.map((issue) => `${issue.path.join('.') || 'record'}: ${issue.message}`)
		.join('; ');

/** The record for the quarantine of one that does not parse. */
export const quarantineRecord = (
	store: StoreName,
	key: string,
	raw: unknown,
	error: string,
	at: string,
): QuarantineRecord => ({
	id: `${store}/${key}/${at}`,
	store,
	key,
	raw,
	error,
	at,
});

/** A record held to its schema: the value, or what is wrong with it. */
export const check = <T extends z.core.$ZodType>(
	schema: T,
	raw: unknown,
): { ok: true; value: z.output<T> } | { ok: false; error: string } => {
	const parsed = z.safeParse(schema, raw);
	return parsed.success ? { ok: true, value: parsed.data } : { ok: false, error: fault(parsed.error) };
};

/**
 * Moves a record that does not parse out of its store into the quarantine, whole, so that the rest goes on working and
 * nothing the user wrote is lost.
 */
export const quarantine = async (
	db: Database,
	store: Exclude<StoreName, 'quarantine'>,
	key: string,
	error: string,
	at: string,
): Promise<void> => {
	const tx = db.transaction([store, 'quarantine'], 'readwrite', STRICT);
	const raw: unknown = await tx.objectStore(store).get(key);
	if (raw !== undefined) {
		await tx.objectStore('quarantine').put(quarantineRecord(store, key, raw, error, at));
		await tx.objectStore(store).delete(key);
	}
	await tx.done;
};
