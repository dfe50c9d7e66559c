import * as z from 'zod/mini';
import type { PublishForm } from '../publish/text-names';
import { Moment } from '../release/facts';
import type { Database } from './database';
import { check } from './guarded';
import { putStrictly } from './strict';

/** Where a text of a release was published last, and what it then said. */
export const PublishedRecord = z.object({
	/** Key of the issue; empty for a document of the release. */
	place: z.string(),
	/** Id of the copy in the tracker. */
	id: z.string(),
	url: z.url(),
	at: Moment,
	/** Hash of what it said. */
	hash: z.string(),
});
export type PublishedRecord = z.infer<typeof PublishedRecord>;

/** A comment is kept under the text's name alone, as it was before there were other forms. */
const nameOf = (releaseId: string, text: string, form: PublishForm): string =>
	`published:${form === 'comment' ? '' : `${form}:`}${text}:${releaseId}`;

/** What was published where, among the settings. One that cannot be read is as good as none: its marker finds it. */
export class Publications {
	readonly #db: Database;

	constructor(db: Database) {
		this.#db = db;
	}

	async get(releaseId: string, text: string, form: PublishForm): Promise<PublishedRecord | null> {
		const checked = check(PublishedRecord, (await this.#db.get('settings', nameOf(releaseId, text, form)))?.value);
		return checked.ok ? checked.value : null;
	}

	async put(releaseId: string, text: string, form: PublishForm, value: PublishedRecord): Promise<void> {
		await putStrictly(this.#db, 'settings', { name: nameOf(releaseId, text, form), value });
	}
}
