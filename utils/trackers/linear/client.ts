import * as z from 'zod/mini';
import type { FetchOutcome } from '../../messaging/protocol';
import type { Gap } from '../../release/facts';
import { readAnswer } from '../answer';
import { TrackerFailure } from '../tracker';
import { Envelope } from './schemas';

const NAME = 'Linear';
/** Nodes of one question that are read at most. */
const MOST_NODES = 5000;

/** Follows a reading of several pages. */
export interface Watch {
	readonly signal?: AbortSignal;
	/** Told how many were read, of how many; null while Linear has not told the end. */
	readonly onProgress?: (read: number, total: number | null) => void;
}

/** Carries one GraphQL request; the key stays with whoever made it. */
export interface LinearTransport {
	post(body: string): Promise<FetchOutcome>;
}

const REJECTED = /authentication|unauthenticated|forbidden.*key|invalid.*key/i;

type Errors = NonNullable<z.output<typeof Envelope>['errors']>;

const failureOf = (errors: Errors, outcome: FetchOutcome, what: Gap['what'], now: number): TrackerFailure => {
	const [first] = errors;
	const code = `${first?.extensions?.code ?? ''} ${first?.extensions?.type ?? ''}`;
	const said = first?.extensions?.userPresentableMessage ?? first?.message ?? '';
	const soon = new Date(now + Number(outcome.retryAfter ?? 60) * 1000).toISOString();
	if (/RATELIMITED/i.test(code)) {
		return new TrackerFailure({
			what,
			why: 'rate-limited',
			detail: 'Linear asks for a pause. Muster reads it again later.',
			retryAt: soon,
		});
	}
	if (REJECTED.test(code) || outcome.status === 401) {
		const detail = 'Linear no longer accepts your API key. Connect Linear again in Muster’s options.';
		return new TrackerFailure({ what, why: 'key-rejected', detail, retryAt: null });
	}
	if (/not ?found|entity/i.test(`${code} ${said}`)) {
		return new TrackerFailure({
			what,
			why: 'not-found',
			detail: 'Linear has no such item, or your key may not see it.',
			retryAt: null,
		});
	}
	if (/FORBIDDEN/i.test(code)) {
		return new TrackerFailure({
			what,
			why: 'forbidden',
			detail: 'Linear does not let your API key see this.',
			retryAt: null,
		});
	}
	return new TrackerFailure({
		what,
		why: 'server-error',
		detail: `Linear could not answer: ${said.slice(0, 200)}`,
		retryAt: soon,
	});
};

/** Asks Linear's GraphQL API and holds its answers to a schema. */
export class LinearClient {
	readonly #transport: LinearTransport;
	readonly #now: () => number;

	constructor(transport: LinearTransport, now: () => number) {
		this.#transport = transport;
		this.#now = now;
	}

	/** @throws {TrackerFailure} where Linear reports an error or answers with something else */
	async ask<T extends z.core.$ZodType>(
		query: string,
		variables: Record<string, unknown>,
		schema: T,
		what: Gap['what'],
	): Promise<z.output<T>> {
		const outcome = await this.#transport.post(JSON.stringify({ query, variables }));
		const asked = { site: NAME, what, now: this.#now };
		const errors = this.#errorsIn(outcome);
		if (errors !== null && errors.length > 0) throw failureOf(errors, outcome, what, this.#now());
		if (outcome.status === 401) throw failureOf([], outcome, what, this.#now());
		const { data } = readAnswer(outcome, Envelope, asked);
		return readAnswer({ ...outcome, text: JSON.stringify(data ?? null) }, schema, asked);
	}

	#errorsIn(outcome: FetchOutcome): Errors | null {
		try {
			const envelope = z.safeParse(Envelope, JSON.parse(outcome.text));
			return envelope.success ? (envelope.data.errors ?? null) : null;
		} catch {
			return null;
		}
	}

	/**
	 * All nodes of a paged question.
	 * @param pick finds the page in an answer
	 * @param watch told after each page how many nodes were read; its signal ends the reading between pages
	 * @param enough tells from the nodes of a page that the pages after it are not wanted
	 * @throws the signal's reason, where it was aborted
	 */
	async all<T extends z.core.$ZodType, N>(
		question: { query: string; variables: Record<string, unknown>; schema: T; what: Gap['what'] },
		pick: (answer: z.output<T>) => { nodes: N[]; pageInfo: { hasNextPage: boolean; endCursor: string | null } },
		{ watch, enough = () => false }: { watch?: Watch | undefined; enough?: (nodes: readonly N[]) => boolean } = {},
	): Promise<N[]> {
		const nodes: N[] = [];
		let after: string | null = null;
		while (nodes.length < MOST_NODES) {
			watch?.signal?.throwIfAborted();
			const { query, variables, schema, what } = question;
			const found = pick(await this.ask(query, { ...variables, after }, schema, what));
			nodes.push(...found.nodes);
			const last = !found.pageInfo.hasNextPage || found.pageInfo.endCursor === null;
			watch?.onProgress?.(nodes.length, last ? nodes.length : null);
			if (last || enough(found.nodes)) return nodes;
			after = found.pageInfo.endCursor;
		}
		const detail = `Linear has more than ${MOST_NODES} entries here: Muster reads no further.`;
		throw new TrackerFailure({ what: question.what, why: 'unreadable-answer', detail, retryAt: null });
	}
}
