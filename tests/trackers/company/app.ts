import { addDays, shipDay } from './days.ts';
import { addEpics, bug, type EpicSpec, story, task } from './jira-builder.ts';
import type { JiraProject, JiraSite } from './jira-site.ts';

const APP: JiraProject = {
	id: '10002',
	key: 'APP',
	name: 'Mobile app',
	teamManaged: true,
	board: 2,
	components: [],
};

const EPICS: EpicSpec[] = [
	{
		number: 10,
		summary: 'Sign in with a fingerprint or face',
		status: 'Done',
		versions: ['Mobile 8.11'],
		labels: ['security'],
		description: 'The PIN stays as a second way in.',
		assignee: 'dele',
		touched: 20,
		children: [story('Android', 'Done'), story('iOS', 'Done'), bug('Prompt shown twice', 'Done')],
	},
	{
		number: 20,
		summary: 'Take a card by tapping it on the phone',
		status: 'In Progress',
		versions: ['Mobile 8.12'],
		labels: ['customer-facing', 'pricing'],
		description: 'No reader needed. Costs 0.2 % more, which the price page must say before anybody sees the button.',
		assignee: 'dele',
		touched: 1,
		children: [
			story('Pair the phone with the account', 'Done', { assignee: 'mateo' }),
			story('Take a payment', 'In Progress', { assignee: 'mateo' }),
			story('Receipt by SMS', 'To Do'),
			bug('Tap ignored on phones with two SIM cards', 'In Progress'),
		],
	},
	{
		number: 30,
		summary: 'Write an invoice without a connection',
		status: 'In Review',
		versions: ['Mobile 8.12'],
		description: 'Drafts are kept on the phone and sent when it is online again.',
		assignee: 'mateo',
		touched: 2,
		children: [story('Keep drafts', 'Done'), story('Send when online', 'In Review'), bug('Number used twice', 'Done')],
	},
	{
		number: 40,
		summary: 'Zahlungserinnerungen für Österreich 🇦🇹 – Überweisung, Mahnlauf & „letzte Mahnung“',
		status: 'In Progress',
		versions: ['Mobile 8.12'],
		labels: ['billing'],
		description: 'Drei Stufen, Texte vom Rechtsteam geprüft. 日本語の請求書は次の版で。',
		assignee: 'claire',
		touched: 5,
		children: [
			story('Stufe 1: freundlich', 'Done'),
			story('Stufe 2: mit Frist', 'In Progress'),
			task('Texte prüfen', 'To Do'),
		],
	},
	{
		number: 50,
		summary: 'Home-screen widget with today’s takings',
		status: 'To Do',
		touched: 40,
		children: [story('Small widget', 'To Do'), story('Wide widget', 'To Do')],
	},
];

/** Adds the mobile app, a team-managed project, to Meridian's Jira Cloud. */
export function addMobileApp(site: JiraSite, today: string): void {
	const version = (id: string, name: string, releaseDate: string, released: boolean) => ({
		id,
		project: 'APP',
		name,
		description: '',
		startDate: addDays(releaseDate, -21),
		releaseDate,
		released,
		archived: false,
	});
	site.projects.push(APP);
	site.versions.push(version('10200', 'Mobile 8.11', shipDay(today, -20), true));
	site.versions.push(version('10201', 'Mobile 8.12', shipDay(today, 9), false));
	addEpics(site, APP, today, EPICS);
}
