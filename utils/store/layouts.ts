import * as z from 'zod/mini';
import { Layout, type PageKind } from '../messaging/layout';
import { Moment } from '../release/facts';
import type { Database } from './database';
import { check } from './guarded';

/** How the last page of its kind on a site was recognised, and where the panel went. */
export const SeenLayout = z.extend(Layout, { docked: z.boolean(), at: Moment });
export type SeenLayout = z.infer<typeof SeenLayout>;

const PREFIX = 'layout:';

const nameOf = (siteId: string, kind: PageKind): string => `${PREFIX}${siteId}#${kind}`;

/** What the pages looked like, by site and kind, among the settings. Only ever shown: one that cannot be read is as good as none. */
export class Layouts {
	readonly #db: Database;

	constructor(db: Database) {
		this.#db = db;
	}

	async get(siteId: string, kind: PageKind): Promise<SeenLayout | undefined> {
		const checked = check(SeenLayout, (await this.#db.get('settings', nameOf(siteId, kind)))?.value);
		return checked.ok ? checked.value : undefined;
	}

	async put(siteId: string, value: SeenLayout): Promise<void> {
		await this.#db.put('settings', { name: nameOf(siteId, value.kind), value });
	}
}
