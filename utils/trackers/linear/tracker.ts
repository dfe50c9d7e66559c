import { t } from '@lingui/core/macro';
import type { EpicFacts, Gap, LoggedChange, Person, ReleaseFacts } from '../../release/facts';
import { FIXED_TYPES } from '../missing';
import {
	gapIn,
	type IssueReading,
	isSameRelease,
	type Publisher,
	type ReleaseReading,
	type SharedPlaces,
	type Tracker,
} from '../tracker';
import { linearAddressOf } from './address';
import { releasesAt } from './at-address';
import type { LinearClient, Watch } from './client';
import { ANY_ISSUE, ISSUE_BY_KEY, ISSUE_HISTORY, ISSUE_REST, ISSUES, PROJECTS, VIEWER } from './documents';
import { epicFromIssue, type LinearSite, releasesOf, typeOf } from './facts';
import { loggedIn } from './history';
import { LinearPublisher } from './publishing';
import { kindOf } from './release-kinds';
import {
	AnyAnswer,
	HistoryAnswer,
	IssueAnswer,
	IssuesAnswer,
	type LinearIssue,
	type ListedIssue,
	ProjectsAnswer,
	RestAnswer,
	ViewerAnswer,
} from './schemas';
import { epicAbove, epicsAmong, epicsOfInitiative, isEpic, onlyProjects } from './scope';
import { LinearPlaces } from './sharing';
import { type Listing, upcomingIn } from './upcoming';
import { holdToWorkspace } from './workspace';

/** Parents that are asked for at once. */
const PARENTS_AT_ONCE = 50;
/** Issues whose labels and Releases are asked for at once; as many as ISSUE_REST takes. */
const RESTS_AT_ONCE = 8;

const cut = (): Gap => ({
	what: 'issue',
	why: 'unreadable-answer',
	detail: t`This issue ships in more releases than Muster reads; some of them are missing here.`,
	retryAt: null,
});

const isCut = ({ labels, releases }: Pick<LinearIssue, 'labels' | 'releases'>): boolean =>
	labels.pageInfo.hasNextPage || releases.pageInfo.hasNextPage;

/** Whose key it is and of which workspace. */
export const readViewer = (client: LinearClient) => client.ask(VIEWER, {}, ViewerAnswer, 'all');

/** Linear behind Muster's `Tracker`. */
export class LinearTracker implements Tracker {
	readonly #client: LinearClient;
	readonly #site: LinearSite;
	readonly #now: () => number;

	constructor(client: LinearClient, site: LinearSite, now: () => number) {
		this.#client = client;
		this.#site = site;
		this.#now = now;
	}

	get publisher(): Publisher {
		return new LinearPublisher(this.#client, this.#site);
	}

	get sharing(): SharedPlaces {
		return new LinearPlaces(this.#client, this.#site);
	}

	get #readAt(): string {
		return new Date(this.#now()).toISOString();
	}

	get #initiatives(): boolean {
		return this.#site.mapping.linearReleases === 'initiatives';
	}

	async readIssue(key: string): Promise<IssueReading> {
		const asked = { id: key, initiatives: this.#initiatives };
		const answer = await this.#known(this.#client.ask(ISSUE_BY_KEY, asked, IssueAnswer, 'issue'));
		holdToWorkspace(answer.organization, this.#site.id, 'issue');
		const read: LinearIssue[] = [answer.issue, ...(answer.issue.parent ? [answer.issue.parent] : [])];
		const [issue = answer.issue, parent = null] = await this.#whole(read, 'issue');
		return this.#reading({ ...issue, parent });
	}

	#reading(issue: LinearIssue): IssueReading {
		const [now, site] = [this.#readAt, this.#site];
		const own = isEpic(issue, site);
		const carrier = !own && issue.parent && !onlyProjects(site) ? issue.parent : issue;
		const releases = [carrier, issue, ...(issue.parent ? [issue.parent] : [])]
			.slice(0, own ? 1 : 3)
			.map((each) => releasesOf(each, site, now))
			.find(({ length }) => length > 0);
		return {
			key: issue.identifier,
			title: issue.title,
			url: issue.url,
			type: typeOf(issue),
			trackerId: issue.id,
			isEpic: own,
			asEpic: epicFromIssue(issue, site, now),
			parentEpic: own ? null : epicAbove(issue, site, now),
			releases: releases ?? [],
			gaps: [carrier, issue].some((each) => this.#misses(each)) ? [cut()] : [],
		};
	}

	#misses({ releases, project }: LinearIssue): boolean {
		return releases.pageInfo.hasNextPage || project?.initiatives?.pageInfo.hasNextPage === true;
	}

	/** A key of another workspace does not find what is asked for: that is to be said rather than that it is missing. */
	async #known<T>(asked: Promise<T>): Promise<T> {
		try {
			return await asked;
		} catch (error) {
			if (gapIn(error).why === 'not-found') await this.#viewer(gapIn(error).what);
			throw error;
		}
	}

	/** Issues with the labels and Releases beyond those that were read with them. */
	async #whole<T extends LinearIssue | ListedIssue>(
		read: readonly T[],
		what: Gap['what'],
		watch?: Watch,
	): Promise<T[]> {
		const ids = read.filter(isCut).map(({ id }) => id);
		const rest = new Map<string, Pick<LinearIssue, 'labels' | 'releases'>>();
		for (let from = 0; from < ids.length; from += RESTS_AT_ONCE) {
			watch?.signal?.throwIfAborted();
			const asked = { ids: ids.slice(from, from + RESTS_AT_ONCE) };
			const { issues } = await this.#client.ask(ISSUE_REST, asked, RestAnswer, what);
			for (const each of issues.nodes) rest.set(each.id, each);
		}
		return read.map((issue) => ({ ...issue, ...rest.get(issue.id) }));
	}

	/** @param watch follows the reading, and ends it */
	async readRelease(known: ReleaseFacts, watch?: Watch): Promise<ReleaseReading> {
		const { kind, name, id } = kindOf(known.trackerId, this.#site);
		const now = this.#readAt;
		const { organization, release } = await this.#known(kind.read(this.#client, id, this.#site, now));
		holdToWorkspace(organization, this.#site.id, 'release');
		if (name === 'initiative' && onlyProjects(this.#site)) return this.#initiative(id, release, watch);
		const issues = await this.#issues(kind.issues(id), watch);
		return { release, epics: epicsAmong(issues, release, this.#site, now) };
	}

	/** Where epics are projects, a change of one shows in none of its issues: those are few, and read at once. */
	async changedSince(known: ReleaseFacts, since: string): Promise<boolean> {
		if (onlyProjects(this.#site)) return true;
		const { kind, id } = kindOf(known.trackerId, this.#site);
		const { organization, release } = await this.#known(kind.read(this.#client, id, this.#site, this.#readAt));
		holdToWorkspace(organization, this.#site.id, 'release');
		if (!isSameRelease(known, release)) return true;
		const filter = { ...kind.issues(id), updatedAt: { gt: since } };
		const { issues } = await this.#client.ask(ANY_ISSUE, { filter }, AnyAnswer, 'scope');
		return issues.nodes.length > 0;
	}

	async #initiative(id: string, release: ReleaseFacts, watch: Watch | undefined): Promise<ReleaseReading> {
		const variables = { filter: { initiatives: { some: { id: { eq: id } } } }, initiatives: true };
		const question = { query: PROJECTS, variables, schema: ProjectsAnswer, what: 'scope' } as const;
		const projects = await this.#client.all(question, (answer) => answer.projects, { watch });
		return { release, epics: epicsOfInitiative(projects, release, this.#site, this.#readAt) };
	}

	/** Issues with their parents, which may lie outside of what was asked for. */
	async #issues(filter: object, watch: Watch | undefined): Promise<LinearIssue[]> {
		const listed = await this.#list(filter, watch);
		const known = new Map(listed.map((issue) => [issue.id, issue]));
		const missing = onlyProjects(this.#site) ? [] : listed.flatMap(({ parent }) => parent?.id ?? []);
		const ids = [...new Set(missing)].filter((id) => !known.has(id));
		for (let from = 0; from < ids.length; from += PARENTS_AT_ONCE) {
			const parents = await this.#list({ id: { in: ids.slice(from, from + PARENTS_AT_ONCE) } }, undefined);
			for (const parent of parents) known.set(parent.id, parent);
		}
		return listed.map((issue) => {
			const parent = issue.parent === null ? undefined : known.get(issue.parent.id);
			return { ...issue, parent: parent === undefined ? null : { ...parent, parent: null } };
		});
	}

	async #list(filter: object, watch: Watch | undefined): Promise<ListedIssue[]> {
		const variables = { filter, initiatives: this.#initiatives };
		const question = { query: ISSUES, variables, schema: IssuesAnswer, what: 'scope' } as const;
		const listed = await this.#client.all(question, (answer) => answer.issues, { watch });
		return this.#whole(listed, 'scope', watch);
	}

	/** Linear's releases belong to the workspace: which issue led here makes no difference. */
	upcomingReleases(): Promise<ReleaseFacts[]> {
		return upcomingIn(this.#listing);
	}

	async releasesAt(path: string): Promise<ReleaseFacts[]> {
		const address = linearAddressOf(path);
		const found = address === null ? [] : await releasesAt(address, this.#listing);
		// A key of another workspace finds nothing either.
		if (found.length === 0) await this.#viewer('release');
		return found;
	}

	get #listing(): Listing {
		const releasesEnabled = async () => (await this.#viewer('releases')).organization.releasesEnabled;
		return { client: this.#client, site: this.#site, now: this.#readAt, releasesEnabled };
	}

	async #viewer(what: Gap['what']) {
		const answer = await readViewer(this.#client);
		holdToWorkspace(answer.organization, this.#site.id, what);
		return answer;
	}

	/**
	 * Of a project nothing: its history is published as `entries` of no stated form, and without who made them. Of
	 * initiatives nothing either: what an issue ships in is decided at its project there.
	 */
	async changesOf(
		{ key, trackerId, type }: Pick<EpicFacts, 'key' | 'trackerId' | 'type'>,
		since: string,
	): Promise<readonly LoggedChange[]> {
		if (type === FIXED_TYPES.project) return [];
		const from = Date.parse(since);
		const question = { query: ISSUE_HISTORY, variables: { id: trackerId ?? key }, schema: HistoryAnswer } as const;
		const entries = await this.#client.all({ ...question, what: 'scope' }, ({ issue }) => issue.history, {
			enough: (nodes) => nodes.some(({ updatedAt }) => Date.parse(updatedAt) <= from),
		});
		return entries
			.flatMap((entry) => loggedIn(entry, this.#site.id))
			.filter(({ at }) => Date.parse(at) > from)
			.sort((one, other) => one.at.localeCompare(other.at));
	}

	async whoAmI(): Promise<Person> {
		const { viewer } = await this.#viewer('all');
		return { id: viewer.id, name: viewer.name };
	}
}
