import { describe, expect, it } from 'vitest';
import { createWorld } from '../../trackers/company/world.ts';
import { cloudPage } from '../../trackers/pages/cloud/pages.ts';
import { dataCenterPage } from '../../trackers/pages/data-center/pages.ts';
import { linearPage } from '../../trackers/pages/linear/pages.ts';
import { h, toHtml } from '../../trackers/pages/tree.ts';

const { jiraCloud, jiraDataCenter, linear } = createWorld('2026-11-23');
const cloud = (path: string, place: 'modal' | 'panel' = 'modal') =>
	cloudPage(jiraCloud, new URL(path, jiraCloud.origin), place);

describe('trees', () => {
	it('join neighbouring texts and drop what is not there', () => {
		expect(h('p', { a: true, b: false }, 'a', null, ['b', ['c']], false)).toEqual({
			tag: 'p',
			attributes: { a: '' },
			children: ['abc'],
		});
	});

	it('are escaped as HTML', () => {
		expect(toHtml(h('p', { title: '"<' }, '<b>&'))).toBe('<p title="&quot;&lt;">&lt;b&gt;&amp;</p>');
	});
});

describe('Jira Cloud’s pages', () => {
	it.each([
		'/browse/PAY-150',
		'/projects/PAY/issues/PAY-150',
		'/jira/software/projects/PAY/issues/PAY-150',
		'/jira/software/c/projects/PAY/issues/PAY-150?filter=allissues',
		'/issues/PAY-150?jql=project%20%3D%20PAY',
		'/jira/servicedesk/projects/PAY/queues/custom/3/PAY-150',
	])('show the issue at %s', (path) => {
		const page = cloud(path);
		expect(page.title).toContain('[PAY-150]');
		expect(page.overlay).toBeNull();
		expect(toHtml(page.main)).toContain('issue.views.issue-details.issue-layout.container-right');
	});

	it.each([
		'/jira/software/projects/APP/boards/2?selectedIssue=APP-20',
		'/jira/software/c/projects/PAY/boards/1?selectedIssue=APP-20',
		'/jira/software/c/projects/PAY/boards/1/backlog?view=x&selectedIssue=APP-20',
		'/jira/software/c/projects/PAY/boards/1/timeline?selectedIssue=APP-20',
		'/jira/core/projects/PAY/board?selectedIssue=APP-20',
		'/secure/RapidBoard.jspa?rapidView=1&selectedIssue=APP-20',
	])('show the issue over or beside %s', (path) => {
		const board = path.replace(/[?&]selectedIssue=APP-20/, '');
		expect(cloud(board).overlay).toBeNull();
		expect(cloud(path)).toMatchObject({ key: cloud(board).key, overlay: { place: 'modal' } });
		expect(cloud(path, 'panel').overlay?.place).toBe('panel');
		expect(toHtml(cloud(path, 'panel').overlay?.tree ?? '')).toContain('data-testid="preview-panels.preview-panel"');
	});

	it.each(['/', '/jira/for-you', '/issues/?jql=project%20%3D%20PAY', '/projects/PAY/versions/10104', '/nothing'])(
		'show no issue view at %s',
		(path) => {
			const html = toHtml(cloud(path).main);
			expect(html).not.toContain('issue.views.issue-details');
			expect(html).not.toContain('undefined');
		},
	);
});

describe('the other pages', () => {
	it('have Data Center’s anchors', () => {
		const page = dataCenterPage(jiraDataCenter, '/browse/OPS-21', new URLSearchParams());
		const html = toHtml(page.content);
		for (const id of [
			'issue-content',
			'key-val',
			'summary-val',
			'type-val',
			'status-val',
			'fixfor-val',
			'viewissuesidebar',
		]) {
			expect(html).toContain(`id="${id}"`);
		}
		expect(html).toContain(`rel="${jiraDataCenter.need('OPS-21').id}"`);
		expect(html).toContain('id="customfield_10101-val"');
		expect(dataCenterPage(jiraDataCenter, '/browse/OPS-999', new URLSearchParams()).found).toBe(false);
	});

	it('have Linear’s anchors', () => {
		const html = toHtml(linearPage(linear, '/meridian/issue/MOB-12/card-form', '').main);
		for (const anchor of [
			'data-view-id="issue-view"',
			'aria-label="Issue title"',
			'aria-label="Project"',
			'aria-expanded="true"',
		]) {
			expect(html).toContain(anchor);
		}
		const project = `/meridian/project/android-checkout-sdk-6-${linear.project('Android checkout SDK 6')?.slugId}/overview`;
		expect(toHtml(linearPage(linear, project, '').main)).toContain('data-restore-scroll-view="project-overview"');
		expect(linearPage(linear, '/meridian/inbox', 'ENG-123').title).toMatch(/^ENG-123 /);
	});
});
