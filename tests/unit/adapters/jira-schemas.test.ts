import { describe, expect, it } from 'vitest';
import * as z from 'zod/mini';
import { JiraCreateType, JiraLabelledIssue, JiraPermissions } from '../../../utils/trackers/jira/place-schemas';
import { JiraIssue, JiraServerSearch, JiraVersionPage } from '../../../utils/trackers/jira/schemas';

const issue = (fields: object) => ({ id: '10020', key: 'OPS-20', fields });
const EDIT = { havePermission: true };

describe('Jira’s answers are held only to what is used of them', () => {
	it.each([
		['a search that does not repeat where it began', JiraServerSearch, { issues: [], total: 0 }],
		[
			'a parent without an id, of an odd type',
			JiraIssue,
			issue({ parent: { key: 'OPS-1', id: {}, fields: 'hidden' } }),
		],
		[
			'a type that says in words whether it is a sub-task',
			JiraIssue,
			issue({ issuetype: { name: 'Bug', subtask: 'no' } }),
		],
		[
			'a version that names its project oddly',
			JiraIssue,
			issue({ fixVersions: [{ id: 1, name: '2.0', projectId: {} }] }),
		],
		['a page of versions that does not repeat where it began', JiraVersionPage, { values: [], startAt: null }],
		['a plan issue with odd labels', JiraLabelledIssue, issue({ summary: 'Plan', labels: 'none', issuetype: 'Task' })],
		['a type for new issues without a level', JiraCreateType, { id: '1', name: 'Task' }],
		['permissions of plug-ins that are odd', JiraPermissions, { permissions: { EDIT_ISSUES: EDIT, PLUGIN: null } }],
		['permissions of an older server', JiraPermissions, { permissions: { EDIT_ISSUE: EDIT, EDIT_ISSUE_OLD: 'yes' } }],
	])('%s', (_name, schema, body) => {
		expect(z.safeParse(schema as z.core.$ZodType, body).error).toBeUndefined();
	});
});
