import { type Context, Hono } from 'hono';
import type { JiraSite } from '../../company/jira-site.ts';
import { addSignIn, inSession, keepSession } from '../../jira/answer.ts';
import { jiraApi } from '../../jira/api.ts';
import { DATA_CENTER_VERSION } from '../../jira/site-routes.ts';
import { sendDocument } from '../document.ts';
import { type Theme, themeOf } from '../theme.ts';
import { h, type Tree } from '../tree.ts';
import { DATA_CENTER_CSS } from './css.ts';
import { issueContent } from './issue-view.ts';
import { boardDetail, type DataCenterPage, dataCenterPage } from './pages.ts';

/** Jira Data Center as one app, all of it below the site's context path. */
export function dataCenterApp(site: JiraSite): Hono {
	const inner = new Hono();
	inner.use('*', inSession(site));
	addSignIn(inner, site);
	inner.route(
		'/',
		jiraApi(site, () => new Response(null, { status: 401 })),
	);
	inner.get('/secure/part', (c) => {
		const issue = site.permissions.browse ? site.issue(c.req.query('issue') ?? '') : undefined;
		if (!issue) return c.json({ title: 'Jira', tree: h('div', { id: 'issue-content' }, 'Not found') });
		const tree = c.req.query('as') === 'board' ? boardDetail(site, issue) : issueContent(site, issue);
		return c.json({ title: `[${issue.key}] ${issue.summary} - Jira`, tree });
	});
	inner.get('*', (c) => {
		const path = c.req.path.slice(site.contextPath.length);
		return site.signedIn
			? sendPage(c, site, dataCenterPage(site, path, new URL(c.req.url).searchParams))
			: sendPage(c, site, { title: 'Log in - Jira', content: h('h1', {}, 'Log in'), found: true });
	});
	const app = new Hono();
	if (site.contextPath) {
		app.get('/', (c) => c.redirect(`${site.contextPath}/`));
		app.get(site.contextPath, (c) => c.redirect(`${site.contextPath}/`));
	}
	app.route(site.contextPath || '/', inner);
	return app;
}

function sendPage(c: Context, site: JiraSite, page: DataCenterPage): Response {
	const { theme, cookies } = themeOf(c);
	const parts = {
		title: page.title,
		css: DATA_CENTER_CSS,
		client: 'data-center',
		cookies: [...keepSession(site, c), ...cookies],
		html: { 'data-color-mode': theme },
		head: metas(site, page),
		bodyAttributes: { id: 'jira', class: 'aui-layout', 'data-version': DATA_CENTER_VERSION },
		body: [
			header(site, theme),
			h(
				'div',
				{ class: 'page', id: 'page' },
				projectBar(site),
				h('main', { class: 'content', id: 'content' }, page.content),
			),
		],
		// Data Center has pages of the old kind that write markup from strings.
		trustedTypes: false,
	};
	return sendDocument(c, parts, page.found ? 200 : 404);
}

function metas(site: JiraSite, page: DataCenterPage): Tree[] {
	const name = (name: string, content: string) => h('meta', { name, content });
	return [
		h('meta', { name: 'application-name', content: 'JIRA', 'data-name': 'jira', 'data-version': DATA_CENTER_VERSION }),
		name('ajs-context-path', site.contextPath),
		name('ajs-version-number', DATA_CENTER_VERSION),
		name('ajs-remote-user', site.signedIn ? site.user.id : ''),
		h('meta', { id: 'atlassian-token', name: 'atlassian-token', content: 'STAND-IN-TOKEN_lin' }),
		...(page.issue ? [name('ajs-issue-key', page.issue.key)] : []),
	];
}

function header(site: JiraSite, theme: Theme): Tree {
	const base = site.contextPath;
	const other = theme === 'dark' ? 'light' : 'dark';
	return h(
		'header',
		{ id: 'header' },
		h('a', { class: 'logo', href: `${base}/` }, site.title),
		h('a', { href: `${base}/secure/Dashboard.jspa` }, 'Dashboards'),
		h('a', { href: `${base}/issues/?jql=${encodeURIComponent('ORDER BY updated DESC')}` }, 'Issues'),
		h('a', { class: 'create', id: 'create_link', href: '#create', 'data-action': 'create' }, 'Create'),
		h('input', { type: 'search', id: 'quickSearchInput', 'aria-label': 'Search', placeholder: 'Search' }),
		h('a', { href: `?theme=${other}` }, other === 'dark' ? 'Dark' : 'Light'),
		h('span', {}, h('a', { href: `${base}/` }, site.user.name)),
	);
}

function projectBar(site: JiraSite): Tree {
	const base = site.contextPath;
	const links = site.projects.flatMap((project) => [
		h('b', {}, project.name),
		h('a', { href: `${base}/secure/RapidBoard.jspa?rapidView=${project.board}&projectKey=${project.key}` }, 'Board'),
		h('a', { href: `${base}/projects/${project.key}` }, 'Releases and epics'),
	]);
	return h('nav', { class: 'project-bar', 'aria-label': 'Project' }, ...links);
}
