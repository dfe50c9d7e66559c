import { idFor } from '../company/linear-ids.ts';
import {
	type Archivable,
	type LinearProject,
	type LinearTeam,
	type LinearWorkspace,
	STATES,
} from '../company/linear-workspace.ts';
import { connectionOf, type Node } from './connection.ts';
import { notFound } from './errors.ts';

const MADE = { createdAt: '2024-02-01T09:00:00.000Z', updatedAt: '2025-02-01T09:00:00.000Z' };

export function teamNode(site: LinearWorkspace, team: LinearTeam | undefined): Node {
	if (!team) throw notFound('Team');
	const states = () => Object.keys(STATES).map((name) => stateNode(site, name, team.id));
	return { ...team, displayName: team.name, ...MADE, states: connectionOf(states, site.now) };
}

export function stateNode(site: LinearWorkspace, name: string, teamId: string): Node {
	const index = Object.keys(STATES).indexOf(name);
	const teamNumber = site.teams.findIndex((each) => each.id === teamId) + 1;
	return {
		id: idFor(20 + teamNumber, index + 1),
		name,
		type: STATES[name]?.type,
		color: STATES[name]?.color,
		position: index,
		...MADE,
		team: () => teamNode(site, site.team(teamId)),
	};
}

/** A label. Labels have no record of their own here: the name is all there is to them. */
export function labelNode(site: LinearWorkspace, name: string): Node {
	const names = [...new Set(site.issues.flatMap((issue) => issue.labels))];
	return { id: idFor(30, names.indexOf(name) + 1), name, color: '#5e6ad2', ...MADE };
}

/** Whether something lies in the archive, or in the trash: null where it does not. */
export function putAway({ archivedAt, trashed }: Archivable): { archivedAt: string | null; trashed: true | null } {
	return { archivedAt: archivedAt?.toISOString() ?? null, trashed: trashed || null };
}

export function projectStatusNode(status: LinearProject['status']): Node {
	const types = ['backlog', 'planned', 'started', 'paused', 'completed', 'canceled'];
	const position = types.indexOf(status.type);
	return { id: idFor(31, position + 1), ...status, color: '#f2c94c', position };
}
