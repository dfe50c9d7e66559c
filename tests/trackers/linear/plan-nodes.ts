import {
	type LinearIssue,
	type LinearMilestone,
	type LinearPipeline,
	type LinearProject,
	type LinearRelease,
	type LinearStage,
	type LinearWorkspace,
	STATES,
} from '../company/linear-workspace.ts';
import { connectionOf, type Node } from './connection.ts';
import { notFound } from './errors.ts';
import { initiativeNode } from './initiative-nodes.ts';
import { documentNode, issueNode, userNode } from './nodes.ts';
import { projectStatusNode, putAway, teamNode } from './small-nodes.ts';

/** The address of a project's page. */
export function projectUrl(site: LinearWorkspace, project: LinearProject): string {
	return `${site.baseUrl}/project/${project.slug}-${project.slugId}`;
}

/** The address of a release's page. */
export function releaseUrl(site: LinearWorkspace, release: LinearRelease): string {
	const pipeline = site.pipeline(release.pipeline);
	return `${site.baseUrl}/releases/${pipeline?.slugId}/${release.slugId}`;
}

/** Share of the issues that are completed; canceled ones do not count. */
function progress(issues: LinearIssue[]): number {
	const counted = issues.filter((each) => STATES[each.state]?.type !== 'canceled');
	const done = counted.filter((each) => STATES[each.state]?.type === 'completed');
	return counted.length === 0 ? 0 : done.length / counted.length;
}

export function projectNode(site: LinearWorkspace, project: LinearProject): Node {
	const list = (all: () => Node[]) => connectionOf(all, site.now);
	const issues = () => site.issues.filter((each) => each.project === project.id);
	const milestones = () => site.milestones.filter((each) => each.project === project.id);
	const { status, lead, teams, slug: _slug, ...plain } = project;
	return {
		...plain,
		url: projectUrl(site, project),
		color: '#5e6ad2',
		icon: null,
		createdAt: project.createdAt.toISOString(),
		updatedAt: project.updatedAt.toISOString(),
		startedAt: status.type === 'planned' ? null : project.createdAt.toISOString(),
		completedAt: status.type === 'completed' ? project.updatedAt.toISOString() : null,
		canceledAt: null,
		...putAway(project),
		progress: progress(issues()),
		status: projectStatusNode(status),
		lead: lead && userNode(site, lead),
		issues: list(() => issues().map((each) => issueNode(site, each))),
		teams: list(() => teams.map((id) => teamNode(site, site.team(id)))),
		// Meridian labels its issues, never its projects.
		labels: list(() => []),
		initiatives: list(() =>
			site.initiatives.filter((each) => each.projects.includes(project.id)).map((each) => initiativeNode(site, each)),
		),
		documents: list(() => documents(site, (each) => each.project === project.id)),
		projectMilestones: list(() => milestones().map((each) => milestoneNode(site, each))),
	};
}

function documents(site: LinearWorkspace, test: (document: LinearWorkspace['documents'][number]) => boolean): Node[] {
	return site.documents.filter(test).map((each) => documentNode(site, each));
}

export function milestoneNode(site: LinearWorkspace, milestone: LinearMilestone): Node {
	const issues = () => site.issues.filter((each) => each.milestone === milestone.id);
	const share = progress(issues());
	return {
		id: milestone.id,
		name: milestone.name,
		description: milestone.description,
		targetDate: milestone.targetDate,
		progress: share,
		status: milestoneStatus(site, milestone, share),
		sortOrder: site.milestones.indexOf(milestone),
		createdAt: milestone.createdAt.toISOString(),
		updatedAt: milestone.updatedAt.toISOString(),
		archivedAt: milestone.archivedAt?.toISOString() ?? null,
		get project() {
			const project = site.project(milestone.project);
			if (!project) throw notFound('Project');
			return projectNode(site, project);
		},
		issues: connectionOf(() => issues().map((each) => issueNode(site, each)), site.now),
	};
}

function milestoneStatus(site: LinearWorkspace, milestone: LinearMilestone, share: number): string {
	if (share === 1) return 'done';
	const today = site.now().toISOString().slice(0, 10);
	if (milestone.targetDate && milestone.targetDate < today) return 'overdue';
	const next = site.milestones.find((each) => each.project === milestone.project && (each.targetDate ?? '') >= today);
	return next === milestone ? 'next' : 'unstarted';
}

export function releaseNode(site: LinearWorkspace, release: LinearRelease): Node {
	const issues = () => site.issues.filter((each) => each.releases.includes(release.id));
	const stage = site.stageOf(release);
	return {
		id: release.id,
		name: release.name,
		version: release.version,
		slugId: release.slugId,
		url: releaseUrl(site, release),
		description: release.description,
		startDate: release.startDate,
		targetDate: release.targetDate,
		startedAt: release.startedAt?.toISOString() ?? null,
		completedAt: release.completedAt?.toISOString() ?? null,
		canceledAt: stage.type === 'canceled' ? release.updatedAt.toISOString() : null,
		createdAt: release.createdAt.toISOString(),
		updatedAt: release.updatedAt.toISOString(),
		...putAway(release),
		get stage() {
			return stageNode(site, stage, site.pipeline(release.pipeline));
		},
		get pipeline() {
			return pipelineNode(site, site.pipeline(release.pipeline));
		},
		issueCount: () => issues().length,
		issues: connectionOf(() => issues().map((each) => issueNode(site, each)), site.now),
		documents: connectionOf(() => documents(site, (each) => each.release === release.id), site.now),
	};
}

function stageNode(site: LinearWorkspace, stage: LinearStage, pipeline: LinearPipeline | undefined): Node {
	return {
		...stage,
		color: stage.frozen ? '#4ea7fc' : '#5e6ad2',
		createdAt: '2025-03-03T09:00:00.000Z',
		updatedAt: '2025-03-03T09:00:00.000Z',
		pipeline: () => pipelineNode(site, pipeline),
	};
}

export function pipelineNode(site: LinearWorkspace, pipeline: LinearPipeline | undefined): Node {
	if (!pipeline) throw notFound('ReleasePipeline');
	const { stages, teams, ...plain } = pipeline;
	return {
		...plain,
		url: `${site.baseUrl}/releases/${pipeline.slugId}`,
		createdAt: '2025-03-03T09:00:00.000Z',
		updatedAt: '2025-03-03T09:00:00.000Z',
		stages: connectionOf(() => stages.map((each) => stageNode(site, each, pipeline)), site.now),
		teams: connectionOf(() => teams.map((id) => teamNode(site, site.team(id))), site.now),
	};
}
