// @vitest-environment happy-dom
import { beforeEach, describe, expect, it } from 'vitest';
import { layoutText } from '../../../components/options/layout-words';
import type { SiteLayout } from '../../../utils/messaging/views';
import { jiraPage } from '../../../utils/trackers/jira/page';
import { linearPage } from '../../../utils/trackers/linear/page';

const CRUMB = 'issue.views.issue-base.foundation.breadcrumbs.current-issue.item';
const crumb = `<a data-testid="${CRUMB}" href="/browse/PAY-1">PAY-1</a>`;
const COMPACT = 'issue.views.issue-details.issue-layout.compact-layout';
const read = (selector: string) => jiraPage.read(document.querySelector(selector), document).layout;

beforeEach(() => {
	document.body.innerHTML = '';
});

describe('how a page was recognised', () => {
	it('tells which of the ways to find an anchor did, and which anchors are missing', () => {
		document.body.innerHTML = `<div id="jira-frontend">${crumb}<h1>A title</h1><div data-testid="${COMPACT}"></div></div>`;
		expect(read('#jira-frontend')).toEqual({
			kind: 'page',
			anchors: { key: 0, title: 1, type: -1, status: -1, releases: -1, column: 1 },
		});
	});

	it('tells a dialog from a side panel', () => {
		document.body.innerHTML = `<section role="dialog">${crumb}</section>`;
		expect(read('section')?.kind).toBe('dialog');
		document.body.innerHTML = `<section data-testid="preview-panels.preview-panel">${crumb}</section>`;
		expect(read('section')?.kind).toBe('side-panel');
	});

	it('knows Data Center’s page beside its board', () => {
		document.body.innerHTML = '<div id="ghx-work"></div><span id="key-val">OPS-1</span><h1 id="summary-val">x</h1>';
		expect(read('body')).toMatchObject({ kind: 'board', anchors: { view: -1, key: 0, title: 0, column: -1 } });
	});

	it('says that Linear’s column is missing where its shape is another', () => {
		document.body.innerHTML = '<main><div><div data-view-id="issue-view"></div></div></main>';
		const root = document.querySelector('div[data-view-id]');
		expect(linearPage.read(root, document).layout?.anchors).toMatchObject({ view: 0, title: -1, column: -1 });
	});
});

describe('layoutText', () => {
	const layout: SiteLayout = {
		site: {
			id: 'jira.secret.example',
			kind: 'jira-data-center',
			name: 'Secret',
			baseUrl: 'https://jira.secret.example',
		},
		kind: 'page',
		anchors: { key: 0, title: 1, column: -1 },
		docked: true,
		at: '2026-11-23T09:00:00.000Z',
	};

	it('says what was found and how, and nothing of whose page it was', () => {
		const text = layoutText(layout, '1.2.3');
		expect(text.split('\n')).toEqual([
			'Muster 1.2.3, Jira Data Center, issue page, 2026-11-23T09:00:00.000Z',
			'Panel: docked at the window’s edge',
			'Issue key: found by first choice',
			'Title: found by second choice',
			'Details column: not found',
		]);
		expect(text).not.toMatch(/secret/i);
	});
});
