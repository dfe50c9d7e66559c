import { type Context, Hono } from 'hono';
import type { LinearWorkspace } from '../../company/linear-workspace.ts';
import { sendDocument } from '../document.ts';
import { type Theme, themeOf } from '../theme.ts';
import { h, type Tree } from '../tree.ts';
import { LINEAR_CSS } from './css.ts';
import { linearPage } from './pages.ts';

/** Linear's web app: an empty document that draws itself once its script has fetched what to show. */
export function linearApp(site: LinearWorkspace): Hono {
	const app = new Hono();
	app.get('/_/page', (c) => {
		const url = new URL(c.req.query('path') ?? '/', 'https://linear.app');
		return c.json(linearPage(site, url.pathname, c.req.query('open') ?? ''));
	});
	app.get('*', (c) => appDocument(c, site));
	return app;
}

function appDocument(c: Context, site: LinearWorkspace): Response {
	const { theme, cookies } = themeOf(c);
	const common = { css: LINEAR_CSS, html: { class: theme, 'data-theme': theme } };
	if (!site.signedIn) {
		const login = h(
			'main',
			{ class: 'center' },
			h('h1', {}, 'Log in to Linear'),
			h('p', { class: 'faint' }, 'You are signed out.'),
		);
		return sendDocument(c, { ...common, title: 'Linear', cookies, body: [login] });
	}
	return sendDocument(c, {
		...common,
		title: 'Linear',
		client: 'linear',
		cookies: ['loggedIn=1; Path=/; Secure; SameSite=Lax', ...cookies],
		body: [
			h(
				'div',
				{ id: 'root' },
				h(
					'div',
					{ class: 'app' },
					navigation(site, theme),
					h('main', { class: 'stage' }, h('p', { class: 'loading' }, 'Loading…')),
				),
			),
		],
	});
}

function navigation(site: LinearWorkspace, theme: Theme): Tree {
	const base = `/${site.urlKey}`;
	const other = theme === 'dark' ? 'light' : 'dark';
	return h(
		'nav',
		{ class: 'nav' },
		h('b', {}, site.name),
		h('input', { type: 'search', placeholder: 'Search', 'aria-label': 'Search' }),
		h('a', { href: `${base}/inbox` }, 'Inbox'),
		h('a', { href: `${base}/my-issues/assigned` }, 'My issues'),
		h('a', { href: '/' }, 'Everything'),
		h('h2', {}, 'Your teams'),
		...site.teams.flatMap((team) => [
			h('a', { href: `${base}/team/${team.key}/all` }, `${team.name} issues`),
			h('a', { href: `${base}/team/${team.key}/board` }, `${team.name} board`),
		]),
		h('h2', {}, 'View'),
		h('a', { href: `?theme=${other}`, 'data-full-load': true }, other === 'dark' ? 'Dark' : 'Light'),
	);
}
