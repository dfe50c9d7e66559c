import type { JiraCaller } from './caller';
import {
	CreatedIssue,
	CreateFieldPage,
	CreateTypePage,
	type JiraCreateField,
	type JiraCreateType,
	JiraIssueList,
	type JiraLabelled,
	JiraLabelledIssue,
	JiraPermissions,
	JiraProperty,
} from './place-schemas';

/** Issues that may carry one label; more than one only where two people made them at the same time. */
const MOST_LABELLED = 20;
const PAGE = 100;
const FIELDS = ['summary'] as const;

/** What is sent to make an issue. */
export interface NewIssue {
	readonly fields: Readonly<Record<string, unknown>>;
	readonly properties: readonly { readonly key: string; readonly value: unknown }[];
}

/** The calls to Jira's REST API for what a team keeps in it. All of it throws `TrackerFailure`. */
export class PlaceCalls {
	readonly #caller: JiraCaller;

	constructor(caller: JiraCaller) {
		this.#caller = caller;
	}

	get siteName(): string {
		return this.#caller.siteName;
	}

	/** @throws {TrackerFailure} `not-found` where there is no such property, and where there is no such issue */
	async property(issue: string, key: string): Promise<unknown> {
		return (await this.#caller.get(this.#propertyOf(issue, key), JiraProperty, 'scope')).value;
	}

	setProperty(issue: string, key: string, value: unknown): Promise<void> {
		return this.#caller.change(this.#propertyOf(issue, key), value, 'scope');
	}

	#propertyOf(issue: string, key: string): string {
		return `${this.#of(issue)}/properties/${encodeURIComponent(key)}`;
	}

	#of(issue: string): string {
		return `${this.#caller.api}/issue/${encodeURIComponent(issue)}`;
	}

	issue(key: string): Promise<JiraLabelled> {
		return this.#caller.get(`${this.#of(key)}?fields=${FIELDS.join()}`, JiraLabelledIssue, 'issue');
	}

	/**
	 * The issues with a label. Cloud's index lags behind: an issue that was just made is named, so that it is looked at.
	 * @param fresh id of an issue that must not be missed; null for none
	 */
	async labelled(label: string, fresh: string | null = null): Promise<readonly JiraLabelled[]> {
		const { cloud, api } = this.#caller;
		const reconcile = cloud && fresh !== null ? { reconcileIssues: [Number(fresh)] } : {};
		const body = { jql: `labels = "${label}"`, fields: FIELDS, maxResults: MOST_LABELLED, ...reconcile };
		const path = cloud ? `${api}/search/jql` : `${api}/search`;
		return (await this.#caller.post(path, body, JiraIssueList, 'issue')).issues;
	}

	addLabel(issue: string, label: string): Promise<void> {
		return this.#caller.change(this.#of(issue), { update: { labels: [{ add: label }] } }, 'issue');
	}

	/** Takes a label away and gives the issue another summary, in one change. */
	unlabel(issue: string, label: string, summary: string): Promise<void> {
		const body = { fields: { summary }, update: { labels: [{ remove: label }] } };
		return this.#caller.change(this.#of(issue), body, 'issue');
	}

	/** The types of issue that the user may make in a project. */
	async createTypes(project: string): Promise<readonly JiraCreateType[]> {
		const page = await this.#caller.get(this.#metaOf(project), CreateTypePage, 'issue');
		return page.issueTypes ?? page.values ?? [];
	}

	/** What the form for a new issue of a type asks for. */
	async createFields(project: string, type: string): Promise<readonly JiraCreateField[]> {
		const page = await this.#caller.get(this.#metaOf(project, type), CreateFieldPage, 'issue');
		return page.fields ?? page.values ?? [];
	}

	#metaOf(project: string, type?: string): string {
		const of = type === undefined ? '' : `/${encodeURIComponent(type)}`;
		const path = `${this.#caller.api}/issue/createmeta/${encodeURIComponent(project)}/issuetypes${of}`;
		return `${path}?startAt=0&maxResults=${PAGE}`;
	}

	create(issue: NewIssue): Promise<{ id: string; key: string }> {
		return this.#caller.post(`${this.#caller.api}/issue`, issue, CreatedIssue, 'issue');
	}

	/** Whether the user may edit an issue; null where Jira does not tell. */
	async mayEdit(key: string): Promise<boolean | null> {
		const query = new URLSearchParams({ issueKey: key });
		// Data Center lists all permissions and knows no such parameter in its older versions.
		if (this.#caller.cloud) query.set('permissions', 'EDIT_ISSUES');
		const path = `${this.#caller.api}/mypermissions?${query}`;
		const { permissions } = await this.#caller.get(path, JiraPermissions, 'issue');
		return (permissions.EDIT_ISSUES ?? permissions.EDIT_ISSUE)?.havePermission ?? null;
	}
}
