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

	it('knows Data Center’s full page by what it was loaded with, where the key has another form', () => {
		document.head.innerHTML = '<meta name="ajs-issue-key" content="OPS-2">';
		document.body.innerHTML =
			'<div id="issue-content"><h1>A title</h1><i id="customfield_7-val"><a class="ghx-label-6" href="/jira/browse/OPS-9">x</a></i></div>';
		const at = new URL('https://jira.acme.example/jira/browse/OPS-1') as unknown as Location;
		const root = document.querySelector('#issue-content');
		expect(jiraPage.issue(at, document)).toEqual({ key: 'OPS-2', root });
		expect(jiraPage.read(root, document)).toMatchObject({
			title: 'A title',
			parentKey: 'OPS-9',
			recognised: false,
			layout: { kind: 'page', anchors: { view: 0, key: 1, title: 1, type: -1 } },
		});
		document.head.innerHTML = '';
	});

	it.each([
		['the sub-task’s parent before the epic', '<a id="parent_issue_summary" data-issue-key="OPS-3"></a>', 'OPS-3'],
		['the epic', '', 'OPS-9'],
	])('reads %s of Data Center’s page as its parent', (_name, above, parent) => {
		document.body.innerHTML = `${above}<span id="key-val">OPS-1</span><div class="type-gh-epic-link"><a href="/browse/OPS-9">x</a></div>`;
		expect(jiraPage.read(document.body, document).parentKey).toBe(parent);
	});

	it('tells that Linear’s title was read off the browser’s tab', () => {
		document.head.innerHTML = '<title>ENG-7 Retry payments</title>';
		const view = (inside: string) => {
			document.body.innerHTML = `<main><div><div data-view-id="issue-view">${inside}</div></div></main>`;
			return linearPage.read(document.querySelector('div[data-view-id]'), document);
		};
		expect(view('')).toMatchObject({ title: 'ENG-7 Retry payments', layout: { anchors: { title: 1 } } });
		expect(view('<b aria-label="Issue title">Retry</b>')).toMatchObject({
			title: 'Retry',
			layout: { anchors: { title: 0 } },
		});
		document.head.innerHTML = '';
	});

	it('says that Linear’s column is missing where its shape is another', () => {
		document.body.innerHTML = '<main><div><div data-view-id="issue-view"></div></div></main>';
		const root = document.querySelector('div[data-view-id]');
		expect(linearPage.read(root, document).layout?.anchors).toMatchObject({ view: 0, title: -1, column: -1 });
	});
});

describe('the issue that a dialog or panel of Cloud shows', () => {
	const CONTAINER = 'issue.views.issue-base.foundation.breadcrumbs.breadcrumb-current-issue-container';
	const PARENT = 'issue.views.issue-base.foundation.breadcrumbs.parent-issue.item';
	const STATUS = 'issue.views.issue-base.foundation.status.status-field-wrapper';
	const link = (key: string) => `<a href="/browse/${key}">${key}</a>`;
	const dialog = (inside: string) => `<section role="dialog">${inside}</section>`;
	const shown = (...sections: string[]) => {
		document.body.innerHTML = `<div id="jira-frontend"></div>${sections.join('')}`;
		const at = new URL('https://acme.atlassian.net/jira/software/projects/PAY/boards/3?selectedIssue=PAY-1');
		return jiraPage.issue(at as unknown as Location, document);
	};
	const keyChoice = () => read('section')?.anchors.key;

	it('is told by the crumb, by the crumb’s box, then by links that all lead to it', () => {
		expect(shown(dialog(crumb + link('PAY-9')))?.root).toBe(document.querySelector('section'));
		expect(keyChoice()).toBe(0);
		expect(shown(dialog(`<li data-testid="${CONTAINER}">${link('PAY-1')}</li>${link('PAY-9')}`))?.root).not.toBeNull();
		expect(keyChoice()).toBe(1);
		expect(shown(dialog(link('PAY-1') + link('PAY-1')))?.root).not.toBeNull();
		expect(keyChoice()).toBe(2);
		// Links are drawn before the rest: the page is read only once the crumb is there, or was waited for.
		expect(jiraPage.read(document.querySelector('section'), document).recognised).toBe(false);
	});

	it('is not told by links to parents and neighbours', () => {
		expect(shown(dialog(`<a data-testid="${PARENT}" href="/browse/PAY-1">PAY-1</a>${link('PAY-2')}`))?.root).toBeNull();
		expect(shown(dialog(link('PAY-2')))?.root).toBeNull();
		expect(keyChoice()).toBe(2);
		expect(shown(dialog(''))?.root).toBeNull();
		expect(keyChoice()).toBe(-1);
	});

	it('is the moved one under its new key, where one dialog alone shows an issue', () => {
		const moved = `<a data-testid="${CRUMB}" href="/browse/NEW-5">NEW-5</a>`;
		expect(shown(dialog(''), dialog(moved + link('PAY-1')))).toEqual({
			key: 'NEW-5',
			root: document.querySelectorAll('section')[1],
		});
		const another = `<a data-testid="${CRUMB}" href="/browse/NEW-6">NEW-6</a>`;
		expect(shown(dialog(moved), dialog(another))).toEqual({ key: 'PAY-1', root: null });
	});

	it('has its status in the field’s box where the button has another name', () => {
		shown(dialog(`${crumb}<div data-testid="${STATUS}"><button>Done</button></div>`));
		const section = document.querySelector('section');
		expect(jiraPage.read(section, document)).toMatchObject({ status: 'Done', layout: { anchors: { status: 1 } } });
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
