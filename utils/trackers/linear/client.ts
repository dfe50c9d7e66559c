import { t } from '@lingui/core/macro';
import * as z from 'zod/mini';
import type { FetchOutcome } from '../../messaging/protocol';
import type { Gap } from '../../release/facts';
import { numberText } from '../../words/format';
import { notExpected, readAnswer } from '../answer';
import { TrackerFailure } from '../tracker';
import { RateBudget } from './budget';
import { type Errors, failureOf, refusalIn } from './failures';
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

/** Asks Linear's GraphQL API and holds its answers to a schema. */
export class LinearClient {
	readonly #transport: LinearTransport;
	readonly #now: () => number;
	readonly #budget: RateBudget;

	/** @param budget what is known of the key's limits; clients of one key share it */
	constructor(transport: LinearTransport, now: () => number, budget = new RateBudget()) {
		this.#transport = transport;
		this.#now = now;
		this.#budget = budget;
	}

	/**
	 * @throws {TrackerFailure} where Linear reports an error or answers with something else
	 * @throws {HeldBack} where little is left of the key's limits, for anything but the issue on the screen
	 */
	async ask<T extends z.core.$ZodType>(
		query: string,
		variables: Record<string, unknown>,
		schema: T,
		what: Gap['what'],
	): Promise<z.output<T>> {
		this.#budget.allow(what, this.#now());
		const outcome = await this.#transport.post(JSON.stringify({ query, variables }));
		this.#budget.note(outcome.limits);
		const asked = { site: NAME, what, now: this.#now };
		const errors = this.#errorsIn(outcome);
		if (errors !== null && errors.length > 0) throw failureOf(errors, outcome, what, this.#now());
		const refusal = refusalIn(outcome, what, this.#now());
		if (refusal !== null) throw refusal;
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
			const { hasNextPage, endCursor } = found.pageInfo;
			watch?.onProgress?.(nodes.length, hasNextPage ? null : nodes.length);
			if (!hasNextPage || enough(found.nodes)) return nodes;
			// It goes on, without saying where: what was read of it would pass for the whole.
			if (endCursor === null) throw notExpected({ site: NAME, what, now: this.#now });
			after = endCursor;
		}
		const most = numberText(MOST_NODES);
		const detail = t`Linear has more than ${most} entries here: Muster reads no further.`;
		throw new TrackerFailure({ what: question.what, why: 'unreadable-answer', detail, retryAt: null });
	}
}
