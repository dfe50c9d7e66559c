import { type LinearIssue, type LinearWorkspace, STATES } from '../../company/linear-workspace.ts';
import { issueUrl } from '../../linear/nodes.ts';
import { projectUrl, releaseUrl } from '../../linear/plan-nodes.ts';
import { textTrees } from '../text-tree.ts';
import { type Child, h, type Tree } from '../tree.ts';

/** The path of an address on Linear's own host. */
export function pathOf(url: string): string {
	return new URL(url).pathname;
}

/** A round mark for an issue's state. */
export function stateDot(issue: LinearIssue): Tree {
	return h('span', { class: `dot ${STATES[issue.state]?.type ?? ''}`, title: issue.state });
}

/** A row of a list of issues, as a link. */
export function issueRow(site: LinearWorkspace, issue: LinearIssue): Tree {
	return h(
		'a',
		{ class: 'item', href: pathOf(issueUrl(site, issue)), 'data-list-key': issue.id },
		h('span', { class: 'id', 'data-column-id': 'issueId' }, issue.identifier),
		stateDot(issue),
		h('span', { class: 'grow', dir: 'auto' }, issue.title),
		...issue.labels.slice(0, 2).map((label) => h('span', { class: 'pill' }, label)),
		h('span', { class: 'faint' }, issue.assignee?.name.split(' ')[0] ?? ''),
	);
}

/** The issue view with the properties beside it. The shape matters: the properties are found by it, not by names. */
export function issueView(site: LinearWorkspace, issue: LinearIssue): Tree {
	return h(
		'div',
		{ class: 'view' },
		h('div', { class: 'body' }, h('div', { 'data-view-id': 'issue-view' }, ...mainPart(site, issue))),
		h('div', { class: 'side' }, properties(site, issue)),
	);
}

function mainPart(site: LinearWorkspace, issue: LinearIssue): Child[] {
	const parent = issue.parent ? site.issue(issue.parent) : undefined;
	const children = site.childrenOf(issue);
	return [
		parent &&
			h(
				'a',
				{ class: 'faint', href: pathOf(issueUrl(site, parent)) },
				`Sub-issue of ${parent.identifier} ${parent.title}`,
			),
		h(
			'div',
			{
				class: 'title',
				role: 'textbox',
				contenteditable: 'true',
				spellcheck: 'false',
				dir: 'auto',
				'aria-label': 'Issue title',
			},
			issue.title,
		),
		h(
			'div',
			{ class: 'text' },
			issue.description === null ? h('p', { class: 'faint' }, 'Add description…') : textTrees(issue.description),
		),
		children.length > 0 && h('h2', { class: 'heading' }, `Sub-issues ${children.length}`),
		children.length > 0 && h('div', { class: 'subs' }, ...children.map((each) => issueRow(site, each))),
		h('h2', { class: 'heading' }, 'Activity'),
		...site.comments
			.filter((each) => each.issue === issue.id)
			.map((each) => h('p', {}, h('b', {}, each.user.name), ` ${each.body}`)),
		h('textarea', { class: 'comment-box', placeholder: 'Leave a comment…', 'aria-label': 'Leave a comment' }),
	];
}

function properties(site: LinearWorkspace, issue: LinearIssue): Tree {
	const project = issue.project ? site.project(issue.project) : undefined;
	const milestone = issue.milestone ? site.milestone(issue.milestone) : undefined;
	const releases = issue.releases.map((id) => site.release(id)).filter((each) => each !== undefined);
	return h(
		'div',
		{ class: 'properties' },
		section('Properties', [
			h('div', { class: 'property' }, stateDot(issue), h('span', {}, issue.state)),
			property('Assignee', issue.assignee?.name ?? 'Assign'),
		]),
		section('Labels', [
			h('div', { class: 'property' }, ...issue.labels.map((label) => h('span', { class: 'pill' }, label))),
		]),
		section('Project', [
			project
				? h(
						'a',
						{ class: 'property', href: `${pathOf(projectUrl(site, project))}/overview` },
						icon('Project'),
						h('span', {}, project.name),
					)
				: property('Project', 'Add to project'),
			milestone && property('Milestone', milestone.name),
		]),
		site.releasesEnabled &&
			section(
				'Releases',
				releases.map((each) =>
					h(
						'a',
						{ class: 'property', href: pathOf(releaseUrl(site, each)) },
						icon('Release'),
						h('span', {}, each.name),
					),
				),
			),
	);
}

function section(name: string, children: Child[]): Tree {
	return h('div', { class: 'section' }, h('button', { type: 'button', 'aria-expanded': 'true' }, name), ...children);
}

function property(name: string, value: string): Tree {
	return h('div', { class: 'property' }, icon(name), h('span', {}, value));
}

function icon(name: string): Tree {
	const path = name === 'Project' ? 'M2 4l6-3 6 3v7l-6 4-6-4z' : 'M8 1.5a6.5 6.5 0 1 0 .01 0z';
	return h('svg', { class: 'icon', viewBox: '0 0 16 16', 'aria-label': name }, h('path', { d: path }));
}
