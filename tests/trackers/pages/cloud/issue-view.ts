import { ISSUE_TYPES, type JiraIssue, type JiraSite } from '../../company/jira-site.ts';
import { plainText } from '../../jira/text.ts';
import { textTrees } from '../text-tree.ts';
import { h, type Tree } from '../tree.ts';
import { avatar, lozenge, rightColumn } from './issue-fields.ts';

const BASE = 'issue.views.issue-base.foundation';
const CRUMBS = `${BASE}.breadcrumbs`;
const MODAL = 'issue.views.issue-details.issue-modal.modal-dialog';
const PREVIEW = 'platform-issue-preview-panel';
const CHILDREN = 'issue.issue-view.views.common.child-issues-panel';

/** The issue view as it is on the full page and inside dialogs and panels. */
export function issueView(site: JiraSite, issue: JiraIssue): Tree {
	return h(
		'div',
		{ 'data-testid': 'issue.views.issue-details.issue-layout.issue-layout' },
		h('div', { id: 'jira-issue-header' }, breadcrumbs(site, issue), headerActions()),
		h('div', { class: 'columns' }, leftColumn(site, issue), rightColumn(site, issue)),
	);
}

/** The issue view in a modal dialog, with the blanket behind it. */
export function issueModal(site: JiraSite, issue: JiraIssue): Tree {
	const close = h(
		'button',
		{ type: 'button', class: 'subtle', 'data-action': 'close-issue', 'aria-label': 'Close' },
		'✕',
	);
	return h(
		'div',
		{ 'data-focus-lock': true },
		h('div', { class: 'blanket', 'data-action': 'close-issue', 'data-testid': `${MODAL}--blanket` }),
		h(
			'div',
			{ class: 'positioner', 'data-testid': `${MODAL}--positioner` },
			h(
				'section',
				{
					class: 'modal',
					role: 'dialog',
					'aria-modal': 'true',
					'aria-label': issue.key,
					tabindex: '-1',
					'data-late-testid': MODAL,
				},
				h('div', { class: 'preview-header' }, close),
				issueView(site, issue),
			),
		),
	);
}

/** The issue view in the preview panel beside a board; its header has a link of its own to the issue. */
export function issuePreview(site: JiraSite, issue: JiraIssue): Tree {
	const href = `/browse/${issue.key}`;
	return h(
		'section',
		{ class: 'preview', 'aria-label': 'Panel', 'data-testid': 'preview-panels.preview-panel' },
		h(
			'div',
			{ class: 'preview-header', 'data-testid': `${PREVIEW}.preview-panel-header` },
			h(
				'a',
				{ href, target: '_blank', rel: 'noopener', 'data-testid': `${PREVIEW}.preview-panel-new-tab-link` },
				'Open in a new tab',
			),
			h('a', { href, 'data-testid': `${PREVIEW}.preview-panel-expand-btn` }, 'Full page'),
			h(
				'button',
				{
					type: 'button',
					class: 'subtle',
					'aria-label': 'Close',
					'data-action': 'close-issue',
					'data-testid': `${PREVIEW}.header.close-button`,
				},
				'✕',
			),
		),
		issueView(site, issue),
	);
}

function breadcrumbs(site: JiraSite, issue: JiraIssue): Tree {
	const project = site.project(issue.project);
	const parent = site.parentOf(issue);
	return h(
		'nav',
		{ class: 'crumbs', 'aria-label': 'Work item breadcrumbs' },
		h(
			'ol',
			{},
			h('li', {}, h('a', { href: `/jira/for-you` }, 'Spaces')),
			h(
				'li',
				{},
				h(
					'a',
					{ href: boardPath(site, issue.project), 'data-testid': `${CRUMBS}.project.item` },
					project?.name ?? issue.project,
				),
			),
			parent &&
				h(
					'li',
					{ 'data-testid': `${CRUMBS}.breadcrumb-parent-issue-container` },
					h('a', { href: `/browse/${parent.key}`, 'data-testid': `${CRUMBS}.parent-issue.item` }, parent.key),
				),
			h(
				'li',
				{ 'data-testid': `${CRUMBS}.breadcrumb-current-issue-container`, role: 'listitem' },
				typeButton(issue),
				h('a', { href: `/browse/${issue.key}`, 'data-late-testid': `${CRUMBS}.current-issue.item` }, issue.key),
			),
		),
	);
}

function typeButton(issue: JiraIssue): Tree {
	const fixed = (ISSUE_TYPES[issue.type]?.level ?? 0) > 0;
	return h('button', {
		type: 'button',
		class: `type type-${issue.type}`,
		'aria-label': fixed ? issue.type : `${issue.type} - Change work type`,
		'data-testid': fixed ? 'issue-view-foundation.noneditable-issue-type.button' : `${BASE}.change-issue-type.button`,
	});
}

function headerActions(): Tree {
	return h(
		'div',
		{},
		h('button', { type: 'button', class: 'subtle', 'data-testid': 'share-dialog.ui.share-button' }, 'Share'),
		h(
			'button',
			{
				type: 'button',
				class: 'subtle',
				'aria-label': 'Actions',
				'data-testid': 'issue-meatball-menu.ui.dropdown-trigger.button',
			},
			'•••',
		),
	);
}

function leftColumn(site: JiraSite, issue: JiraIssue): Tree {
	const children = site.childrenOf(issue);
	return h(
		'div',
		{ class: 'left', 'data-testid': 'issue.views.issue-details.issue-layout.container-left' },
		h('h1', { dir: 'auto', 'data-testid': `${BASE}.summary.heading` }, issue.summary),
		h('h2', {}, 'Description'),
		h(
			'div',
			{ class: 'description' },
			issue.description === null ? h('p', { class: 'muted' }, 'Add a description…') : textTrees(issue.description),
		),
		children.length > 0 && h('h2', {}, 'Child work items'),
		children.length > 0 && childTable(children),
		h('h2', {}, 'Activity'),
		...issue.comments.map((comment) =>
			h(
				'div',
				{ class: 'comment' },
				avatar(comment.author),
				h('div', { class: 'grow' }, ...textTrees(plainText(comment.body))),
			),
		),
		h(
			'div',
			{ class: 'comment' },
			avatar(site.user),
			h('textarea', { rows: '2', placeholder: 'Add a comment…', 'aria-label': 'Add a comment' }),
		),
	);
}

function childTable(children: JiraIssue[]): Tree {
	return h(
		'div',
		{ 'data-testid': `${CHILDREN}.issues-container` },
		h('ul', { class: 'rows' }, ...children.map(childRow)),
	);
}

function childRow(child: JiraIssue): Tree {
	const table = 'native-issue-table';
	return h(
		'li',
		{ class: 'row', 'data-testid': `${table}.ui.issue-row` },
		h('span', { class: `type type-${child.type}`, title: child.type }),
		h(
			'a',
			{ href: `/browse/${child.key}`, 'data-testid': `${table}.common.ui.issue-cells.issue-key.issue-key-cell` },
			child.key,
		),
		h('span', { class: 'grow', dir: 'auto' }, child.summary),
		avatar(child.assignee),
		lozenge(child.status),
	);
}

/** The address of a project's board: company-managed ones have a /c/ in it. */
export function boardPath(site: JiraSite, projectKey: string): string {
	const project = site.project(projectKey);
	const middle = project?.teamManaged ? 'projects' : 'c/projects';
	return `/jira/software/${middle}/${projectKey}/boards/${project?.board ?? 1}`;
}
