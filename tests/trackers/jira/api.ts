import { type Context, Hono } from 'hono';
import type { JiraSite } from '../company/jira-site.ts';
import { inSession, signInGuard, xsrfGuard } from './answer.ts';
import type { ApiVersion } from './beans.ts';
import { addCommentRoutes } from './comment-routes.ts';
import { addCreateMetaRoutes } from './createmeta-routes.ts';
import { addEditRoutes } from './edit-routes.ts';
import { addIssueRoutes } from './issue-routes.ts';
import { addPropertyRoutes } from './property-routes.ts';
import { addSearchRoutes } from './search-routes.ts';
import { addSiteRoutes } from './site-routes.ts';
import { addVersionRoutes } from './version-routes.ts';

/** The site's REST API as a Hono app rooted at the site's address: /rest/api/2 everywhere, /rest/api/3 on Cloud. */
export function jiraApi(site: JiraSite, loginPage: (c: Context) => Response | Promise<Response>): Hono {
	const app = new Hono();
	const versions: [string, ApiVersion][] =
		site.kind === 'cloud'
			? [
					['3', 3],
					['2', 2],
					['latest', 3],
				]
			: [
					['2', 2],
					['latest', 2],
				];
	app.use('/rest/*', inSession(site), xsrfGuard(site), signInGuard(site, loginPage));
	for (const [name, api] of versions) app.route(`/rest/api/${name}`, resources(site, api));
	app.all('/rest/*', (c) => c.json({ message: `No resource at ${c.req.path}`, 'status-code': 404 }, 404));
	return app;
}

function resources(site: JiraSite, api: ApiVersion): Hono {
	const app = new Hono();
	addSiteRoutes(app, site, api);
	addIssueRoutes(app, site, api);
	addEditRoutes(app, site, api);
	addCreateMetaRoutes(app, site, api);
	addPropertyRoutes(app, site, api);
	addCommentRoutes(app, site, api);
	addVersionRoutes(app, site, api);
	addSearchRoutes(app, site, api);
	return app;
}
