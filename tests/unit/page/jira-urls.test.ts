import { describe, expect, it } from 'vitest';
import { contextPathOf, issueKeyOf, parseKey, versionPathOf } from '../../../utils/trackers/jira/urls';

const CLOUD = 'https://acme.atlassian.net';
const SERVER = 'https://jira.acme.example/tools/jira';

describe('issueKeyOf', () => {
	it.each([
		['/browse/PAY-12', 'PAY-12'],
		['/browse/pay-12', 'PAY-12'],
		['/browse/PAY-12/', 'PAY-12'],
		['/browse/PAY%2D12', 'PAY-12'],
		['/browse/PAY-12?focusedCommentId=10100#comment-10100', 'PAY-12'],
		['/projects/PAY/issues/PAY-12?filter=allopenissues', 'PAY-12'],
		['/jira/software/projects/PAY/issues/PAY-12', 'PAY-12'],
		['/jira/software/c/projects/PAY/issues/PAY-12', 'PAY-12'],
		['/issues/PAY-12?jql=project%20%3D%20PAY', 'PAY-12'],
		['/jira/software/projects/PAY/boards/3?selectedIssue=PAY-12', 'PAY-12'],
		['/issues/PAY-12?filter=-4', 'PAY-12'],
		['/jira/software/c/projects/PAY/boards/3?selectedIssue=PAY-12', 'PAY-12'],
		['/jira/software/projects/PAY/boards/3/backlog?selectedIssue=PAY-12', 'PAY-12'],
		['/jira/software/projects/PAY/boards/3/timeline?selectedIssue=PAY-12', 'PAY-12'],
		['/jira/software/c/projects/PAY/boards/3/backlog?issueLimit=100&selectedIssue=PAY-12', 'PAY-12'],
		['/jira/software/c/projects/PAY/boards/3/timeline?selectedIssue=PAY-12', 'PAY-12'],
		['/jira/core/projects/OFF/board?selectedIssue=OFF-7', 'OFF-7'],
		['/jira/servicedesk/projects/HELP/queues/custom/12/HELP-3', 'HELP-3'],
		['/jira/servicedesk/projects/HELP/queues/issue/HELP-3', 'HELP-3'],
		['/jira/polaris/projects/IDEA/ideas/view/55?selectedIssue=IDEA-2&issueViewLayout=sidebar', 'IDEA-2'],
		['/secure/RapidBoard.jspa?rapidView=5&selectedIssue=PAY-12', 'PAY-12'],
		['/browse/PAY-1?selectedIssue=PAY-2', 'PAY-2'],
		['/browse/A_B2-9', 'A_B2-9'],
		['/browse/PAY-12%20', 'PAY-12'],
		['/browse/PAY-12#comment-1', 'PAY-12'],
		['/jira/software/c/projects/PAY/issues/pay-12?jql=project%20%3D%20%22PAY%22', 'PAY-12'],
		['/jira/software/c/projects/PAY/issues/?jql=text%20~%20%22x%22&selectedIssue=PAY-12', 'PAY-12'],
		['/jira/core/projects/OFF/list?selectedIssue=off-7', 'OFF-7'],
		['/jira/core/projects/OFF/summary?selectedIssue=OFF-7', 'OFF-7'],
		['/jira/software/projects/PAY/boards/3?selectedIssue=PAY%2D12', 'PAY-12'],
		['/jira/polaris/projects/IDEA/ideas/view/55?selectedIssue=IDEA-2&issueViewSection=overview', 'IDEA-2'],
	])('finds the issue in the Cloud address %s', (path, key) => {
		expect(issueKeyOf(new URL(CLOUD + path), true)).toBe(key);
	});

	it.each([
		'/browse/PAY',
		'/issues/?jql=key%20%3D%20PAY-12',
		'/jira/for-you',
		'/jira/your-work',
		'/jira/software/c/projects/PAY/boards/3',
		'/projects/PAY/versions/10104/tab/release-report-all-issues',
		'/projects/PAY?selectedItem=com.atlassian.jira.jira-projects-plugin:release-page',
		'/projects/PAY?selectedItem=com.atlassian.jira.jira-projects-plugin:release-page&status=unreleased',
		'/projects/PAY/versions/10104',
		'/issues/?filter=-4',
		'/jira/software/projects/PAY/boards/3/backlog',
		'/servicedesk/customer/portal/4/HELP-3',
		'/browse/%E0%A4%A',
		'/jira/plans/1/scenarios/1/timeline?vid=4',
		'/issues/?jql=text%20~%20%22selectedIssue%3DPAY-12%22',
		'/issues/?jql=text%20~%20%22browse%2FPAY-12%22#selectedIssue=PAY-12',
		'/jira/software/c/projects/PAY/boards/3?selectedIssue=',
		'/jira/software/c/projects/PAY/boards/3?selectedIssue=PAY',
		'/jira/software/c/projects/PAY/settings/details',
		'/jira/servicedesk/projects/HELP/queues/custom/12',
		'/jira/polaris/projects/IDEA/ideas/view/55',
		'/plugins/servlet/project-config/PAY/issuetypes',
		'/servicedesk/customer/portals?selectedIssue=HELP-3',
		'/browse/PAY-12/attachments',
		'/browse/PAY-12-13',
		'/secure/EditIssue!default.jspa?id=10020',
		'/',
	])('finds none in the Cloud address %s', (path) => {
		expect(issueKeyOf(new URL(CLOUD + path), true)).toBeNull();
	});

	it.each([
		['/browse/OPS-20', 'OPS-20'],
		['/projects/OPS/issues/OPS-20?filter=allissues', 'OPS-20'],
		['/projects/OPS/queues/custom/3/OPS-20', 'OPS-20'],
		['/secure/RapidBoard.jspa?rapidView=7&view=detail&selectedIssue=OPS-20', 'OPS-20'],
		['/secure/RapidBoard.jspa?rapidView=7&modal=detail&selectedIssue=OPS-20', 'OPS-20'],
		['/secure/RapidBoard.jspa?rapidView=7&view=planning&selectedIssue=OPS-20', 'OPS-20'],
		['/browse/ops-20?jql=project%20%3D%20OPS', 'OPS-20'],
		['/issues/OPS-20?jql=project%20%3D%20OPS', 'OPS-20'],
		['/projects/OPS/queues/issue/OPS-20', 'OPS-20'],
		['/secure/RapidBoard.jspa?rapidView=7&projectKey=OPS&view=detail&selectedIssue=OPS-20', 'OPS-20'],
		['/secure/RapidBoard.jspa?rapidView=7&projectKey=OPS&view=planning&selectedIssue=OPS-20', 'OPS-20'],
	])('finds the issue in the Data Center address %s', (path, key) => {
		expect(issueKeyOf(new URL(SERVER + path), false)).toBe(key);
	});

	it.each([
		'/browse/OPS',
		'/issues/?jql=key%20%3D%20OPS-20',
		'/projects/OPS/versions/10104',
		'/projects/OPS?selectedItem=com.atlassian.jira.jira-projects-plugin:release-page&status=all',
		'/secure/EditIssue!default.jspa?id=10020',
		'/secure/AddComment!default.jspa?id=10020',
		'/secure/RapidBoard.jspa?rapidView=7&projectKey=OPS&selectedIssue=OPS-20',
		'/secure/RapidBoard.jspa?rapidView=7&view=reporting&selectedIssue=OPS-20',
		'/secure/RapidBoard.jspa?rapidView=7&view=planning.nodetail&selectedIssue=OPS-20',
		'/servicedesk/customer/portal/4/OPS-20',
		'/secure/Dashboard.jspa?selectedIssue=OPS-20',
	])('finds none in the Data Center address %s', (path) => {
		expect(issueKeyOf(new URL(SERVER + path), false)).toBeNull();
	});

	it('does not take a card that is only marked on a Data Center board for an open issue', () => {
		const url = new URL(`${SERVER}/secure/RapidBoard.jspa?rapidView=7&selectedIssue=OPS-20`);
		expect(issueKeyOf(url, false)).toBeNull();
	});
});

describe('versionPathOf', () => {
	it.each([
		['/projects/PAY/versions/10104', '/projects/PAY/versions/10104'],
		['/projects/PAY/versions/10104/', '/projects/PAY/versions/10104'],
		['/projects/PAY/versions/10104/tab/release-report-all-issues', '/projects/PAY/versions/10104'],
		['/projects/PAY/versions/10104/something/newer', '/projects/PAY/versions/10104'],
		['/tools/jira/projects/OPS/versions/7/tab/release-report-done', '/tools/jira/projects/OPS/versions/7'],
		['/jira/software/c/projects/PAY/versions/10104', '/jira/software/c/projects/PAY/versions/10104'],
		['/projects/PAY/versions/', null],
		['/projects/PAY/versions/next', null],
		['/projects/PAY/versions/10104x', null],
		['/projects/PAY', null],
		['/browse/PAY-12', null],
	])('of %s is %s', (path, expected) => {
		expect(versionPathOf(path)).toBe(expected);
	});
});

describe('contextPathOf', () => {
	it.each([
		['/jira/browse/OPS-20', '/jira'],
		['/tools/jira/browse/OPS-20', '/tools/jira'],
		['/browse/OPS-20', ''],
		['/jira/secure/RapidBoard.jspa', '/jira'],
		['/jira/projects/OPS/issues/OPS-20', '/jira'],
		['/jira/secure/AddComment!default.jspa', '/jira'],
		['/jira/issues/', '/jira'],
		['/jira/projects/OPS', '/jira'],
		['/jira/software/c/projects/PAY/boards/3', ''],
		['/', ''],
	])('of %s is "%s"', (path, expected) => {
		expect(contextPathOf(path)).toBe(expected);
	});
});

describe('parseKey', () => {
	it.each([null, undefined, '', 'PAY', '12', 'pay', 'PAY-', 'P-1', `${'A'.repeat(120)}-1`, '<b>PAY-1</b>'])(
		'takes %s for no key',
		(text) => {
			expect(parseKey(text)).toBeNull();
		},
	);
});
