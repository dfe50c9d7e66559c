import { t } from '@lingui/core/macro';
import type { Gap, ReleaseFacts } from '../../release/facts';
import { gapIn, releaseId, TrackerFailure } from '../tracker';
import type { JiraClient } from './client';
import { type JiraSite, releaseOf } from './facts';
import type { JiraVersion } from './schemas';

/** A version and the key of the project that it belongs to. */
export interface OwnedVersion {
	readonly version: JiraVersion;
	readonly project: string | null;
}

/** Versions of one name that are one release; the one whose identity they take comes first. */
export type JointVersions = readonly [OwnedVersion, ...OwnedVersion[]];

/** Which versions are one release. */
export interface Joint {
	/** By the id of each version in it. */
	readonly groups: ReadonlyMap<string, JointVersions>;
	/** Projects whose versions could not be counted in. */
	readonly gaps: readonly Gap[];
}

const NONE: Joint = { groups: new Map(), gaps: [] };

const byId = (one: OwnedVersion, other: OwnedVersion): number =>
	Number(one.version.id) - Number(other.version.id) || one.version.id.localeCompare(other.version.id);

/** Groups versions by their names; the lowest id comes first, so that every client takes the same for its identity. */
export const groupVersions = (owned: readonly OwnedVersion[]): Joint['groups'] => {
	const named = Map.groupBy(owned.toSorted(byId), ({ version }) => version.name.trim().toLowerCase());
	const groups = [...named.values()].flatMap(([first, ...others]): JointVersions[] =>
		first === undefined ? [] : [[first, ...others]],
	);
	return new Map(groups.flatMap((group) => group.map(({ version }) => [version.id, group] as const)));
};

const stateOf = (states: readonly ReleaseFacts['state'][]): ReleaseFacts['state'] => {
	if (states.includes('planned')) return 'planned';
	return states.every((state) => state === 'released') ? 'released' : 'archived';
};

/** Versions as one release: the first one's, on the latest day of all, released when all are. */
export const jointRelease = (group: JointVersions, site: JiraSite, now: string): ReleaseFacts => {
	const [first] = group;
	const all = group.map(({ version, project }) => releaseOf(version, project, site, now));
	return {
		...releaseOf(first.version, first.project, site, now),
		shipDate:
			all
				.flatMap(({ shipDate }) => shipDate ?? [])
				.sort()
				.at(-1) ?? null,
		state: stateOf(all.map(({ state }) => state)),
	};
};

/** Muster's id of the release that a version is, alone or with others. */
export const releaseIdIn = (joint: Joint, site: JiraSite, versionId: string): string =>
	releaseId(site.id, joint.groups.get(versionId)?.[0].version.id ?? versionId);

const UNSEEN: readonly Gap['why'][] = ['not-found', 'forbidden'];

const unseen = (project: string, { why }: Gap): Gap => ({
	what: 'release',
	why,
	detail: t`${project} releases together with others, but Jira does not show it to you: its versions are not counted in.`,
	retryAt: null,
});

/** Reads which versions of the projects that release together are one release; once, when it is first needed. */
export class JointReader {
	readonly #client: JiraClient;
	readonly #projects: readonly string[];
	#reading: Promise<Joint> | null = null;

	constructor(client: JiraClient, { mapping }: JiraSite) {
		this.#client = client;
		this.#projects = [...new Set(mapping.jointProjects.map((key) => key.trim().toUpperCase()))].sort();
	}

	/**
	 * What is joint around some projects; asks Jira only where one of them releases together with others.
	 * @throws {TrackerFailure} A release of the wrong identity would be worse than none.
	 */
	around(projects: readonly (string | null)[], signal?: AbortSignal): Promise<Joint> {
		if (!projects.some((project) => project !== null && this.#projects.includes(project.toUpperCase())))
			return Promise.resolve(NONE);
		this.#reading ??= this.#read(signal);
		return this.#reading;
	}

	async #read(signal: AbortSignal | undefined): Promise<Joint> {
		const owned: OwnedVersion[] = [];
		const gaps: Gap[] = [];
		// One after the other: the user's own page shares the tracker's limits with us.
		for (const project of this.#projects) {
			try {
				const versions = await this.#client.versions(project, signal);
				owned.push(...versions.map((version) => ({ version, project })));
			} catch (error) {
				const gap = gapIn(error);
				if (!UNSEEN.includes(gap.why)) throw new TrackerFailure(gap, { cause: error });
				gaps.push(unseen(project, gap));
			}
		}
		return { groups: groupVersions(owned), gaps };
	}
}
