import { type Context, Hono } from 'hono';
import { getCookie } from 'hono/cookie';
import type { JiraSite } from '../../company/jira-site.ts';
import { addSignIn, inSession, keepSession } from '../../jira/answer.ts';
import { jiraApi } from '../../jira/api.ts';
import { sendDocument } from '../document.ts';
import { type Theme, themeOf } from '../theme.ts';
import { h, type Tree } from '../tree.ts';
import { CLOUD_CSS } from './css.ts';
import { avatar } from './issue-fields.ts';
import { boardPath } from './issue-view.ts';
import { releasesPath } from './lists.ts';
import { cloudPage } from './pages.ts';

/** Jira Cloud as one app: REST API, the pages' own data, and for everything else the single-page app's document. */
export function cloudApp(site: JiraSite): Hono {
	const app = new Hono();
	app.use('*', inSession(site));
	addSignIn(app, site);
	app.route('/', jiraApi(site, loginPage));
	app.get('/gateway/page', (c) => {
		const url = new URL(c.req.query('path') ?? '/', site.origin);
		return c.json(cloudPage(site, url, issuePlace(c)));
	});
	app.post('/gateway/issue-view', (c) => {
		const other = issuePlace(c) === 'panel' ? 'modal' : 'panel';
		c.header('Set-Cookie', `issueView=${other}; Path=/; Secure; SameSite=Lax`);
		return c.body(null, 204);
	});
	app.get('/servicedesk/customer/portal/:portal/:key', (c) => portalPage(c, site));
	app.get('*', (c) => (site.signedIn ? appDocument(c, site) : loginPage(c)));
	return app;
}

function issuePlace(c: Context): 'modal' | 'panel' {
	return getCookie(c, 'issueView') === 'panel' ? 'panel' : 'modal';
}

function appDocument(c: Context, site: JiraSite): Response {
	const { theme, cookies } = themeOf(c);
	const page = cloudPage(site, new URL(c.req.url), issuePlace(c));
	return sendDocument(c, {
		title: page.title,
		css: CLOUD_CSS,
		client: 'cloud',
		cookies: [...keepSession(site, c), ...cookies],
		html: { 'data-color-mode': theme, 'data-theme': `light:light dark:dark` },
		head: [h('meta', { name: 'application-name', content: 'JIRA' })],
		bodyAttributes: { id: 'jira' },
		body: [
			h(
				'div',
				{ id: 'jira-frontend' },
				topBar(site, theme),
				h(
					'div',
					{ class: 'layout shell', 'data-shell': true },
					sideBar(site),
					h('main', { id: 'page-main', 'data-shell': true }, page.main),
					h('aside', { id: 'page-panel', 'data-shell': true }),
				),
			),
		],
	});
}

function topBar(site: JiraSite, theme: Theme): Tree {
	const other = theme === 'dark' ? 'light' : 'dark';
	return h(
		'header',
		{ class: 'topbar', 'data-shell': true },
		h('a', { href: '/', class: 'brand' }, 'Jira'),
		h('input', { type: 'search', placeholder: 'Search', 'aria-label': 'Search' }),
		h('button', { type: 'button', class: 'primary', 'data-action': 'create' }, 'Create'),
		h('a', { href: `?theme=${other}`, 'data-full-load': true }, other === 'dark' ? 'Dark' : 'Light'),
		avatar(site.user),
	);
}

function sideBar(site: JiraSite): Tree {
	return h(
		'nav',
		{ class: 'sidebar', 'data-shell': true, 'aria-label': 'Spaces' },
		h('a', { href: '/jira/for-you' }, 'For you'),
		h('a', { href: '/' }, 'All projects'),
		...site.projects.flatMap((project) => [
			h('h2', {}, project.name),
			h('a', { href: boardPath(site, project.key) }, 'Board'),
			h('a', { href: `${boardPath(site, project.key)}/backlog` }, 'Backlog'),
			h('a', { href: releasesPath(project.key) }, 'Releases'),
		]),
	);
}

/** The page people see who are not signed in. */
function loginPage(c: Context): Response {
	const { theme, cookies } = themeOf(c);
	return sendDocument(c, {
		title: 'Log in to continue - Jira',
		css: CLOUD_CSS,
		cookies,
		html: { 'data-color-mode': theme },
		body: [h('main', { class: 'center' }, h('h1', {}, 'Log in to continue'), h('p', {}, 'Your session has ended.'))],
	});
}

/** The customers' side of a service desk is another app, without the issue view. */
function portalPage(c: Context, site: JiraSite): Response {
	const { theme, cookies } = themeOf(c);
	const issue = site.issue(c.req.param('key') ?? '');
	return sendDocument(c, {
		title: 'Help center',
		css: CLOUD_CSS,
		cookies,
		html: { 'data-color-mode': theme },
		body: [
			h('main', { class: 'center' }, h('h1', {}, issue?.summary ?? 'Help center'), h('p', {}, 'We have your request.')),
		],
	});
}
