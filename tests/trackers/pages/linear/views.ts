import {
	type LinearInitiative,
	type LinearIssue,
	type LinearProject,
	type LinearRelease,
	type LinearTeam,
	type LinearWorkspace,
	STATES,
} from '../../company/linear-workspace.ts';
import { issueUrl } from '../../linear/nodes.ts';
import { projectUrl, releaseUrl } from '../../linear/plan-nodes.ts';
import { textTrees } from '../text-tree.ts';
import { h, type Tree } from '../tree.ts';
import { issueRow, issueView, pathOf } from './issue-view.ts';

/** The bar above a view, with a name and links. */
function bar(name: string, links: [string, string][] = []): Tree {
	return h(
		'div',
		{ class: 'bar' },
		h('b', {}, name),
		...links.map(([text, href]) => h('a', { class: 'pill', href }, text)),
	);
}

/** The start page: what there is to see in the workspace. */
export function startView(site: LinearWorkspace): Tree {
	const parents = site.issues.filter((each) => each.parent === null);
	return h(
		'div',
		{ class: 'list' },
		bar(site.name),
		h('h2', {}, 'Releases'),
		...site.releases.map((each) => releaseRow(site, each)),
		h('h2', {}, 'Projects'),
		...site.projects.map((each) => projectRow(site, each)),
		h('h2', {}, 'Issues'),
		...parents.map((each) => issueRow(site, each)),
	);
}

function releaseRow(site: LinearWorkspace, release: LinearRelease): Tree {
	return h(
		'a',
		{ class: 'item', href: pathOf(releaseUrl(site, release)) },
		h('span', { class: 'grow' }, release.name),
		h('span', { class: 'pill' }, release.stage),
		h('span', { class: 'faint' }, release.targetDate ?? 'No date'),
	);
}

function projectRow(site: LinearWorkspace, project: LinearProject): Tree {
	return h(
		'a',
		{ class: 'item', href: `${pathOf(projectUrl(site, project))}/overview` },
		h('span', { class: 'grow' }, project.name),
		h('span', { class: 'pill' }, project.status.name),
		h('span', { class: 'faint' }, project.targetDate ?? 'No date'),
	);
}

function teamBar(site: LinearWorkspace, team: LinearTeam): Tree {
	const path = `/${site.urlKey}/team/${team.key}`;
	return bar(team.name, [
		['All issues', `${path}/all`],
		['Board', `${path}/board`],
	]);
}

/** A team's issues by state. */
export function teamList(site: LinearWorkspace, team: LinearTeam): Tree {
	const issues = site.issues.filter((each) => each.team === team.id);
	const groups = Object.keys(STATES).flatMap((state) => {
		const inState = issues.filter((each) => each.state === state);
		return inState.length === 0
			? []
			: [h('h2', {}, `${state} ${inState.length}`), ...inState.map((each) => issueRow(site, each))];
	});
	return h('div', { class: 'list' }, teamBar(site, team), ...groups);
}

/** A team's issues on a board. */
export function teamBoard(site: LinearWorkspace, team: LinearTeam): Tree {
	const issues = site.issues.filter((each) => each.team === team.id);
	const lanes = Object.keys(STATES).map((state) =>
		h(
			'div',
			{ class: 'lane' },
			h('h2', {}, state),
			...issues.filter((each) => each.state === state).map((each) => tile(site, each)),
		),
	);
	return h('div', {}, teamBar(site, team), h('div', { class: 'board' }, ...lanes));
}

function tile(site: LinearWorkspace, issue: LinearIssue): Tree {
	const href = pathOf(issueUrl(site, issue));
	return h(
		'div',
		{ class: 'tile', 'data-contextual-menu': 'true' },
		h('a', { href, 'data-board-item': issue.id }, h('span', { class: 'faint' }, issue.identifier), ` ${issue.title}`),
	);
}

/** An issue's own page: the issue view below a bar that says where one is. */
export function issuePageView(site: LinearWorkspace, issue: LinearIssue): Tree {
	const team = site.team(issue.team);
	const links: [string, string][] = team ? [[team.name, `/${site.urlKey}/team/${team.key}/all`]] : [];
	return h('div', {}, bar(issue.identifier, links), issueView(site, issue));
}

/** The issues of the person who is signed in. */
export function myIssuesView(site: LinearWorkspace): Tree {
	const mine = site.issues.filter((each) => each.assignee === site.user);
	return h('div', { class: 'list' }, bar('My issues'), ...mine.map((each) => issueRow(site, each)));
}

/** The inbox; an issue opened in it does not show in the address. */
export function inboxView(site: LinearWorkspace, opened: LinearIssue | undefined): Tree {
	const issues = site.issues.filter((each) => each.parent === null && STATES[each.state]?.type === 'started');
	const items = issues.map((each) =>
		h(
			'a',
			{ class: 'item', href: `/${site.urlKey}/inbox`, 'data-open': each.identifier },
			h('span', { class: 'id' }, each.identifier),
			h('span', { class: 'grow' }, each.title),
		),
	);
	return h(
		'div',
		{ class: 'inbox' },
		h('div', { class: 'list' }, bar('Inbox'), ...items),
		h('div', { class: 'opened' }, opened ? issueView(site, opened) : h('p', { class: 'loading' }, 'Nothing opened')),
	);
}

/** A project's overview or issues. */
export function projectView(site: LinearWorkspace, project: LinearProject, tab: string): Tree {
	const path = pathOf(projectUrl(site, project));
	const head = bar(project.name, [
		['Overview', `${path}/overview`],
		['Issues', `${path}/issues`],
	]);
	const issues = site.issues.filter((each) => each.project === project.id && each.parent === null);
	if (tab === 'issues') return h('div', { class: 'list' }, head, ...issues.map((each) => issueRow(site, each)));
	const milestones = site.milestones.filter((each) => each.project === project.id);
	return h(
		'div',
		{},
		head,
		h(
			'div',
			{ class: 'view' },
			h(
				'div',
				{ class: 'body', 'data-restore-scroll-view': 'project-overview' },
				h(
					'div',
					{ class: 'overview' },
					h(
						'div',
						{
							class: 'title',
							role: 'textbox',
							contenteditable: 'true',
							spellcheck: 'false',
							'aria-label': 'Project name',
						},
						project.name,
					),
					h('p', { class: 'faint' }, project.description),
					h(
						'div',
						{ class: 'facts' },
						h('span', {}, project.status.name),
						h('span', {}, project.targetDate ?? 'No target date'),
						h('span', {}, project.lead?.name ?? ''),
					),
					...(project.content ? [h('div', { class: 'text' }, ...textTrees(project.content))] : []),
					h('h2', { class: 'heading' }, 'Milestones'),
					...milestones.map((each) => h('p', {}, `${each.name} · ${each.targetDate ?? 'no date'}`)),
					h('div', { class: 'subs' }, ...issues.map((each) => issueRow(site, each))),
				),
			),
		),
	);
}

/** An initiative's page. */
export function initiativeView(site: LinearWorkspace, initiative: LinearInitiative): Tree {
	const projects = initiative.projects.flatMap((id) => site.project(id) ?? []);
	return h(
		'div',
		{ class: 'list' },
		bar(initiative.name, [[initiative.status, `/${site.urlKey}`]]),
		h('div', { class: 'facts item' }, h('span', {}, `Target ${initiative.targetDate ?? 'not set'}`)),
		...projects.map((each) => h('a', { class: 'item', href: pathOf(projectUrl(site, each)) }, each.name)),
	);
}

/** A release's page. */
export function releaseView(site: LinearWorkspace, release: LinearRelease): Tree {
	const issues = site.issues.filter((each) => each.releases.includes(release.id));
	return h(
		'div',
		{ class: 'list' },
		bar(release.name, [[release.stage, `/${site.urlKey}`]]),
		h(
			'div',
			{ class: 'facts item' },
			h('span', {}, `Target ${release.targetDate ?? 'not set'}`),
			h('span', {}, `${issues.length} issues`),
		),
		...issues.map((each) => issueRow(site, each)),
	);
}
