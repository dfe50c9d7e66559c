import { t } from '@lingui/core/macro';
import type { Gap } from '../../release/facts';
import { gapIn, type ReadWatch, TrackerFailure } from '../tracker';
import { type CallerOptions, JiraCaller, type Transport } from './caller';
import { moment } from './facts';
import {
	type JiraChange,
	JiraCloudSearch,
	JiraComment,
	JiraCommentPage,
	JiraCount,
	JiraFieldList,
	type JiraIssue,
	JiraIssueBatch,
	JiraIssueLog,
	JiraIssue as JiraIssueSchema,
	JiraLogPage,
	JiraMyself,
	JiraServerInfo,
	JiraServerSearch,
	type JiraVersion,
	JiraVersionPage,
	JiraVersion as JiraVersionSchema,
} from './schemas';

/** Issues asked for at once, and the most that are read for one question. */
const PAGE = 100;
export const MOST_ISSUES = 5_000;
const EPIC_FIELD = 'com.pyxis.greenhopper.jira:gh-epic-';

/** Pages in a row that may bring nothing new; whoever sends more of them would go on for ever. */
const MOST_IN_VAIN = 10;

/** What a query found. */
export interface Found {
	readonly issues: readonly JiraIssue[];
	/** Why there may be more: it is more than Muster reads, or its pages did not fit together; null where this is all. */
	readonly cut: 'too-many' | 'shifted' | null;
}

/** Where the next page of a search begins: by token on Cloud, by number on Data Center; null after the last. */
type Next = { readonly nextPageToken?: string; readonly startAt?: number } | null;
type PageOrder = NonNullable<Next> &
	Readonly<Record<'jql' | 'fields' | 'maxResults', unknown>> & { readonly validateQuery?: false };

interface FoundPage {
	readonly issues: readonly JiraIssue[];
	readonly total: number | null;
	readonly next: Next;
}

const cancelled = (site: string, what: Gap['what']): TrackerFailure =>
	new TrackerFailure({ what, why: 'cancelled', detail: t`Reading from ${site} was stopped.`, retryAt: null });

/** What a session that ran out may be told in place of being told that it ran out. */
const DOUBTFUL: readonly Gap['why'][] = ['not-found', 'forbidden', 'unreadable-answer'];

/** A text as JQL reads it back. */
export const quote = (text: string): string => `"${text.replace(/["\\]/g, '\\$&')}"`;

/** The calls to Jira's REST API that Muster makes, for both kinds of Jira. */
export class JiraClient {
	readonly #caller: JiraCaller;
	readonly #api: string;
	readonly #cloud: boolean;

	constructor(transport: Transport, options: CallerOptions) {
		this.#caller = new JiraCaller(transport, options);
		this.#api = this.#caller.api;
		this.#cloud = options.cloud;
	}

	/** For the calls that are not the client's own. */
	get caller(): JiraCaller {
		return this.#caller;
	}

	/**
	 * Where strangers may look at a site, a session that ran out is answered as if nothing were there. So whoever is told
	 * that something is missing must be signed in.
	 * @throws {TrackerFailure} `signed-out` for somebody who is not
	 */
	async #asSomebody<T>(call: Promise<T>): Promise<T> {
		try {
			return await call;
		} catch (error) {
			if (DOUBTFUL.includes(gapIn(error).why)) await this.myself();
			throw error;
		}
	}

	/** The newest comment of an issue whose body passes; null where none does. */
	async findComment(key: string, passes: (body: unknown) => boolean): Promise<JiraComment | null> {
		for (let startAt = 0; ; ) {
			const query = new URLSearchParams({ orderBy: '-created', startAt: String(startAt), maxResults: String(PAGE) });
			const page = await this.#caller.get(`${this.#commentsOf(key)}?${query}`, JiraCommentPage, 'issue');
			const found = page.comments.find(({ body }) => passes(body));
			startAt += page.comments.length;
			if (found !== undefined) return found;
			if (page.comments.length === 0 || startAt >= page.total) return null;
		}
	}

	/** @param body a document on Cloud, wiki markup on Data Center */
	addComment(key: string, body: object | string): Promise<JiraComment> {
		return this.#caller.post(this.#commentsOf(key), { body }, JiraComment, 'issue');
	}

	/** @param body as of `addComment`; the comment's readers stay as they are */
	changeComment(key: string, id: string, body: object | string): Promise<JiraComment> {
		const path = `${this.#commentsOf(key)}/${encodeURIComponent(id)}`;
		return this.#caller.put(path, { body }, JiraComment, 'issue');
	}

	/** @param description a document on Cloud, wiki markup on Data Center; it takes the place of what is there */
	changeDescription(id: string, description: object | string): Promise<void> {
		return this.#caller.change(`${this.#api}/issue/${encodeURIComponent(id)}`, { fields: { description } }, 'issue');
	}

	#commentsOf(key: string): string {
		return `${this.#api}/issue/${encodeURIComponent(key)}/comment`;
	}

	/** One issue; a moved one answers with the key it has now. */
	issue(key: string, fields: readonly string[]): Promise<JiraIssue> {
		const query = new URLSearchParams({ fields: fields.join(',') });
		const path = `${this.#api}/issue/${encodeURIComponent(key)}?${query}`;
		return this.#asSomebody(this.#caller.get(path, JiraIssueSchema, 'issue'));
	}

	/**
	 * The log of an issue's changes since a moment, in no order, older ones perhaps among them. Cloud puts only the newest
	 * entries into the issue; where those do not reach back far enough the whole log is read.
	 */
	async log(key: string, since: string): Promise<JiraChange[]> {
		const query = new URLSearchParams({ fields: 'updated', expand: 'changelog' });
		const path = `${this.#api}/issue/${encodeURIComponent(key)}?${query}`;
		const { changelog } = await this.#caller.get(path, JiraIssueLog, 'issue');
		const newest = changelog?.histories ?? [];
		const missing = (changelog?.total ?? 0) > newest.length;
		const reachesBack = newest.some(({ created }) => (moment(created) ?? since) <= since);
		return missing && !reachesBack && this.#cloud ? this.#wholeLog(key) : newest;
	}

	async #wholeLog(key: string): Promise<JiraChange[]> {
		const changes: JiraChange[] = [];
		for (;;) {
			const query = new URLSearchParams({ startAt: String(changes.length), maxResults: String(PAGE) });
			const path = `${this.#api}/issue/${encodeURIComponent(key)}/changelog?${query}`;
			const { values, isLast } = await this.#caller.get(path, JiraLogPage, 'issue');
			changes.push(...values);
			if (isLast !== false || values.length === 0) return changes;
		}
	}

	version(id: string): Promise<JiraVersion> {
		const path = `${this.#api}/version/${encodeURIComponent(id)}`;
		return this.#asSomebody(this.#caller.get(path, JiraVersionSchema, 'release'));
	}

	/** The versions of a project that have not shipped, nearest first, those without a date last. */
	async unreleasedVersions(project: string): Promise<JiraVersion[]> {
		const versions = await this.#versions(project, this.#cloud ? { status: 'unreleased' } : {});
		// Data Center does not filter by status.
		return versions.filter(({ released, archived }) => released !== true && archived !== true);
	}

	/** All versions of a project. */
	versions(project: string, signal?: AbortSignal): Promise<JiraVersion[]> {
		return this.#versions(project, {}, signal);
	}

	async #versions(project: string, filter: Readonly<Record<string, string>>, signal?: AbortSignal) {
		const versions = new Map<string, JiraVersion>();
		for (let startAt = 0; ; ) {
			const query = new URLSearchParams({
				orderBy: 'releaseDate',
				maxResults: String(PAGE),
				startAt: String(startAt),
				...filter,
			});
			const path = `${this.#api}/project/${encodeURIComponent(project)}/version?${query}`;
			const call = () => this.#asSomebody(this.#caller.get(path, JiraVersionPage, 'releases'));
			const { values, isLast, total = 0 } = await this.#unlessStopped(signal, 'releases', call);
			const before = versions.size;
			for (const version of values) versions.set(version.id, version);
			startAt += values.length;
			if (versions.size === before || (isLast ?? startAt >= total)) return [...versions.values()];
		}
	}

	/** A call that ends at once when somebody stops the reading; what it answers is then left to nobody. */
	#unlessStopped<T>(signal: AbortSignal | undefined, what: Gap['what'], call: () => Promise<T>): Promise<T> {
		if (signal === undefined) return call();
		return new Promise((resolve, reject) => {
			const stop = () => reject(cancelled(this.#caller.siteName, what));
			if (signal.aborted) return stop();
			signal.addEventListener('abort', stop, { once: true });
			call()
				.then(resolve, reject)
				.finally(() => signal.removeEventListener('abort', stop));
		});
	}

	/** The issues that a query finds, all pages of them, at most 5,000; `watch` follows it and may stop it. */
	search(jql: string, fields: readonly string[], what: Gap['what'], watch: ReadWatch = {}): Promise<Found> {
		return this.#search({ jql, fields, maxResults: PAGE }, what, watch);
	}

	async #search({ jql, ...order }: PageOrder, what: Gap['what'], watch: ReadWatch): Promise<Found> {
		const issues = new Map<string, JiraIssue>();
		let [next, total, shifted, vain]: [Next, number | null | undefined, boolean, number] = [{}, undefined, false, 0];
		do {
			// In no order a page may repeat what another one had, and leave out what none has.
			const body: PageOrder = { ...order, jql: `${jql} ORDER BY key ASC`, ...next };
			const page: FoundPage = await this.#unlessStopped(watch.signal, what, () => this.#page(body, what));
			const before = issues.size;
			for (const issue of page.issues) issues.set(issue.id, issue);
			vain = issues.size === before ? vain + 1 : 0;
			// What left or joined meanwhile moves the pages after it: an issue may have slipped through.
			shifted ||= vain === MOST_IN_VAIN || (total !== undefined && total !== page.total);
			({ next, total } = page);
			watch.onProgress?.(issues.size, total);
		} while (next !== null && vain < MOST_IN_VAIN && issues.size < MOST_ISSUES);
		const cut = next === null ? null : 'too-many';
		return { issues: [...issues.values()], cut: shifted ? 'shifted' : cut };
	}

	/** @param keys at most 100; an issue that is missing or hidden is left out, where a plain search would be refused */
	async issues(
		keys: readonly string[],
		fields: readonly string[],
		signal?: AbortSignal,
	): Promise<readonly JiraIssue[]> {
		if (!this.#cloud) {
			const jql = `key in (${keys.map(quote).join(', ')})`;
			const order = { jql, fields, maxResults: PAGE, validateQuery: false } as const;
			return (await this.#search(order, 'scope', signal ? { signal } : {})).issues;
		}
		const body = { issueIdsOrKeys: keys, fields };
		const path = `${this.#api}/issue/bulkfetch`;
		const call = () => this.#asSomebody(this.#caller.post(path, body, JiraIssueBatch, 'scope'));
		return (await this.#unlessStopped(signal, 'scope', call)).issues;
	}

	/** Whether a query finds anything at all. */
	async finds(jql: string): Promise<boolean> {
		const body: PageOrder = { jql, fields: ['updated'], maxResults: 1 };
		return (await this.#page(body, 'scope')).issues.length > 0;
	}

	/** How many issues a query finds; on Cloud by the index, which may lag behind by a moment. */
	async count(jql: string): Promise<number> {
		const path = `${this.#api}/search/approximate-count`;
		if (this.#cloud) return (await this.#asSomebody(this.#caller.post(path, { jql }, JiraCount, 'scope'))).count;
		return (await this.#page({ jql, fields: ['updated'], maxResults: 1 }, 'scope')).total ?? 0;
	}

	#page(body: PageOrder, what: Gap['what']): Promise<FoundPage> {
		return this.#asSomebody(this.#cloud ? this.#pageByToken(body, what) : this.#pageByOffset(body, what));
	}

	async #pageByToken(body: PageOrder, what: Gap['what']): Promise<FoundPage> {
		const { issues, isLast, nextPageToken } = await this.#caller.post(
			`${this.#api}/search/jql`,
			body,
			JiraCloudSearch,
			what,
		);
		// A server that names the same page again would keep us here for ever.
		const isEnd = isLast === true || !nextPageToken || nextPageToken === body.nextPageToken;
		return { issues, total: null, next: isEnd ? null : { nextPageToken } };
	}

	async #pageByOffset(body: PageOrder, what: Gap['what']): Promise<FoundPage> {
		const { issues, total } = await this.#caller.post(`${this.#api}/search`, body, JiraServerSearch, what);
		const startAt = (body.startAt ?? 0) + issues.length;
		return { issues, total, next: issues.length === 0 || startAt >= total ? null : { startAt } };
	}

	/**
	 * Ids of Data Center's custom fields that hold an issue's epic and an epic's own name; found by their types, as names
	 * are translated. Null for what there is none of.
	 */
	async epicFields(): Promise<{ link: string | null; name: string | null }> {
		const fields = await this.#caller.get(`${this.#api}/field`, JiraFieldList, 'scope');
		const idOf = (type: string) => fields.find(({ schema }) => schema?.custom === EPIC_FIELD + type)?.id ?? null;
		return { link: idOf('link'), name: idOf('label') };
	}

	myself() {
		return this.#caller.get(`${this.#api}/myself`, JiraMyself, 'all');
	}

	/** Whether a site is Jira Cloud, asked of the site itself. Both kinds answer under version 2, strangers too. */
	async isCloud(): Promise<boolean> {
		const info = await this.#caller.get('/rest/api/2/serverInfo', JiraServerInfo, 'all');
		return info.deploymentType === 'Cloud';
	}
}
