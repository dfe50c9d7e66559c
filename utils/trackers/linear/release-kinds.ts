import { t } from '@lingui/core/macro';
import type { Gap, LINEAR_RELEASES, ReleaseFacts } from '../../release/facts';
import { TrackerFailure } from '../tracker';
import type { LinearClient } from './client';
import { INITIATIVE_BY_ID, MILESTONE_BY_ID, PROJECT_BY_ID, RELEASE_BY_ID } from './documents';
import { fromInitiative, fromMilestone, fromProject, fromRelease, type LinearSite } from './facts';
import { InitiativeAnswer, MilestoneAnswer, ProjectAnswer, ReleaseAnswer, type Workspace } from './schemas';

interface Read {
	readonly organization: Workspace;
	readonly release: ReleaseFacts;
}

/** One kind of thing that may be a release: what its issues have in common, and how it is read itself. */
export interface Kind {
	readonly counts: (typeof LINEAR_RELEASES)[number];
	issues(id: string): object;
	/** @param id also a slug id, where an address has one */
	read(client: LinearClient, id: string, site: LinearSite, now: string): Promise<Read>;
}

const WHAT: Gap['what'] = 'release';
const is = (id: string): object => ({ id: { eq: id } });

const KINDS: Readonly<Record<string, Kind>> = {
	release: {
		counts: 'releases',
		issues: (id) => ({ releases: { some: is(id) } }),
		async read(client, id, site, now) {
			const { organization, release } = await client.ask(RELEASE_BY_ID, { id }, ReleaseAnswer, WHAT);
			return { organization, release: fromRelease(release, site.id, now) };
		},
	},
	milestone: {
		counts: 'milestones',
		issues: (id) => ({ projectMilestone: is(id) }),
		async read(client, id, site, now) {
			const { organization, projectMilestone } = await client.ask(MILESTONE_BY_ID, { id }, MilestoneAnswer, WHAT);
			return { organization, release: fromMilestone(projectMilestone, site, now) };
		},
	},
	project: {
		counts: 'projects',
		issues: (id) => ({ project: is(id) }),
		async read(client, id, site, now) {
			const asked = { id, initiatives: false };
			const { organization, project } = await client.ask(PROJECT_BY_ID, asked, ProjectAnswer, WHAT);
			return { organization, release: fromProject(project, site.id, now) };
		},
	},
	initiative: {
		counts: 'initiatives',
		issues: (id) => ({ project: { initiatives: { some: is(id) } } }),
		async read(client, id, site, now) {
			const { organization, initiative } = await client.ask(INITIATIVE_BY_ID, { id }, InitiativeAnswer, WHAT);
			return { organization, release: fromInitiative(initiative, site.id, now) };
		},
	},
};

const counts = (kind: Kind, { mapping }: LinearSite): boolean =>
	mapping.linearReleases === 'automatic' ? kind.counts !== 'initiatives' : kind.counts === mapping.linearReleases;

/** The kind of that name; null where such things do not count as releases in this workspace. */
export const countingKind = (name: string, site: LinearSite): Kind | null => {
	const kind = KINDS[name];
	return kind !== undefined && counts(kind, site) ? kind : null;
};

/**
 * The kind of a release, and its id in Linear.
 * @throws {TrackerFailure} where such things do not count as releases in this workspace (any more)
 */
export const kindOf = (trackerId: string, site: LinearSite): { kind: Kind; name: string; id: string } => {
	const [name = '', id = ''] = trackerId.split(':');
	const kind = countingKind(name, site);
	if (kind !== null) return { kind, name, id };
	const detail = t`This is not what counts as a release in this workspace. Muster’s options say what does.`;
	throw new TrackerFailure({ what: 'release', why: 'not-found', detail, retryAt: null });
};
