import { t } from '@lingui/core/macro';
import type { Gap } from '../../release/facts';
import { type ReadWatch, TrackerFailure } from '../tracker';
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
const EPIC_LINK = 'com.pyxis.greenhopper.jira:gh-epic-link';

/** What a query found: not complete where there are more than Muster reads. */
export interface Found {
	readonly issues: readonly JiraIssue[];
	readonly complete: boolean;
}

/** Where the next page of a search begins: by token on Cloud, by number on Data Center; null after the last. */
type Next = { readonly nextPageToken?: string; readonly startAt?: number } | null;
type PageOrder = NonNullable<Next> & Readonly<Record<'jql' | 'fields' | 'maxResults', unknown>>;

interface FoundPage {
	readonly issues: readonly JiraIssue[];
	readonly total: number | null;
	readonly next: Next;
}

const cancelled = (site: string, what: Gap['what']): TrackerFailure =>
	new TrackerFailure({ what, why: 'cancelled', detail: t`Reading from ${site} was stopped.`, retryAt: null });

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
		return this.#caller.get(`${this.#api}/issue/${encodeURIComponent(key)}?${query}`, JiraIssueSchema, 'issue');
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
		return this.#caller.get(`${this.#api}/version/${encodeURIComponent(id)}`, JiraVersionSchema, 'release');
	}

	/** The versions of a project that have not shipped, nearest first, those without a date last. */
	async unreleasedVersions(project: string): Promise<JiraVersion[]> {
		const versions = await this.#versions(project, this.#cloud ? { status: 'unreleased' } : {});
		// Data Center does not filter by status.
		return versions.filter(({ released, archived }) => released !== true && archived !== true);
	}

	/** All versions of a project. */
	versions(project: string): Promise<JiraVersion[]> {
		return this.#versions(project, {});
	}

	async #versions(project: string, filter: Readonly<Record<string, string>>): Promise<JiraVersion[]> {
		const versions: JiraVersion[] = [];
		for (;;) {
			const query = new URLSearchParams({
				orderBy: 'releaseDate',
				maxResults: String(PAGE),
				startAt: String(versions.length),
				...filter,
			});
			const path = `${this.#api}/project/${encodeURIComponent(project)}/version?${query}`;
			const page = await this.#caller.get(path, JiraVersionPage, 'releases');
			versions.push(...page.values);
			const total = page.total ?? 0;
			if (page.isLast !== false || page.values.length === 0 || versions.length >= Math.max(total, PAGE))
				return versions;
		}
	}

	/** The issues that a query finds, all pages of them, at most 5,000; `watch` follows it and may stop it. */
	async search(jql: string, fields: readonly string[], what: Gap['what'], watch: ReadWatch = {}): Promise<Found> {
		const issues: JiraIssue[] = [];
		let next: Next = {};
		do {
			if (watch.signal?.aborted) throw cancelled(this.#caller.siteName, what);
			const body: PageOrder = { jql, fields, maxResults: PAGE, ...next };
			const page: FoundPage = await (this.#cloud ? this.#pageByToken(body, what) : this.#pageByOffset(body, what));
			issues.push(...page.issues);
			watch.onProgress?.(issues.length, page.total);
			next = page.next;
		} while (next !== null && issues.length < MOST_ISSUES);
		return { issues, complete: next === null };
	}

	/** Whether a query finds anything at all. */
	async finds(jql: string): Promise<boolean> {
		const body: PageOrder = { jql, fields: ['updated'], maxResults: 1 };
		const page = await (this.#cloud ? this.#pageByToken(body, 'scope') : this.#pageByOffset(body, 'scope'));
		return page.issues.length > 0;
	}

	/** How many issues a query finds; on Cloud by the index, which may lag behind by a moment. */
	async count(jql: string): Promise<number> {
		if (this.#cloud)
			return (await this.#caller.post(`${this.#api}/search/approximate-count`, { jql }, JiraCount, 'scope')).count;
		return (await this.#pageByOffset({ jql, fields: ['updated'], maxResults: 1 }, 'scope')).total ?? 0;
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

	/** Id of the custom field that holds an issue's epic on Data Center; found by its type, as names are translated. */
	async epicLinkField(): Promise<string | null> {
		const fields = await this.#caller.get(`${this.#api}/field`, JiraFieldList, 'scope');
		return fields.find(({ schema }) => schema?.custom === EPIC_LINK)?.id ?? null;
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
