import * as z from 'zod/mini';
import { Moment } from '../release/facts';
import type { Database } from './database';
import { check } from './guarded';

/** How often in a row a site failed to answer the background, and until when it is left alone. */
export const Backoff = z.object({
	failures: z.int().check(z.gte(0)),
	/** When the last failure came; earlier versions did not write it. */
	since: z.optional(Moment),
	until: Moment,
});
export type Backoff = z.infer<typeof Backoff>;

const PREFIX = 'backoff:';

/** Pauses by site, among the settings, so that a background that was stopped keeps them. */
export class Backoffs {
	readonly #db: Database;

	constructor(db: Database) {
		this.#db = db;
	}

	async get(siteId: string): Promise<Backoff | undefined> {
		const checked = check(Backoff, (await this.#db.get('settings', PREFIX + siteId))?.value);
		return checked.ok ? checked.value : undefined;
	}

	async put(siteId: string, value: Backoff): Promise<void> {
		await this.#db.put('settings', { name: PREFIX + siteId, value });
	}

	async clear(siteId: string): Promise<void> {
		await this.#db.delete('settings', PREFIX + siteId);
	}
}
