import type * as z from 'zod/mini';
import type { FetchOutcome } from '../../messaging/protocol';
import type { Gap } from '../../release/facts';
import { type Asked, checkAnswer, readAnswer } from '../answer';

/** Carries one call to a Jira site with the user's session. */
export interface Transport {
	/** @param path path and query below the site's base URL, beginning with `/rest/` */
	send(request: { method: 'GET' | 'POST' | 'PUT' | 'DELETE'; path: string; body: unknown }): Promise<FetchOutcome>;
}

export interface CallerOptions {
	readonly siteName: string;
	readonly cloud: boolean;
	readonly now: () => number;
}

/** Sends calls below one version of Jira's API and holds the answers to schemas. All of it throws `TrackerFailure`. */
export class JiraCaller {
	readonly #transport: Transport;
	readonly #options: CallerOptions;
	/** Cloud speaks version 3 of the API, Data Center version 2. */
	readonly api: string;

	constructor(transport: Transport, options: CallerOptions) {
		this.#transport = transport;
		this.#options = options;
		this.api = options.cloud ? '/rest/api/3' : '/rest/api/2';
	}

	get siteName(): string {
		return this.#options.siteName;
	}

	get cloud(): boolean {
		return this.#options.cloud;
	}

	#asked(what: Gap['what']): Asked {
		return { site: this.siteName, what, now: this.#options.now };
	}

	get<T extends z.core.$ZodType>(path: string, schema: T, what: Gap['what']): Promise<z.output<T>> {
		return this.#send({ method: 'GET', path, body: null }, schema, what);
	}

	post<T extends z.core.$ZodType>(path: string, body: unknown, schema: T, what: Gap['what']): Promise<z.output<T>> {
		return this.#send({ method: 'POST', path, body }, schema, what);
	}

	put<T extends z.core.$ZodType>(path: string, body: unknown, schema: T, what: Gap['what']): Promise<z.output<T>> {
		return this.#send({ method: 'PUT', path, body }, schema, what);
	}

	async #send<T extends z.core.$ZodType>(
		call: Parameters<Transport['send']>[0],
		schema: T,
		what: Gap['what'],
	): Promise<z.output<T>> {
		return readAnswer(await this.#transport.send(call), schema, this.#asked(what));
	}

	/** A change whose answer has no body that matters. */
	async change(path: string, body: unknown, what: Gap['what']): Promise<void> {
		checkAnswer(await this.#transport.send({ method: 'PUT', path, body }), this.#asked(what));
	}
}
