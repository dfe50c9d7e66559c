import type { LoggedChange } from '../../release/facts';
import { releaseId } from '../tracker';
import type { LinearChange } from './schemas';

const moment = (text: string): string => new Date(text).toISOString();

/** Kinds and ids, as they stand in a release's id, of what an entry took the issue into or out of. */
const placesOf = (change: LinearChange, way: 'joined' | 'left'): string[] => {
	const joined = way === 'joined';
	const releases = joined ? change.addedToReleaseIds : change.removedFromReleaseIds;
	const milestone = joined ? change.toProjectMilestone : change.fromProjectMilestone;
	const project = joined ? change.toProjectId : change.fromProjectId;
	return [
		...(releases ?? []).map((id) => `release:${id}`),
		...(milestone === null ? [] : [`milestone:${milestone.id}`]),
		...(project === null ? [] : [`project:${project}`]),
	];
};

/**
 * What one entry of Linear's history says. Linear gathers the keystrokes of one person into one entry that goes on
 * changing: what was written counts from its last touch, what was moved from its beginning.
 */
export const loggedIn = (change: LinearChange, siteId: string): LoggedChange[] => {
	const [begun, touched] = [moment(change.createdAt), moment(change.updatedAt)];
	const moves = (['left', 'joined'] as const).flatMap((what) =>
		placesOf(change, what).map((place) => ({ at: begun, by: change.actor, what, releaseId: releaseId(siteId, place) })),
	);
	const title: LoggedChange[] = change.toTitle === null ? [] : [{ at: touched, by: change.actor, what: 'title' }];
	const writer = change.actor ?? change.descriptionUpdatedBy?.[0] ?? null;
	const text: LoggedChange[] =
		change.updatedDescription === true ? [{ at: touched, by: writer, what: 'description' }] : [];
	return [...title, ...text, ...moves];
};
