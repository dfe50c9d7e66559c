import * as z from 'zod/mini';
import { Moment } from '../release/facts';
import type { Database } from './database';
import { check } from './guarded';

/** Until when something is left alone, and how often in a row it failed to answer the background. */
export const Pause = z.object({
	failures: z.int().check(z.gte(0)),
	/** When it began; earlier versions did not write it. */
	since: z.optional(Moment),
	until: Moment,
});
export type Pause = z.infer<typeof Pause>;

/** Names among the settings: a pause that a site asked for also holds back the user's visits, failures do not. */
const PREFIXES = { asked: 'pause:', failed: 'backoff:' } as const;
type Kind = keyof typeof PREFIXES;

/** Pauses by the id of a site or release, among the settings, so that a background that was stopped keeps them. */
export class Pauses {
	readonly #db: Database;

	constructor(db: Database) {
		this.#db = db;
	}

	async get(kind: Kind, id: string): Promise<Pause | undefined> {
		const checked = check(Pause, (await this.#db.get('settings', PREFIXES[kind] + id))?.value);
		return checked.ok ? checked.value : undefined;
	}

	async put(kind: Kind, id: string, value: Pause): Promise<void> {
		await this.#db.put('settings', { name: PREFIXES[kind] + id, value });
	}

	async clear(kind: Kind, id: string): Promise<void> {
		await this.#db.delete('settings', PREFIXES[kind] + id);
	}
}
