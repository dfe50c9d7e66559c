import * as z from 'zod/mini';
import type { Gap, ReleaseFacts } from '../../release/facts';
import { gapIn, type PlanIssue, TrackerFailure } from '../tracker';
import { PLAN_LABEL } from './facts';
import type { PlaceCalls } from './place-calls';
import type { JiraLabelled } from './place-schemas';

/** The property that says which release's plan an issue carries; its label only leads to it. */
export const MARK = 'muster.release';

const Mark = z.object({ version: z.string() });

/** A release as Jira knows it: by its version alone. */
export type Version = Pick<ReleaseFacts, 'trackerId' | 'name' | 'project'>;

/** The label that leads to a release's plan issue. Labels can be searched for without an app that declares an index. */
export const labelOf = ({ trackerId }: Pick<Version, 'trackerId'>): string => `${PLAN_LABEL}${trackerId}`;

export const markOf = ({ trackerId, name }: Pick<Version, 'trackerId' | 'name'>): object => ({
	version: trackerId,
	name,
});

/** Whether a release is a version of Jira rather than a name that was read off a page. */
export const isVersion = ({ trackerId }: Pick<Version, 'trackerId'>): boolean => /^\d+$/.test(trackerId);

/** A failure for a person who asked for something; nothing tries it again by itself. */
export const cannot = (why: Gap['why'], detail: string): TrackerFailure =>
	new TrackerFailure({ what: 'issue', why, detail, retryAt: null });

export const planIssueOf = ({ id, key, fields }: JiraLabelled, baseUrl: string): PlanIssue => ({
	key,
	trackerId: id,
	title: fields.summary ?? key,
	url: `${baseUrl}/browse/${encodeURIComponent(key)}`,
});

/** Id of the version whose plan an issue carries; null where it carries none. */
export const markedVersion = async (calls: PlaceCalls, issue: string): Promise<string | null> => {
	try {
		const mark = z.safeParse(Mark, await calls.property(issue, MARK));
		return mark.success ? mark.data.version : null;
	} catch (error) {
		if (gapIn(error).why === 'not-found') return null;
		throw error;
	}
};

/**
 * The plan issue of a release: of those with its label and its mark the one with the lowest id, so that all machines
 * take the same.
 * @param fresh id of an issue that was just marked; null for none
 */
export const findMarked = async (
	calls: PlaceCalls,
	release: Version,
	fresh: string | null = null,
): Promise<JiraLabelled | null> => {
	if (!isVersion(release)) return null;
	const issues = await calls.labelled(labelOf(release), fresh);
	for (const issue of [...issues].sort((one, other) => Number(one.id) - Number(other.id))) {
		if ((await markedVersion(calls, issue.id)) === release.trackerId) return issue;
	}
	return null;
};
