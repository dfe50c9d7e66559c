import { type JiraIssue, type JiraProject, type JiraSite, STATUSES } from '../../company/jira-site.ts';
import { h, type Tree } from '../tree.ts';
import { avatar } from './issue-fields.ts';
import { boardPath } from './issue-view.ts';
import { issueRows } from './lists.ts';

const LANES = [
	['To do', 'new'],
	['In progress', 'indeterminate'],
	['Done', 'done'],
] as const;
const CARD = 'platform-board-kit.ui.card.card';

/** A project's board. A card opens its issue over or beside the board. */
export function boardPage(site: JiraSite, project: JiraProject, path: string): Tree {
	const issues = site.issues.filter((each) => each.project === project.key);
	return h(
		'div',
		{},
		boardHead(site, project, 'Board'),
		h(
			'div',
			{ class: 'board' },
			...LANES.map(([name, category]) => {
				const lane = issues.filter((each) => STATUSES[each.status] === category);
				return h(
					'div',
					{ class: 'lane', 'data-testid': 'platform-board-kit.ui.column.draggable-column' },
					h('h2', {}, `${name} ${lane.length}`),
					...lane.map((issue) => card(issue, path)),
				);
			}),
		),
	);
}

function card(issue: JiraIssue, path: string): Tree {
	const key = 'platform-card.common.ui.key.key';
	return h(
		'div',
		{ class: 'card', id: `card-${issue.key}`, 'data-testid': CARD, 'data-href': `${path}?selectedIssue=${issue.key}` },
		h('p', { dir: 'auto' }, issue.summary),
		h(
			'div',
			{ class: 'card-foot' },
			h('span', { class: `type type-${issue.type}`, title: issue.type }),
			h('a', { href: `/browse/${issue.key}`, 'data-testid': key }, issue.key),
			avatar(issue.assignee),
		),
	);
}

/** A project's backlog or timeline: the same issues in rows, which open over or beside the list. */
export function boardListPage(site: JiraSite, project: JiraProject, path: string, name: string): Tree {
	const epics = site.issues.filter((each) => each.project === project.key && each.type === 'Epic');
	const all = site.issues.filter((each) => each.project === project.key && each.type !== 'Epic');
	return h(
		'div',
		{},
		boardHead(site, project, name),
		issueRows(name === 'Timeline' ? epics : all, (issue) => `${path}?selectedIssue=${issue.key}`),
	);
}

function boardHead(site: JiraSite, project: JiraProject, name: string): Tree {
	const board = boardPath(site, project.key);
	return h(
		'div',
		{ class: 'board-head' },
		h('h1', {}, `${project.key} ${name.toLowerCase()}`),
		h('a', { href: board }, 'Board'),
		h('a', { href: `${board}/backlog` }, 'Backlog'),
		h('a', { href: `${board}/timeline` }, 'Timeline'),
		h('button', { type: 'button', 'data-action': 'toggle-view' }, 'Dialog or panel'),
	);
}
