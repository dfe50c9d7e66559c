import { t } from '@lingui/core/macro';
import type { Gap, ReleaseFacts } from '../../release/facts';
import { gapIn, TrackerFailure } from '../tracker';
import type { LinearClient } from './client';
import type { LinearSite } from './facts';
import { kindOf } from './release-kinds';
import { TeamsAnswer } from './schemas';
import { ISSUE_TEAMS } from './sharing-documents';

/** A failure for a person who asked for something; nothing tries it again by itself. */
export const cannot = (why: Gap['why'], detail: string): TrackerFailure =>
	new TrackerFailure({ what: 'issue', why, detail, retryAt: null });

export const noRightToWrite = (): string =>
	t`Linear does not let your API key write. Connect Linear again in Muster’s options, with a key that may write.`;

/** Runs a call that writes: a refusal of Linear's speaks of seeing only. */
export const writing = async <T>(call: Promise<T>): Promise<T> => {
	try {
		return await call;
	} catch (error) {
		if (gapIn(error).why === 'forbidden') throw cannot('forbidden', noRightToWrite());
		throw error;
	}
};

/**
 * The address of the attachment that keeps a release's plan: the same in all workspaces' names, as a workspace can be
 * renamed, and nobody else's, as Linear's ids are unique.
 */
export const planUrl = ({ trackerId }: Pick<ReleaseFacts, 'trackerId'>): string =>
	`https://linear.app/#muster-plan-${trackerId.replace(':', '-')}`;

/** What ties an issue to a release: the release itself, or the project or milestone that is one. */
const ties = (name: string, id: string, project: string | null): object => {
	switch (name) {
		case 'release':
			return { releaseIds: [id] };
		case 'project':
			return { projectId: id };
		case 'milestone':
			return { projectId: project, projectMilestoneId: id };
		default:
			return {};
	}
};

/** The entry that occurs most often; of several the first. */
const most = <T>(all: readonly T[], key: (each: T) => string): T | undefined => {
	const counts = new Map<string, number>();
	for (const each of all) counts.set(key(each), (counts.get(key(each)) ?? 0) + 1);
	return all.toSorted((one, other) => (counts.get(key(other)) ?? 0) - (counts.get(key(one)) ?? 0))[0];
};

/**
 * A plan issue as it is to be made, in the team that has the most issues in the release.
 * @throws {TrackerFailure} with why none can be made, and what to do instead
 */
export const newPlanIssue = async (client: LinearClient, release: ReleaseFacts, site: LinearSite): Promise<object> => {
	const { kind, name: kindName, id } = kindOf(release.trackerId, site);
	const { name } = release;
	const filter = kind.issues(id);
	const { issues } = await client.ask(ISSUE_TEAMS, { filter }, TeamsAnswer, 'issue');
	const model = most(issues.nodes, ({ team }) => team.id);
	if (model === undefined)
		throw cannot(
			'not-found',
			t`“${name}” has no issues yet, so Muster cannot tell whose team it is. Pick an issue instead.`,
		);
	return {
		teamId: model.team.id,
		title: t`Release ${name}: coordination`,
		description: t`The release plan of ${name} is kept on this issue by Muster, a browser extension, for everyone who can see it. Please keep its attachment.`,
		...ties(kindName, id, model.project?.id ?? null),
	};
};
