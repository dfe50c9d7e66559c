import type { Database, MusterSchema, StoreName } from './database';

/** Of a transaction whose completion means that it is on disk. */
export const STRICT = { durability: 'strict' } as const;

/** Puts one record, and returns once it is on disk. */
export const putStrictly = async <S extends StoreName>(
	db: Database,
	store: S,
	record: MusterSchema[S]['value'],
): Promise<void> => {
	const tx = db.transaction(store, 'readwrite', STRICT);
	await tx.store.put(record);
	await tx.done;
};
