import { shipDay } from './days.ts';
import { addEpics, bug, type EpicSpec, story, task } from './jira-builder.ts';
import type { JiraProject, JiraSite, JiraVersion } from './jira-site.ts';

const OPS: JiraProject = {
	id: '11001',
	key: 'OPS',
	name: 'Platform operations',
	teamManaged: false,
	board: 7,
	components: ['Databases', 'Edge', 'Network', 'Secrets'],
};

const DESK: JiraProject = {
	id: '12001',
	key: 'DESK',
	name: 'Support desk tools',
	teamManaged: false,
	board: 3,
	components: ['Inbox', 'Macros'],
};

const OPS_EPICS: EpicSpec[] = [
	{
		number: 10,
		summary: 'Second region for card traffic',
		status: 'Closed',
		versions: ['Platform 23.1'],
		components: ['Edge', 'Network'],
		description: 'Cards are taken in Frankfurt and Dublin; either can carry all of it.',
		assignee: 'tomasz',
		touched: 34,
		children: [story('Route by latency', 'Closed'), task('Drill: turn Frankfurt off', 'Resolved')],
	},
	{
		number: 20,
		summary: 'PostgreSQL 18 for the ledger databases',
		status: 'In Progress',
		versions: ['Platform 23.2'],
		components: ['Databases'],
		labels: ['migration'],
		description:
			'## Plan\n\n- replicas first\n- fifteen minutes read-only\n\nThe way back ends when the first write is taken.',
		assignee: 'wei',
		touched: 1,
		children: [
			story('Upgrade the replicas', 'Resolved'),
			story('Switch the primary', 'Open'),
			task('Status page notice for the read-only window', 'Open', { assignee: 'hannah' }),
			bug('Slow plan for the settlement query', 'In Progress'),
		],
	},
	{
		number: 30,
		summary: 'TLS 1.2 off for the public API',
		status: 'Open',
		versions: ['Platform 23.2'],
		components: ['Edge'],
		labels: ['security', 'breaking'],
		description: 'About 0.4 % of calls still use it. Their owners are known.',
		assignee: 'farid',
		touched: 6,
		children: [task('List the callers', 'Closed'), task('Tell the callers', 'Open'), story('Turn it off', 'Open')],
	},
	{
		number: 40,
		summary: 'Secrets move to the new vault',
		status: 'In Progress',
		components: ['Secrets'],
		labels: ['security'],
		assignee: 'farid',
		touched: 9,
		children: [
			story('Payments services', 'Resolved', { versions: ['Platform 23.2'] }),
			story('Back-office services', 'In Progress', { versions: ['Platform 24.0'] }),
		],
	},
	{
		number: 50,
		summary: 'One log pipeline for all services',
		status: 'Open',
		versions: ['Platform 24.0'],
		components: ['Network'],
		touched: 21,
		children: [story('Collectors', 'Open'), story('Retention by kind of data', 'Open')],
	},
	{
		number: 60,
		summary: 'Autoscaling of checkout',
		status: 'Open',
		versions: ['Platform 24.0'],
		components: ['Edge'],
		description: 'Scale before the sales weekend, not after it.',
		touched: 12,
		children: [story('Predict from the last four weeks', 'Open'), task('Load test at twice the peak', 'Open')],
	},
];

const DESK_EPICS: EpicSpec[] = [
	{
		number: 5,
		summary: 'One inbox for mail, chat and phone',
		status: 'In Progress',
		versions: ['Desk 3.4'],
		components: ['Inbox'],
		description: 'Everything a customer said, in one list, whoever answers.',
		assignee: 'sofia',
		children: [story('Mail and chat in one list', 'Resolved'), story('Phone notes', 'In Progress')],
	},
	{
		number: 12,
		summary: 'Macros with release facts in them',
		status: 'Open',
		versions: ['Desk 3.4'],
		components: ['Macros'],
		assignee: 'sofia',
		children: [story('Insert the release a fix is in', 'Open'), bug('Macro keeps the old date', 'Open')],
	},
	{
		number: 20,
		summary: 'Satisfaction survey after each answer',
		status: 'Closed',
		versions: ['Desk 3.3'],
		description: 'One question, one click.',
		assignee: 'sofia',
		touched: 45,
		children: [story('Ask', 'Closed'), story('Report', 'Closed')],
	},
];

function version(project: string, id: string, name: string, releaseDate: string, released = false): JiraVersion {
	return { id, project, name, description: `${name} of ${project}`, releaseDate, released, archived: false };
}

/** Fills the Data Center under a context path with the operations project. */
export function addOperations(site: JiraSite, today: string): void {
	site.projects.push(OPS);
	site.versions.push(
		version('OPS', '11100', 'Platform 23.1', shipDay(today, -33), true),
		version('OPS', '11101', 'Platform 23.2', shipDay(today, 6)),
		version('OPS', '11102', 'Platform 24.0', shipDay(today, 34)),
	);
	addEpics(site, OPS, today, OPS_EPICS);
}

/** Fills the Data Center without a context path with the support desk's project. */
export function addSupportDesk(site: JiraSite, today: string): void {
	site.projects.push(DESK);
	site.versions.push(
		version('DESK', '12100', 'Desk 3.3', shipDay(today, -44), true),
		version('DESK', '12101', 'Desk 3.4', shipDay(today, 12)),
	);
	addEpics(site, DESK, today, DESK_EPICS);
}
