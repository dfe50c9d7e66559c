import type { Context, Hono } from 'hono';
import { ISSUE_TYPES, type JiraSite } from '../company/jira-site.ts';
import { listParameter, noIssue, refuse } from './answer.ts';
import { type ApiVersion, issueTypeBean, jiraTime, projectBean, userBean, versionBean } from './beans.ts';
import { fieldBeans } from './field-beans.ts';
import { visibleIssue } from './issue-routes.ts';
import { noProject, visibleProject } from './version-routes.ts';

/** The version the stand-in Data Centers say they are. */
export const DATA_CENTER_VERSION = '10.3.15';

/** Adds what is known about the site as a whole: server, person, permissions, fields, projects. */
export function addSiteRoutes(app: Hono, site: JiraSite, api: ApiVersion): void {
	app.get('/serverInfo', (c) => c.json(serverInfo(site)));
	app.get('/myself', (c) => {
		if (site.anonymous) return refuse(c, 401, 'You are not authenticated. Authentication is required here.');
		const person = userBean(site, site.user, api);
		return c.json({ ...person, locale: 'en_US', groups: { size: 1, items: [] }, expand: 'groups,applicationRoles' });
	});
	app.get('/mypermissions', (c) => permissions(c, site));
	app.get('/field', (c) => c.json(fieldBeans(site)));
	app.get('/project', (c) =>
		c.json(
			site.projects.filter(({ key }) => visibleProject(site, key)).map((project) => projectBean(site, project, api)),
		),
	);
	app.get('/project/:project', (c) => {
		const project = visibleProject(site, c.req.param('project'));
		if (!project) return noProject(c);
		const versions = site.versions.filter((version) => version.project === project.key);
		return c.json({
			expand: 'description,lead,issueTypes,url,projectKeys',
			...projectBean(site, project, api),
			description: '',
			lead: userBean(site, site.user, api),
			components: project.components.map((name, index) => ({ id: String(10_500 + index), name })),
			issueTypes: Object.keys(ISSUE_TYPES).map((type) => issueTypeBean(site, type, api)),
			versions: versions.map((version) => versionBean(site, version, api)),
			...(site.kind === 'cloud' ? { style: project.teamManaged ? 'next-gen' : 'classic' } : {}),
		});
	});
}

function serverInfo(site: JiraSite): object {
	const cloud = site.kind === 'cloud';
	const version = cloud ? '1001.0.0-SNAPSHOT' : DATA_CENTER_VERSION;
	return {
		baseUrl: site.baseUrl,
		...(cloud ? { displayUrl: site.baseUrl } : {}),
		version,
		versionNumbers: version.match(/\d+/g)?.map(Number),
		deploymentType: cloud ? 'Cloud' : 'Server',
		buildNumber: cloud ? 100_290 : 10_030_015,
		buildDate: '2026-09-01T00:00:00.000+0000',
		serverTime: jiraTime(site.now()),
		scmInfo: '5eed5eed5eed',
		serverTitle: site.title,
	};
}

function permissions(c: Context, site: JiraSite): Response {
	const known: Record<string, boolean> = {
		BROWSE_PROJECTS: site.permissions.browse,
		EDIT_ISSUES: site.permissions.edit,
		ADD_COMMENTS: site.permissions.comment,
		CREATE_ISSUES: site.permissions.create,
		LINK_ISSUES: site.permissions.edit,
		ADMINISTER_PROJECTS: false,
	};
	const asked = listParameter(c, 'permissions') ?? (site.kind === 'data-center' ? Object.keys(known) : []);
	if (asked.length === 0) return refuse(c, 400, "The 'permissions' parameter is required.");
	const unknown = asked.find((name) => !(name in known));
	if (unknown) return refuse(c, 400, `Unrecognized permission: ${unknown}`);
	const issue = c.req.query('issueKey') ?? c.req.query('issueId');
	if (issue !== undefined && !visibleIssue(site, issue)) return noIssue(c);
	const entries = asked.map((key, index) => [key, permission(key, index, known[key] ?? false)]);
	return c.json({ permissions: Object.fromEntries(entries) });
}

function permission(key: string, index: number, havePermission: boolean): object {
	const name = key.toLowerCase().replace('_', ' ');
	return { id: String(index + 10), key, name, type: 'PROJECT', description: name, havePermission };
}
