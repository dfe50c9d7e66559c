import * as z from 'zod/mini';
import type { Told } from '../readiness/reminders';
import { CalendarDate } from '../release/facts';
import type { Database } from './database';
import { check } from './guarded';
import { putStrictly, STRICT } from './strict';

const ToldRecord = z.record(
	z.string(),
	z.object({ shipDate: CalendarDate, days: z.array(z.int()), notReady: z.boolean() }),
);
const TOLD = 'told';

/** What Muster has done once and is not to do again, among the settings. No backup holds it: it is about this browser. */
export class Marks {
	readonly #db: Database;

	constructor(db: Database) {
		this.#db = db;
	}

	/** True the first time it is asked of a name, whatever happens to the background meanwhile; never again. */
	async first(name: string): Promise<boolean> {
		const tx = this.#db.transaction('settings', 'readwrite', STRICT);
		const key = `once:${name}`;
		const isFirst = (await tx.store.getKey(key)) === undefined;
		if (isFirst) await tx.store.put({ name: key, value: true });
		await tx.done;
		return isFirst;
	}

	/** What people were reminded of; nothing where that cannot be read. */
	async told(): Promise<Told> {
		const checked = check(ToldRecord, (await this.#db.get('settings', TOLD))?.value);
		return checked.ok ? checked.value : {};
	}

	putTold(value: Told): Promise<void> {
		return putStrictly(this.#db, 'settings', { name: TOLD, value });
	}
}
