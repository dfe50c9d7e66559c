import { addDays, addWorkingDays, momentBefore, shipDay } from './days.ts';
import { addIssues, type ParentSpec, slugIdFor } from './linear-builder.ts';
import { idFor } from './linear-ids.ts';
import type { LinearRelease, LinearStage, LinearTeam, LinearWorkspace, StageType } from './linear-workspace.ts';

const ENG: LinearTeam = { id: idFor(9, 1), key: 'ENG', name: 'Billing engineering' };

const stage = (position: number, name: string, type: StageType, frozen = false): LinearStage => ({
	id: idFor(8, position),
	name,
	type,
	frozen,
	position,
});

const STAGES = [
	stage(1, 'Planned', 'planned'),
	stage(2, 'In QA', 'started'),
	stage(3, 'Code freeze', 'started', true),
	stage(4, 'Released', 'completed'),
	stage(5, 'Canceled', 'canceled'),
];

const PIPELINE = idFor(7, 1);

function release(today: string, number: number, version: string, stageName: string, targetDate: string): LinearRelease {
	const done = stageName === 'Released';
	const started = stageName !== 'Planned';
	return {
		id: idFor(6, number),
		name: `Billing ${version}`,
		version,
		slugId: slugIdFor(600 + number),
		description: null,
		pipeline: PIPELINE,
		stage: stageName,
		startDate: addDays(targetDate, -21),
		targetDate,
		startedAt: started ? new Date(`${addDays(targetDate, -14)}T09:00:00Z`) : null,
		completedAt: done ? new Date(`${targetDate}T14:20:00Z`) : null,
		createdAt: momentBefore(today, 50, number),
		updatedAt: momentBefore(today, done ? 15 : 1, number),
	};
}

const PARENTS: ParentSpec[] = [
	{
		number: 100,
		title: 'Proration when a plan changes mid-month',
		state: 'Done',
		releases: ['Billing 2.8'],
		labels: ['billing'],
		description: 'Customers pay for the days they had each plan.',
		touched: 16,
		children: [
			['Credit the unused days', 'Done'],
			['Explain the credit on the invoice', 'Done'],
		],
	},
	{
		number: 123,
		title: 'Dunning: retry failed payments at the right time',
		state: 'In Progress',
		releases: ['Billing 2.9'],
		labels: ['billing', 'customer-facing'],
		assignee: 'amara',
		description:
			'Retries follow the bank’s answer instead of a fixed schedule.\n\n## What customers see\n\n- fewer mails\n- a page on which they can pay at once',
		touched: 0,
		children: [
			['Read the bank’s answer', 'Done'],
			['Choose the time of the next try', 'In Progress'],
			['Page to pay at once', 'In Review'],
			['Mails: one instead of four', 'Todo'],
		],
	},
	{
		number: 130,
		title: 'Price changes that customers are told about first',
		state: 'Todo',
		releases: ['Billing 2.9'],
		labels: ['pricing', 'legal'],
		description: 'A new price may start 30 days after the mail about it, and not a day earlier.',
		children: [
			['Plan a price change', 'Todo'],
			['Stop it when the mail bounced', 'Backlog'],
		],
	},
	{
		number: 140,
		title: 'Sanctions screening of payees',
		state: 'In Progress',
		releases: ['Billing 2.9', 'Billing 3.0'],
		labels: ['security', 'compliance'],
		assignee: 'noam',
		children: [
			['Screen new payees', 'In Review'],
			['Screen all payees every night', 'Todo'],
		],
	},
	{
		number: 150,
		title:
			'Invoices in the customer’s own language, including العربية and 日本語, with the legal texts that each country asks for and a preview that the merchant can check before the first one goes out',
		state: 'Todo',
		releases: ['Billing 3.0'],
		description: 'Twelve languages to start with.',
		children: [
			['Pick the language', 'Todo'],
			['Legal texts for twelve countries', 'Backlog'],
			['Preview', 'Backlog'],
		],
	},
	{
		number: 160,
		title: 'Show <b>bold</b> & <script>alert(1)</script> in memo lines as typed',
		state: 'Todo',
		releases: ['Billing 3.0'],
		labels: ['security'],
		children: [['Escape in the PDF', 'Todo']],
	},
	{
		number: 170,
		title: 'Gift cards',
		state: 'Canceled',
		releases: ['Billing 3.0'],
		description: 'Dropped after the interviews.',
		touched: 22,
		children: [['Sell a card', 'Canceled']],
	},
];

/** Adds the engineering team, which plans with Releases in a pipeline of stages. */
export function addEngineering(site: LinearWorkspace, today: string): void {
	site.teams.push(ENG);
	site.pipelines.push({
		id: PIPELINE,
		name: 'Billing platform',
		slugId: slugIdFor(700),
		type: 'scheduled',
		isProduction: true,
		teams: [ENG.id],
		stages: STAGES,
	});
	site.releases.push(
		release(today, 1, '2.8', 'Released', shipDay(today, -16)),
		release(today, 2, '2.9', 'In QA', addWorkingDays(today, 3)),
		release(today, 3, '3.0', 'Planned', shipDay(today, 26)),
	);
	addIssues(site, ENG, today, PARENTS);
}
