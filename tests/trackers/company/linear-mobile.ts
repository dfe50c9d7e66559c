import { addDays, momentBefore, shipDay } from './days.ts';
import { addIssues, type ParentSpec, slugIdFor, slugOf } from './linear-builder.ts';
import { idFor } from './linear-ids.ts';
import type { LinearProject, LinearTeam, LinearWorkspace } from './linear-workspace.ts';
import { personNamed } from './people.ts';

const MOB: LinearTeam = { id: idFor(9, 2), key: 'MOB', name: 'Mobile SDKs' };

type ProjectSpec = Pick<LinearProject, 'name' | 'description' | 'status' | 'health' | 'targetDate'> & { lead: string };

function projects(today: string): ProjectSpec[] {
	return [
		{
			name: 'Android checkout SDK 6',
			description: 'Checkout in an app in ten lines of Kotlin.',
			status: { name: 'In Progress', type: 'started' },
			health: 'atRisk',
			targetDate: shipDay(today, 11),
			lead: 'mateo',
		},
		{
			name: 'iOS checkout SDK 6',
			description: 'The same for Swift, a week later.',
			status: { name: 'In Progress', type: 'started' },
			health: 'onTrack',
			targetDate: shipDay(today, 18),
			lead: 'dele',
		},
		{
			name: 'Tablet kiosk',
			description: 'A till for market stalls.',
			status: { name: 'Planned', type: 'planned' },
			health: null,
			targetDate: null,
			lead: 'dele',
		},
		{
			name: 'Receipts on the watch',
			description: 'Shipped in the summer.',
			status: { name: 'Completed', type: 'completed' },
			health: 'onTrack',
			targetDate: shipDay(today, -75),
			lead: 'mateo',
		},
	];
}

const PARENTS: ParentSpec[] = [
	{
		number: 12,
		title: 'Card form that fills itself from the wallet',
		state: 'In Progress',
		project: 'Android checkout SDK 6',
		milestone: 'Android beta',
		labels: ['customer-facing'],
		assignee: 'mateo',
		description: 'Reads the card from the system wallet when the customer allows it.',
		children: [
			['Ask the wallet', 'Done'],
			['Show what was filled', 'In Progress'],
			['Fallback to typing', 'Todo'],
		],
	},
	{
		number: 20,
		title: 'Remove the v4 entry points',
		state: 'Todo',
		project: 'Android checkout SDK 6',
		milestone: 'Android general availability',
		labels: ['breaking'],
		assignee: 'mateo',
		children: [
			['Migration guide', 'Todo'],
			['Delete the classes', 'Backlog'],
		],
	},
	{
		number: 30,
		title: 'Privacy manifest',
		state: 'In Review',
		project: 'iOS checkout SDK 6',
		labels: ['security', 'compliance'],
		assignee: 'farid',
		description: 'The store refuses builds without one.',
		children: [
			['List what is read', 'Done'],
			['Texts for each reason', 'In Review'],
		],
	},
	{
		number: 40,
		title: 'Animations off when the phone asks for less motion',
		state: 'Done',
		project: 'iOS checkout SDK 6',
		assignee: 'dele',
		touched: 4,
		children: [
			['Sheet', 'Done'],
			['Check mark', 'Done'],
		],
	},
	{
		number: 50,
		title: 'Kiosk mode',
		state: 'Backlog',
		project: 'Tablet kiosk',
		assignee: 'dele',
		touched: 30,
		children: [['Lock the tablet to one app', 'Backlog']],
	},
	{
		number: 60,
		title: 'Crash reports without card numbers',
		state: 'Todo',
		labels: ['security'],
		assignee: 'farid',
		children: [['Mask in the collector', 'Todo']],
	},
];

/** Adds the mobile team, which plans with projects and milestones and uses no Releases. */
export function addMobileSdks(site: LinearWorkspace, today: string): void {
	site.teams.push(MOB);
	projects(today).forEach((spec, index) => {
		const number = index + 1;
		site.projects.push({
			...spec,
			id: idFor(5, number),
			slug: slugOf(spec.name),
			slugId: slugIdFor(500 + number),
			content: spec.targetDate ? `## Why\n\n${spec.description}` : null,
			teams: [MOB.id],
			lead: personNamed(spec.lead),
			startDate: spec.targetDate && addDays(spec.targetDate, -60),
			createdAt: momentBefore(today, 90, number),
			updatedAt: momentBefore(today, 3, number),
		});
	});
	addMilestones(site, today);
	addInitiatives(site, today);
	addIssues(site, MOB, today, PARENTS);
}

function addMilestones(site: LinearWorkspace, today: string): void {
	const android = site.project('Android checkout SDK 6');
	if (!android) return;
	const milestone = (number: number, name: string, targetDate: string) => ({
		id: idFor(4, number),
		project: android.id,
		name,
		description: null,
		targetDate,
		createdAt: momentBefore(today, 60, number),
		updatedAt: momentBefore(today, 6, number),
	});
	site.milestones.push(
		milestone(1, 'Android beta', shipDay(today, 2)),
		milestone(2, 'Android general availability', shipDay(today, 11)),
	);
}

function addInitiatives(site: LinearWorkspace, today: string): void {
	const initiative = (number: number, name: string, targetDate: string | null, projects: string[]) => ({
		id: idFor(12, number),
		name,
		slugId: slugIdFor(1200 + number),
		description: null,
		status: targetDate === null ? ('Proposed' as const) : ('Active' as const),
		targetDate,
		projects: projects.flatMap((each) => site.project(each)?.id ?? []),
		startedAt: targetDate === null ? null : momentBefore(today, 40, number),
		createdAt: momentBefore(today, 95, number),
		updatedAt: momentBefore(today, 5, number),
	});
	site.initiatives.push(
		initiative(1, 'Checkout everywhere', shipDay(today, 18), ['Android checkout SDK 6', 'iOS checkout SDK 6']),
		initiative(2, 'Markets and fairs', null, ['Tablet kiosk']),
	);
}
