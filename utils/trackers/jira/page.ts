import type { PageReading, PageSite } from '../../messaging/protocol';
import { choiceOf, firstOf, type PageAdapter, type ShownIssue, textOf } from '../page';
import { contextPathOf, issueKeyOf, parseKey, versionPathOf } from './urls';

const testId = (id: string): string => `[data-testid="${id}"]`;

/** Anchors of Jira Cloud's issue view, newest first; attested between 2026-02 and 2026-09. */
const CLOUD = {
	frontend: '#jira-frontend',
	current: [
		testId('issue.views.issue-base.foundation.breadcrumbs.current-issue.item'),
		testId('issue.views.issue-base.foundation.breadcrumbs.breadcrumb-current-issue-container'),
	],
	hosts: [
		`section[role="dialog"]${testId('issue.views.issue-details.issue-modal.modal-dialog')}`,
		`section${testId('preview-panels.preview-panel')}`,
		'section[role="dialog"]',
	],
	column: [
		testId('issue.views.issue-details.issue-layout.container-right'),
		testId('issue.views.issue-details.issue-layout.compact-layout'),
	],
	summary: [testId('issue.views.issue-base.foundation.summary.heading'), 'h1'],
	type: [
		testId('issue-view-foundation.noneditable-issue-type.button'),
		testId('issue.views.issue-base.foundation.change-issue-type.button'),
	],
	status: [
		testId('issue-field-status.ui.status-view.status-button.status-button'),
		`${testId('issue.views.issue-base.foundation.status.status-field-wrapper')} button`,
	],
	fixVersions: [
		testId('issue.views.field.select.common.select-inline-edit.fixVersions.field-inline-edit-state-less--container'),
		testId('issue.views.field.select.common.select-inline-edit.fixVersions'),
	],
	parent: [
		testId('issue-field-parent.ui.view-link'),
		testId('issue.views.issue-base.foundation.breadcrumbs.parent-issue.item'),
	],
} as const;

/** Anchors of Jira Data Center's issue view; attested for 8.x to 11.3. */
const SERVER = {
	/** The second one is of the page as it was loaded: only a full page's. */
	key: ['#key-val', 'meta[name="ajs-issue-key"]'],
	root: ['#issue-content', '.issue-body-content', '#ghx-detail-view'],
	column: ['#viewissuesidebar', '.issue-side-column'],
	summary: ['#summary-val', '[id="issue-content"] h1', '[id="ghx-detail-view"] h1'],
	type: ['#type-val'],
	status: ['#status-val'],
	fixVersions: ['#fixfor-val'],
	epic: ['[class~="type-gh-epic-link"] a', '[id^="customfield_"][id$="-val"] a[class*="ghx-label-"]'],
} as const;

const isCloudHost = (host: string): boolean => host.endsWith('.atlassian.net') || host.endsWith('.jira.com');

const isCloud = (location: Location, document: Document): boolean =>
	isCloudHost(location.hostname) || document.querySelector(CLOUD.frontend) !== null;

const contextPath = (location: Location, document: Document): string =>
	document.querySelector('meta[name="ajs-context-path"]')?.getAttribute('content') ?? contextPathOf(location.pathname);

const keyOfLink = (link: Element | null | undefined): string | null =>
	parseKey(link?.getAttribute('href')?.split('?')[0]?.split('/').pop());

const keyIn = (root: ParentNode): string | null => {
	const crumb = firstOf(root, CLOUD.current);
	return keyOfLink(crumb?.closest('a') ?? crumb?.querySelector('a')) ?? parseKey(textOf(crumb));
};

/** The one issue that all links of a dialog or panel lead to: where there are several, any may be a parent's. */
const linkedIn = (root: Element): string | null => {
	const links = root.matches('section') ? [...root.querySelectorAll('a[href^="/browse/"]')] : [];
	const keys = new Set(links.map(keyOfLink));
	return keys.size === 1 ? ([...keys][0] ?? null) : null;
};

/** Which of the ways to tell the issue does: a crumb by the order of their selectors, then the links. */
const keyChoiceIn = (root: Element): number => {
	if (keyIn(root) !== null) return choiceOf(root, CLOUD.current);
	return linkedIn(root) === null ? -1 : CLOUD.current.length;
};

/** The dialog, preview panel or page that shows the issue; links to parents and neighbours are decoys. */
const cloudIssue = (location: Location, document: Document): ShownIssue | null => {
	const url = new URL(location.href);
	const key = issueKeyOf(url, true);
	if (key === null) return null;
	const hosts = [...new Set(CLOUD.hosts.flatMap((selector) => [...document.querySelectorAll(selector)]))];
	const host = hosts.find((candidate) => (keyIn(candidate) ?? linkedIn(candidate)) === key);
	if (host !== undefined) return { key, root: host };
	// A moved issue keeps its old address for a while: the crumb knows the new key.
	if (url.searchParams.has('selectedIssue')) {
		const [only, ...others] = hosts.flatMap((root) => {
			const moved = keyIn(root);
			return moved === null ? [] : { key: moved, root };
		});
		return only === undefined || others.length > 0 ? { key, root: null } : only;
	}
	const frontend = document.querySelector(CLOUD.frontend) ?? document.body;
	const shown = frontend === null ? null : keyIn(frontend);
	return shown === null ? { key, root: null } : { key: shown, root: frontend };
};

const serverIssue = (location: Location, document: Document): ShownIssue | null => {
	const [own, loaded] = SERVER.key.map((selector) => document.querySelector(selector));
	const full = location.pathname.includes('/browse/') ? parseKey(loaded?.getAttribute('content')) : null;
	const shownKey = parseKey(own?.getAttribute('data-issue-key')) ?? parseKey(textOf(own)) ?? full;
	const card = document.querySelector('#ghx-detail-view [data-issue-key]');
	const key = shownKey ?? issueKeyOf(new URL(location.href), false) ?? parseKey(card?.getAttribute('data-issue-key'));
	return key === null ? null : { key, root: firstOf(document, SERVER.root) };
};

const versionsIn = (box: Element | null): string[] => {
	if (box === null) return [];
	const links = [...box.querySelectorAll('a, [data-testid*="option"], li')];
	const names = links.map((link) => textOf(link)).filter((name) => name !== null);
	return [...new Set(names)].slice(0, 20);
};

const readCloud = (root: Element): PageReading => {
	const type = firstOf(root, CLOUD.type);
	return {
		title: textOf(firstOf(root, CLOUD.summary)),
		// The button's label reads "Bug - Change work type"; a type's own name may hold a hyphen but not " - ".
		type: type?.getAttribute('aria-label')?.split(' - ')[0] ?? textOf(type),
		status: textOf(firstOf(root, CLOUD.status)),
		releases: versionsIn(firstOf(root, CLOUD.fixVersions)),
		parentKey: parseKey(textOf(firstOf(root, CLOUD.parent))?.split(' ')[0]),
		// By the crumb alone: links are there before the rest is drawn.
		recognised: keyIn(root) !== null,
		layout: {
			kind: root.matches('[role="dialog"]') ? 'dialog' : root.matches('section') ? 'side-panel' : 'page',
			anchors: {
				key: keyChoiceIn(root),
				title: choiceOf(root, CLOUD.summary),
				type: choiceOf(root, CLOUD.type),
				status: choiceOf(root, CLOUD.status),
				releases: choiceOf(root, CLOUD.fixVersions),
				column: choiceOf(root, CLOUD.column),
			},
		},
	};
};

const readServer = (root: ParentNode): PageReading => ({
	title: textOf(firstOf(root, SERVER.summary)),
	type: textOf(firstOf(root, SERVER.type)),
	status: textOf(firstOf(root, SERVER.status)),
	releases: versionsIn(firstOf(root, SERVER.fixVersions)),
	parentKey:
		parseKey(root.querySelector('#parent_issue_summary')?.getAttribute('data-issue-key')) ??
		keyOfLink(firstOf(root, SERVER.epic)),
	// What the page was loaded with is there before the issue is.
	recognised: root.querySelector(SERVER.key[0]) !== null,
	layout: {
		kind: root.querySelector('#ghx-work') === null ? 'page' : 'board',
		anchors: {
			view: choiceOf(root, SERVER.root),
			key: choiceOf(root, SERVER.key),
			title: choiceOf(root, SERVER.summary),
			type: choiceOf(root, SERVER.type),
			status: choiceOf(root, SERVER.status),
			releases: choiceOf(root, SERVER.fixVersions),
			column: choiceOf(root, SERVER.column),
		},
	},
});

/** Jira Cloud and Data Center pages; which of the two it is, the page tells. */
export const jiraPage: PageAdapter = {
	hydrates: true,
	site(location, document): PageSite {
		if (isCloud(location, document)) return { kind: 'jira-cloud', baseUrl: location.origin };
		return { kind: 'jira-data-center', baseUrl: location.origin + contextPath(location, document) };
	},
	issue: (location, document) =>
		isCloud(location, document) ? cloudIssue(location, document) : serverIssue(location, document),
	release(location) {
		const path = versionPathOf(location.pathname);
		return path === null ? null : { path };
	},
	titled: false,
	mayHideIssue: (location) => !isCloudHost(location.hostname),
	column: (root) => firstOf(root, CLOUD.column) ?? firstOf(root.ownerDocument, SERVER.column),
	read(root, document) {
		if (firstOf(document, SERVER.key) !== null) return readServer(document);
		return readCloud(root ?? document.documentElement);
	},
};
