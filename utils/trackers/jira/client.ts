import type * as z from 'zod/mini';
import type { FetchOutcome } from '../../messaging/protocol';
import type { Gap } from '../../release/facts';
import { readAnswer } from '../answer';
import { moment } from './facts';
import {
	type JiraChange,
	JiraCloudSearch,
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

/** Carries one call to a Jira site with the user's session. */
export interface Transport {
	/** @param path path and query below the site's base URL, beginning with `/rest/` */
	send(request: { method: 'GET' | 'POST' | 'PUT' | 'DELETE'; path: string; body: unknown }): Promise<FetchOutcome>;
}

/** Issues asked for at once, and the most that are read for one question. */
const PAGE = 100;
const MOST_ISSUES = 5_000;
const EPIC_LINK = 'com.pyxis.greenhopper.jira:gh-epic-link';

/** The calls to Jira's REST API that Muster makes, for both kinds of Jira. */
export class JiraClient {
	readonly #transport: Transport;
	readonly #name: string;
	readonly #now: () => number;
	/** Cloud speaks version 3 of the API, Data Center version 2. */
	readonly #api: string;
	readonly #cloud: boolean;

	constructor(transport: Transport, options: { siteName: string; cloud: boolean; now: () => number }) {
		this.#transport = transport;
		this.#name = options.siteName;
		this.#now = options.now;
		this.#cloud = options.cloud;
		this.#api = options.cloud ? '/rest/api/3' : '/rest/api/2';
	}

	async #get<T extends z.core.$ZodType>(path: string, schema: T, what: Gap['what']): Promise<z.output<T>> {
		const outcome = await this.#transport.send({ method: 'GET', path, body: null });
		return readAnswer(outcome, schema, { site: this.#name, what, now: this.#now });
	}

	async #post<T extends z.core.$ZodType>(path: string, body: unknown, schema: T, what: Gap['what']) {
		const outcome = await this.#transport.send({ method: 'POST', path, body });
		return readAnswer(outcome, schema, { site: this.#name, what, now: this.#now });
	}

	/** One issue; a moved one answers with the key it has now. */
	issue(key: string, fields: readonly string[]): Promise<JiraIssue> {
		const query = new URLSearchParams({ fields: fields.join(',') });
		return this.#get(`${this.#api}/issue/${encodeURIComponent(key)}?${query}`, JiraIssueSchema, 'issue');
	}

	/**
	 * The log of an issue's changes since a moment, in no order, older ones perhaps among them. Cloud puts only the newest
	 * entries into the issue; where those do not reach back far enough the whole log is read.
	 */
	async log(key: string, since: string): Promise<JiraChange[]> {
		const query = new URLSearchParams({ fields: 'updated', expand: 'changelog' });
		const path = `${this.#api}/issue/${encodeURIComponent(key)}?${query}`;
		const { changelog } = await this.#get(path, JiraIssueLog, 'issue');
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
			const { values, isLast } = await this.#get(path, JiraLogPage, 'issue');
			changes.push(...values);
			if (isLast !== false || values.length === 0) return changes;
		}
	}

	version(id: string): Promise<JiraVersion> {
		return this.#get(`${this.#api}/version/${encodeURIComponent(id)}`, JiraVersionSchema, 'release');
	}

	/** The versions of a project that have not shipped, nearest first, those without a date last. */
	async unreleasedVersions(project: string): Promise<JiraVersion[]> {
		const versions: JiraVersion[] = [];
		for (;;) {
			const query = new URLSearchParams({
				orderBy: 'releaseDate',
				maxResults: String(PAGE),
				startAt: String(versions.length),
				...(this.#cloud ? { status: 'unreleased' } : {}),
			});
			const path = `${this.#api}/project/${encodeURIComponent(project)}/version?${query}`;
			const page = await this.#get(path, JiraVersionPage, 'releases');
			versions.push(...page.values);
			const total = page.total ?? 0;
			if (page.isLast !== false || page.values.length === 0 || versions.length >= Math.max(total, PAGE)) break;
		}
		// Data Center does not filter by status.
		return versions.filter(({ released, archived }) => released !== true && archived !== true);
	}

	/** The issues that a query finds, all pages of them, at most 5,000. */
	search(jql: string, fields: readonly string[], what: Gap['what']): Promise<JiraIssue[]> {
		return this.#cloud ? this.#searchCloud(jql, fields, what) : this.#searchServer(jql, fields, what);
	}

	async #searchCloud(jql: string, fields: readonly string[], what: Gap['what']): Promise<JiraIssue[]> {
		const found: JiraIssue[] = [];
		let token: string | null = null;
		do {
			const body = { jql, fields, maxResults: PAGE, ...(token === null ? {} : { nextPageToken: token }) };
			const page: z.output<typeof JiraCloudSearch> = await this.#post(
				`${this.#api}/search/jql`,
				body,
				JiraCloudSearch,
				what,
			);
			found.push(...page.issues);
			const next = page.isLast === true ? null : (page.nextPageToken ?? null);
			// A server that names the same page again would keep us here for ever.
			token = next === token ? null : next;
		} while (token !== null && found.length < MOST_ISSUES);
		return found;
	}

	async #searchServer(jql: string, fields: readonly string[], what: Gap['what']): Promise<JiraIssue[]> {
		const found: JiraIssue[] = [];
		for (;;) {
			const body = { jql, fields, maxResults: PAGE, startAt: found.length };
			const page = await this.#post(`${this.#api}/search`, body, JiraServerSearch, what);
			found.push(...page.issues);
			if (page.issues.length === 0 || found.length >= page.total || found.length >= MOST_ISSUES) return found;
		}
	}

	/** Id of the custom field that holds an issue's epic on Data Center; found by its type, as names are translated. */
	async epicLinkField(): Promise<string | null> {
		const fields = await this.#get(`${this.#api}/field`, JiraFieldList, 'scope');
		return fields.find(({ schema }) => schema?.custom === EPIC_LINK)?.id ?? null;
	}

	myself() {
		return this.#get(`${this.#api}/myself`, JiraMyself, 'all');
	}

	/** Whether a site is Jira Cloud, asked of the site itself. Both kinds answer under version 2, strangers too. */
	async isCloud(): Promise<boolean> {
		const info = await this.#get('/rest/api/2/serverInfo', JiraServerInfo, 'all');
		return info.deploymentType === 'Cloud';
	}
}
