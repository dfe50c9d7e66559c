import { t } from '@lingui/core/macro';
import type { EpicFacts, Gap, LoggedChange, Person, ReleaseFacts } from '../../release/facts';
import { YOU } from '../../release/you';
import { numberText } from '../../words/format';
import { FIXED_TYPES } from '../missing';
import {
	type EpicReading,
	gapIn,
	type IssueReading,
	isSameRelease,
	JoinedRelease,
	type Publisher,
	type ReadWatch,
	type ReleaseReading,
	releaseId,
	type SharedPlaces,
	type Tracker,
	TrackerFailure,
} from '../tracker';
import { loggedChanges } from './changes';
import { type Found, type JiraClient, MOST_ISSUES, quote } from './client';
import { keepComment } from './comments';
import { keepBlock } from './description-block';
import { epicOf, isEpic, isTrackersEpic, type JiraSite, parentKeyOf, personOf, projectOf, releaseOf } from './facts';
import { type Joint, JointReader, type JointVersions, jointRelease, type OwnedVersion, releaseIdIn } from './joint';
import { PlaceCalls } from './place-calls';
import type { JiraIssue } from './schemas';
import { JiraPlaces } from './sharing';

const FIELDS = [
	'summary',
	'status',
	'resolution',
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
/** Keys that are asked for at once: Cloud refuses more. */
const KEYS_AT_ONCE = 100;
/** Keys that are named to people. */
const MOST_NAMED = 5;

const chunks = <T>(all: readonly T[], size: number): T[][] =>
	Array.from({ length: Math.ceil(all.length / size) }, (_, at) => all.slice(at * size, (at + 1) * size));

/** Jira Cloud and Data Center behind Muster's `Tracker`. */
export class JiraTracker implements Tracker {
	readonly #client: JiraClient;
	readonly #site: JiraSite;
	readonly #now: () => number;
	readonly #joint: JointReader;

	constructor(client: JiraClient, site: JiraSite, now: () => number) {
		this.#client = client;
		this.#site = site;
		this.#now = now;
		this.#joint = new JointReader(client, site);
	}

	get publisher(): Publisher {
		return {
			forms: ['comment', 'description'],
			look: async (target) => {
				const { key, fields } = await this.#client.issue(target.key, ['summary', 'project']);
				return { key, title: fields?.summary ?? key, customersToo: fields?.project?.projectTypeKey === 'service_desk' };
			},
			keep: (publication, { form, key, release }) =>
				(form === 'description' ? keepBlock : keepComment)(this.#client, this.#site, { publication, key, release }),
		};
	}

	get sharing(): SharedPlaces {
		return new JiraPlaces(new PlaceCalls(this.#client.caller), this.#site);
	}

	get #fields(): string[] {
		const { epicLinkField, epicNameField } = this.#site;
		return [...FIELDS, ...[epicLinkField, epicNameField].filter((field) => field !== null)];
	}

	async readIssue(key: string): Promise<IssueReading> {
		const issue = await this.#client.issue(key, this.#fields);
		const now = this.#nowIso;
		const gaps: Gap[] = [];
		const own = isEpic(issue, this.#site);
		const above = own ? null : parentKeyOf(issue, this.#site);
		const parent = await this.#epicFrom(above).catch(note(gaps, undefined));
		const unit = parent ?? issue;
		const inside = await this.#versionsInside(unit).catch(note(gaps, null));
		const versions = [...owned(unit), ...(inside ?? [])];
		const joint = await this.#joint.around([projectOf(issue), ...versions.map(({ project }) => project)]);
		const throughIssues = inside && idsOf(this.#releasesIn(inside, joint, now));
		const asUnit = {
			...this.#epicIn(unit, joint, now),
			...(throughIssues && { releaseIds: throughIssues, throughIssues }),
		};
		return {
			key: issue.key,
			title: issue.fields?.summary ?? issue.key,
			url: epicOf(issue, this.#site, now).url,
			type: issue.fields?.issuetype?.name ?? FIXED_TYPES.issue,
			trackerId: issue.id,
			isEpic: own,
			asEpic: parent ? this.#epicIn(issue, joint, now) : asUnit,
			parentEpic: parent ? asUnit : null,
			...(parent === undefined && above !== null && { unreadAbove: above }),
			releases: this.#releasesIn(versions, joint, now),
			gaps: [...gaps, ...joint.gaps],
		};
	}

	get #nowIso(): string {
		return new Date(this.#now()).toISOString();
	}

	/** An issue as an epic, with the releases that its own fix versions are. */
	#epicIn(issue: JiraIssue, joint: Joint, now: string): EpicReading {
		const ids = (issue.fields?.fixVersions ?? []).map(({ id }) => releaseIdIn(joint, this.#site, id));
		return { ...epicOf(issue, this.#site, now), releaseIds: [...new Set(ids)] };
	}

	/** Versions as releases, each release once. */
	#releasesIn(versions: readonly OwnedVersion[], { groups }: Joint, now: string): ReleaseFacts[] {
		const releases = versions.map(({ version, project }) => {
			const group = groups.get(version.id);
			return group ? jointRelease(group, this.#site, now) : releaseOf(version, project, this.#site, now);
		});
		return [...new Map(releases.map((release) => [release.id, release])).values()];
	}

	/** The nearest epic by its type, from an issue upwards. */
	async #epicFrom(start: string | null): Promise<JiraIssue | null> {
		let key = start;
		for (let level = 0; key !== null && level < MOST_LEVELS; level += 1) {
			const above: JiraIssue = await this.#client.issue(key, this.#fields);
			if (isEpic(above, this.#site)) return above;
			key = parentKeyOf(above, this.#site);
		}
		return null;
	}

	/** The versions of the issues in an epic, where nobody set any on the epic itself; null for any other issue. */
	async #versionsInside(unit: JiraIssue): Promise<OwnedVersion[] | null> {
		if (owned(unit).length > 0 || !isEpic(unit, this.#site)) return null;
		const jql = `${this.#childrenOf(unit)} AND fixVersion is not EMPTY`;
		const { issues, cut } = await this.#client.search(jql, ['fixVersions'], 'release');
		if (cut !== null) throw new TrackerFailure(this.#onlyPart(unit.key, cut));
		return issues.flatMap(owned);
	}

	/** On Data Center the epic field holds epics alone; below another type, one that people call an epic, is `parent`. */
	#childrenOf(epic: JiraIssue): string {
		const { cloud, epicLinkField } = this.#site;
		const number = /^customfield_(\d+)$/.exec(epicLinkField ?? '')?.[1];
		const linked = !cloud && number !== undefined && isTrackersEpic(epic, this.#site);
		return linked ? `cf[${number}] in (${quote(epic.key)})` : `parent in (${quote(epic.key)})`;
	}

	/** The release and its epics: those with a fix version of it, and those whose issues have one. */
	async readRelease(known: ReleaseFacts, watch?: ReadWatch): Promise<ReleaseReading> {
		const joint = await this.#joint.around([known.project], watch?.signal);
		const group = await this.#groupOf(known, joint);
		const now = this.#nowIso;
		const release = jointRelease(group, this.#site, now);
		const jql = scopeOf(group);
		const absorbs = this.#absorbedBy(group);
		if (jql === null) return { release, epics: [] };
		const { issues, cut } = await this.#client.search(jql, this.#fields, 'scope', watch);
		const { epics, hidden } = await this.#epicsAround(issues, watch);
		return {
			release,
			epics: epics.map((issue) => this.#epicIn(issue, joint, now)),
			gaps: [...joint.gaps, ...(cut === null ? [] : [this.#onlyPart(release.name, cut)])],
			...(hidden.length > 0 && { hidden: { keys: hidden, gap: notShown(release.name, hidden) } }),
			...(cut === null ? { issueCount: issues.length } : {}),
			...(absorbs.length === 0 ? {} : { absorbs }),
		};
	}

	async changedSince(known: ReleaseFacts, since: string, issueCount?: number): Promise<boolean> {
		const group = await this.#groupOf(known, await this.#joint.around([known.project]));
		const jql = scopeOf(group);
		if (jql === null || !isSameRelease(known, jointRelease(group, this.#site, this.#nowIso))) return true;
		// Jira counts in whole minutes, and reads points of time in the zone of the user's profile: so none is named.
		const minutes = Math.ceil((this.#now() - Date.parse(since)) / 60_000) + 1;
		if (await this.#client.finds(`${jql} AND updated >= -${minutes}m`)) return true;
		// An issue that left the release is not found by it any more.
		return issueCount !== undefined && (await this.#client.count(jql)) !== issueCount;
	}

	#absorbedBy([, ...others]: JointVersions): string[] {
		return others.map(({ version }) => releaseId(this.#site.id, version.id));
	}

	/** The versions that a release is. @throws {JoinedRelease} where it counts as part of another release */
	async #groupOf(known: ReleaseFacts, joint: Joint): Promise<JointVersions> {
		const group = joint.groups.get(known.trackerId) ?? (await this.#alone(known));
		if (group[0].version.id === known.trackerId) return group;
		const into = jointRelease(group, this.#site, this.#nowIso);
		throw new JoinedRelease(joinedGap(known, into.name, into.project ?? ''), into, this.#absorbedBy(group));
	}

	async #alone({ trackerId, project }: ReleaseFacts): Promise<[OwnedVersion]> {
		return [{ version: await this.#client.version(trackerId), project }];
	}

	/** The epics among issues and those above the others, level by level; and the keys above that Jira does not show. */
	async #epicsAround(issues: readonly JiraIssue[], watch: ReadWatch = {}) {
		const known = new Map(issues.map((issue) => [issue.key, issue]));
		const hidden = new Set<string>();
		let below = issues;
		for (let level = 0; level < MOST_LEVELS && below.length > 0; level += 1) {
			const above = below.flatMap((issue) => (isEpic(issue, this.#site) ? [] : (parentKeyOf(issue, this.#site) ?? [])));
			const missing = [...new Set(above)].filter((key) => !known.has(key) && !hidden.has(key));
			below = await this.#named(missing, known, watch);
			// One that was moved meanwhile answers by its new key.
			const unseen = below.length < missing.length ? missing.filter((key) => !known.has(key)) : [];
			for (const key of unseen) hidden.add(key);
		}
		return { epics: [...known.values()].filter((issue) => isEpic(issue, this.#site)), hidden: [...hidden] };
	}

	/** The issues of those keys, as far as they are shown; they are added to the known ones. */
	async #named(keys: readonly string[], known: Map<string, JiraIssue>, watch: ReadWatch): Promise<JiraIssue[]> {
		const all: JiraIssue[] = [];
		for (const some of chunks(keys, KEYS_AT_ONCE)) {
			const found = await this.#client.issues(some, this.#fields, watch.signal);
			for (const issue of found) known.set(issue.key, issue);
			all.push(...found);
			watch.onProgress?.(known.size, null);
		}
		return all;
	}

	/** What is missing of a release or an epic where its issues were not all read; what changed is read again soon. */
	#onlyPart(name: string, cut: NonNullable<Found['cut']>): Gap {
		const retryAt = cut === 'shifted' ? this.#nowIso : null;
		return { what: 'scope', why: 'too-many', detail: cut === 'shifted' ? shifted(name) : tooMany(name), retryAt };
	}

	async upcomingReleases(project: string): Promise<ReleaseFacts[]> {
		const { groups } = await this.#joint.around([project]);
		const now = this.#nowIso;
		if (groups.size > 0) return this.#upcomingJoint(new Set(groups.values()), project, now);
		const versions = await this.#client.unreleasedVersions(project);
		return versions.map((version) => releaseOf(version, project, this.#site, now));
	}

	#upcomingJoint(groups: ReadonlySet<JointVersions>, project: string, now: string): ReleaseFacts[] {
		return [...groups]
			.filter((group) => group.some((owned) => owned.project === project))
			.map((group) => jointRelease(group, this.#site, now))
			.filter(({ state }) => state === 'planned')
			.sort((one, other) => (one.shipDate ?? UNDATED).localeCompare(other.shipDate ?? UNDATED));
	}

	async changesOf(epic: Pick<EpicFacts, 'key' | 'trackerId' | 'type'>, since: string): Promise<LoggedChange[]> {
		const joint = await this.#joint.around([epic.key.slice(0, epic.key.lastIndexOf('-'))]);
		// The id outlives a move to another project, where the key changes.
		const log = await this.#client.log(epic.trackerId ?? epic.key, since);
		return loggedChanges(log, since, (id) => releaseIdIn(joint, this.#site, id));
	}

	async whoAmI(): Promise<Person> {
		return personOf(await this.#client.myself()) ?? YOU;
	}
}

const owned = (issue: JiraIssue): OwnedVersion[] =>
	(issue.fields?.fixVersions ?? []).map((version) => ({ version, project: projectOf(issue) }));

const idsOf = (releases: readonly ReleaseFacts[]): string[] => releases.map(({ id }) => id);

/** What finds the issues of some versions; null where none has an id that could be searched for. */
const scopeOf = (group: JointVersions): string | null => {
	const ids = group.map(({ version: { id } }) => id).filter((id) => /^\d+$/.test(id));
	if (ids.length === 0) return null;
	return ids.length === 1 ? `fixVersion = ${ids[0]}` : `fixVersion in (${ids.join(', ')})`;
};

/** Comes after every date. */
const UNDATED = '9999';

const joinedGap = ({ name }: ReleaseFacts, other: string, project: string): Gap => ({
	what: 'release',
	why: 'not-found',
	detail: t`“${name}” now counts as one release with “${other}” of ${project}.`,
	retryAt: null,
});

const tooMany = (release: string): string => {
	const most = numberText(MOST_ISSUES);
	return t`“${release}” has more than ${most} issues. Muster read that many and leaves the rest out.`;
};

const shifted = (release: string): string =>
	t`“${release}” changed while Muster read it, so that something may be missing. Muster reads it again later.`;

const notShown = (release: string, all: readonly string[]): Gap => {
	const keys = all.slice(0, MOST_NAMED).join(', ') + (all.length > MOST_NAMED ? ', …' : '');
	return {
		what: 'scope',
		why: 'too-many',
		detail: t`Issues of “${release}” belong to others that Jira does not show you (${keys}). Muster leaves those out.`,
		retryAt: null,
	};
};

/** Notes a failure as a gap and goes on with what stands in for the answer. */
const note =
	<T>(gaps: Gap[], instead: T) =>
	(error: unknown): T => {
		gaps.push(gapIn(error));
		return instead;
	};
