import { type JiraIssue, type JiraSite, STATUSES } from '../../company/jira-site.ts';
import type { Person } from '../../company/people.ts';
import { readableDate } from '../../jira/beans.ts';
import { type Child, h, type Tree } from '../tree.ts';

const FIELD = 'issue.views.field';
const SELECT = `${FIELD}.select.common.select-inline-edit`;
const STATUS = 'issue-field-status.ui.status-view.status-button.status-button';

export const RIGHT_COLUMN = 'issue.views.issue-details.issue-layout.container-right';

/** A small coloured label for a status. */
export function lozenge(status: string): Tree {
	return h('span', { class: `lozenge ${STATUSES[status] ?? 'new'}` }, status);
}

/** The first letters of a person's names, as their picture. */
export function avatar(person: Person | undefined): Tree {
	const letters = person?.name.split(' ').map((part) => part[0] ?? '') ?? ['–'];
	return h('span', { class: 'avatar', title: person?.name ?? 'Unassigned' }, letters.slice(0, 2).join(''));
}

/** The right column of the issue view: status, fields, dates. */
export function rightColumn(site: JiraSite, issue: JiraIssue): Tree {
	return h(
		'div',
		{ class: 'right', id: RIGHT_COLUMN, 'data-late-testid': RIGHT_COLUMN },
		statusBlock(issue),
		h('div', { class: 'details' }, h('h2', {}, 'Details'), ...fields(site, issue)),
		h(
			'div',
			{ class: 'footnote', 'data-testid': 'issue.views.issue-details.issue-layout.sections.footnote' },
			h('div', { 'data-testid': 'created-date.ui.read.meta-date' }, `Created ${when(issue.created)}`),
			h('div', { 'data-testid': 'updated-date.ui.read.meta-date' }, `Updated ${when(issue.updated)}`),
		),
	);
}

function statusBlock(issue: JiraIssue): Tree {
	const category = STATUSES[issue.status] ?? 'new';
	return h(
		'div',
		{ 'data-testid': 'ref-spotlight-target-status-and-approval-spotlight' },
		h(
			'div',
			{ 'data-testid': 'issue.views.issue-base.foundation.status.status-field-wrapper' },
			h(
				'button',
				{ type: 'button', class: `status ${category}`, 'data-testid': STATUS },
				h('span', { 'data-testid': `${STATUS}--text` }, issue.status),
			),
		),
	);
}

function fields(site: JiraSite, issue: JiraIssue): Tree[] {
	const versions = issue.fixVersions.map((id) => {
		const version = site.version(id);
		const href = `/projects/${version.project}/versions/${id}/tab/release-report-all-issues`;
		return h('a', { href, class: 'tag' }, version.name);
	});
	return [
		field(
			'Assignee',
			{ 'data-testid': `${FIELD}.user.assignee` },
			avatar(issue.assignee),
			' ',
			issue.assignee?.name ?? 'Unassigned',
		),
		field('Reporter', { 'data-testid': `${FIELD}.user.reporter` }, avatar(issue.reporter), ' ', issue.reporter.name),
		field('Parent', {}, parentField(site, issue)),
		field(
			'Due date',
			{ 'data-testid': `${FIELD}.date-inline-edit.duedate` },
			issue.duedate ? readableDate(issue.duedate) : 'None',
		),
		field(
			'Fix versions',
			{ 'data-late-testid': `${SELECT}.fixVersions.field-inline-edit-state-less--container` },
			h('div', { 'data-testid': `${SELECT}.fixVersions` }, versions.length ? versions : 'None'),
		),
		field(
			'Components',
			{ 'data-testid': `${SELECT}.components.field-inline-edit-state-less--container` },
			tags(issue.components),
		),
		field('Labels', { 'data-testid': 'issue.views.issue-base.context.labels' }, tags(issue.labels)),
	];
}

function parentField(site: JiraSite, issue: JiraIssue): Tree {
	const parent = site.parentOf(issue);
	const id = 'issue-field-parent.ui';
	if (!parent) return h('span', { class: 'muted', 'data-testid': `${id}.view-read-view-empty-value` }, 'None');
	return h(
		'div',
		{ 'data-testid': `${id}.read-view-container` },
		h('a', { href: `/browse/${parent.key}`, 'data-testid': `${id}.view-link` }, `${parent.key} ${parent.summary}`),
	);
}

function tags(names: string[]): Child {
	return names.length ? names.map((name) => h('span', { class: 'tag' }, name)) : 'None';
}

function field(label: string, attributes: Record<string, string>, ...value: Child[]): Tree {
	const id = `field-${label.toLowerCase().replaceAll(' ', '-')}`;
	return h(
		'div',
		{ class: 'field', 'data-field': id },
		h('div', { class: 'label' }, label),
		h('div', { class: 'value', ...attributes }, ...value),
	);
}

function when(time: Date): string {
	return time.toLocaleString('en-IE', { dateStyle: 'medium', timeStyle: 'short', timeZone: 'UTC' });
}
