import type { EpicFacts, Gap, LoggedChange, Person, ReleaseFacts } from '../../release/facts';
import {
	type EpicReading,
	gapIn,
	type IssueReading,
	type ReadWatch,
	type ReleaseReading,
	releaseId,
	type Tracker,
} from '../tracker';
import { loggedChanges } from './changes';
import { type JiraClient, MOST_ISSUES } from './client';
import { epicOf, isEpicType, type JiraSite, parentKeyOf, personOf, projectOf, releaseOf } from './facts';
import type { JiraIssue } from './schemas';

const FIELDS = [
	'summary',
	'status',
	'issuetype',
	'parent',
	'fixVersions',
	'project',
	'labels',
	'components',
	'assignee',
	'updated',
	'description',
] as const;

/** Levels above an issue that are looked at for its epic: a sub-task's epic is two above it. */
const MOST_LEVELS = 3;
/** Keys in one `key in (…)`: long queries are refused. */
const KEYS_AT_ONCE = 100;

const quote = (text: string): string => `"${text.replace(/["\\]/g, '\\$&')}"`;

const chunks = <T>(all: readonly T[], size: number): T[][] =>
	Array.from({ length: Math.ceil(all.length / size) }, (_, at) => all.slice(at * size, (at + 1) * size));

/** Jira Cloud and Data Center behind Muster's `Tracker`. */
export class JiraTracker implements Tracker {
	readonly #client: JiraClient;
	readonly #site: JiraSite;
	readonly #now: () => number;

	constructor(client: JiraClient, site: JiraSite, now: () => number) {
		this.#client = client;
		this.#site = site;
		this.#now = now;
	}

	get #fields(): string[] {
		const { epicLinkField } = this.#site;
		return epicLinkField === null ? [...FIELDS] : [...FIELDS, epicLinkField];
	}

	async readIssue(key: string): Promise<IssueReading> {
		const issue = await this.#client.issue(key, this.#fields);
		const now = new Date(this.#now()).toISOString();
		const gaps: Gap[] = [];
		const isEpic = isEpicType(issue.fields?.issuetype);
		const parent = isEpic ? null : await this.#epicAbove(issue).catch(note(gaps, null));
		const unit = parent ?? issue;
		const releases = await this.#releasesOf(unit, now).catch(note(gaps, []));
		const withReleases = (from: JiraIssue): EpicReading => ({
			...epicOf(from, this.#site, now),
			releaseIds: releases.map(({ id }) => id),
		});
		return {
			key: issue.key,
			title: issue.fields?.summary ?? issue.key,
			url: epicOf(issue, this.#site, now).url,
			type: issue.fields?.issuetype?.name ?? 'Issue',
			trackerId: issue.id,
			isEpic,
			asEpic: parent === null ? withReleases(issue) : epicOf(issue, this.#site, now),
			parentEpic: parent === null ? null : withReleases(parent),
			releases,
			gaps,
		};
	}

	/** The nearest issue above that is an epic by its type. */
	async #epicAbove(issue: JiraIssue): Promise<JiraIssue | null> {
		let key = parentKeyOf(issue, this.#site);
		for (let level = 0; key !== null && level < MOST_LEVELS; level += 1) {
			const above: JiraIssue = await this.#client.issue(key, this.#fields);
			if (isEpicType(above.fields?.issuetype)) return above;
			key = parentKeyOf(above, this.#site);
		}
		return null;
	}

	/** A unit's own fix versions, or, where nobody set them on the epic, those of the issues in it. */
	async #releasesOf(issue: JiraIssue, now: string): Promise<ReleaseFacts[]> {
		let versions = issue.fields?.fixVersions ?? [];
		if (versions.length === 0 && isEpicType(issue.fields?.issuetype)) {
			const { issues: children } = await this.#client.search(
				`${this.#childrenOf([issue.key])} AND fixVersion is not EMPTY`,
				['fixVersions'],
				'release',
			);
			versions = children.flatMap(({ fields }) => fields?.fixVersions ?? []);
		}
		const project = projectOf(issue);
		const releases = versions.map((version) => releaseOf(version, project, this.#site, now));
		return [...new Map(releases.map((release) => [release.id, release])).values()];
	}

	#childrenOf(keys: readonly string[]): string {
		const list = keys.map(quote).join(', ');
		const { cloud, epicLinkField } = this.#site;
		if (cloud) return `parent in (${list})`;
		const number = /^customfield_(\d+)$/.exec(epicLinkField ?? '')?.[1];
		return number === undefined ? `parent in (${list})` : `cf[${number}] in (${list})`;
	}

	/** The release and its epics: those with the fix version, and those whose issues have it. */
	async readRelease(known: ReleaseFacts, watch?: ReadWatch): Promise<ReleaseReading> {
		const version = await this.#client.version(known.trackerId);
		const now = new Date(this.#now()).toISOString();
		const release = releaseOf(version, known.project, this.#site, now);
		if (!/^\d+$/.test(release.trackerId)) return { release, epics: [] };
		const { issues, complete } = await this.#client.search(
			`fixVersion = ${release.trackerId}`,
			this.#fields,
			'scope',
			watch,
		);
		const epics = await this.#epicsAround(issues, watch?.signal);
		const id = releaseId(this.#site.id, release.trackerId);
		return {
			release,
			...(complete ? {} : { gaps: [tooMany(release.name)] }),
			epics: epics.map((issue) => {
				const epic = epicOf(issue, this.#site, now);
				return epic.releaseIds.includes(id) ? epic : { ...epic, releaseIds: [...epic.releaseIds, id] };
			}),
		};
	}

	/** The epics among issues, and those that the others belong to. */
	async #epicsAround(issues: readonly JiraIssue[], signal: AbortSignal | undefined): Promise<JiraIssue[]> {
		const epics = new Map(issues.filter(({ fields }) => isEpicType(fields?.issuetype)).map((epic) => [epic.key, epic]));
		const above = issues.filter(({ key }) => !epics.has(key)).map((issue) => parentKeyOf(issue, this.#site));
		const missing = [...new Set(above)].filter((key) => key !== null && !epics.has(key));
		for (const keys of chunks(missing, KEYS_AT_ONCE)) {
			const jql = `key in (${keys.map((key) => quote(key ?? '')).join(', ')})`;
			const { issues: found } = await this.#client.search(jql, this.#fields, 'scope', signal ? { signal } : {});
			for (const issue of found) if (isEpicType(issue.fields?.issuetype)) epics.set(issue.key, issue);
		}
		return [...epics.values()];
	}

	async upcomingReleases(project: string): Promise<ReleaseFacts[]> {
		const versions = await this.#client.unreleasedVersions(project);
		const now = new Date(this.#now()).toISOString();
		return versions.map((version) => releaseOf(version, project, this.#site, now));
	}

	async changesOf(epic: Pick<EpicFacts, 'key' | 'trackerId' | 'type'>, since: string): Promise<LoggedChange[]> {
		// The id outlives a move to another project, where the key changes.
		const log = await this.#client.log(epic.trackerId ?? epic.key, since);
		return loggedChanges(log, since, (id) => releaseId(this.#site.id, id));
	}

	async whoAmI(): Promise<Person> {
		return personOf(await this.#client.myself()) ?? { name: 'You' };
	}
}

const tooMany = (release: string): Gap => ({
	what: 'scope',
	why: 'too-many',
	detail: `“${release}” has more than ${MOST_ISSUES.toLocaleString('en')} issues. Muster read that many and leaves the rest out.`,
	retryAt: null,
});

/** Notes a failure as a gap and goes on with what stands in for the answer. */
const note =
	<T>(gaps: Gap[], instead: T) =>
	(error: unknown): T => {
		gaps.push(gapIn(error));
		return instead;
	};
