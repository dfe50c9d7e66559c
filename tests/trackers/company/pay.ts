import { addDays, addWorkingDays, shipDay } from './days.ts';
import { addEpics, bug, type EpicSpec, story, task } from './jira-builder.ts';
import type { JiraProject, JiraSite, JiraVersion } from './jira-site.ts';

const PAY: JiraProject = {
	id: '10001',
	key: 'PAY',
	name: 'Payments platform',
	teamManaged: false,
	board: 1,
	components: ['API', 'Checkout', 'Invoicing', 'Ledger', 'Payouts', 'Risk', 'Tax'],
};

function versions(today: string): JiraVersion[] {
	const version = (id: string, name: string, description: string, releaseDate?: string, released = false) => ({
		id,
		project: 'PAY',
		name,
		description,
		startDate: releaseDate && addDays(releaseDate, -28),
		releaseDate,
		released,
		archived: false,
	});
	return [
		version('10100', '4.0', 'Multi-currency and webhooks', shipDay(today, -62), true),
		version('10101', '4.1', 'Refunds that customers start themselves', shipDay(today, -27), true),
		version('10102', '4.1.1', 'Hotfix: refunds of partly paid invoices were a cent off', shipDay(today, -24), true),
		version('10103', '4.1.2', 'Chargeback evidence; waiting for the card network', shipDay(today, -9)),
		version('10104', '4.2', 'Usage-based billing and the new invoice', addWorkingDays(today, 4)),
		version('10105', '4.3', 'Risk and tax for the United Kingdom', shipDay(today, 21)),
		version('10106', '5.0', 'Ledger v2 and the end of API v1', shipDay(today, 56)),
		version('10107', 'Someday', 'No date yet'),
		{ ...version('10108', '3.9', 'Before the split of the ledger', shipDay(today, -190), true), archived: true },
	];
}

const PAST: EpicSpec[] = [
	{
		number: 100,
		summary: 'Settle in the currency the customer pays in',
		status: 'Done',
		versions: ['4.0'],
		components: ['Ledger', 'Payouts'],
		description:
			'Merchants keep balances per currency and choose when to convert.\n\n- 14 currencies\n- rates once an hour',
		touched: 61,
		children: [
			story('Balances per currency in the dashboard', 'Done'),
			story('Choose the settlement currency of an account', 'Done'),
			bug('Rates of the day before on Mondays', 'Done'),
		],
	},
	{
		number: 110,
		summary: 'Webhook delivery log with replay',
		status: 'Done',
		versions: ['4.0'],
		components: ['API'],
		labels: ['api'],
		description: 'Every attempt with its answer, kept for 30 days, and a button that sends it again.',
		touched: 60,
		children: [story('List of attempts', 'Done'), story('Replay one delivery', 'Done'), task('Retention job', 'Done')],
	},
	{
		number: 120,
		summary: 'Refunds that customers start themselves',
		status: 'Done',
		versions: ['4.1'],
		components: ['Checkout'],
		labels: ['customer-facing'],
		description: 'A customer asks for the refund on the receipt page; the merchant approves or declines it.',
		touched: 28,
		children: [
			story('Ask for a refund on the receipt page', 'Done'),
			story('Approve or decline in the dashboard', 'Done'),
			story('Mail to the customer for each step', 'Done'),
			bug('Decline reason cut off after 60 characters', 'Done'),
		],
	},
	{
		number: 130,
		summary: 'Strong customer authentication: exemptions',
		status: 'Done',
		versions: ['4.1'],
		components: ['Checkout', 'Risk'],
		labels: ['security', 'compliance'],
		description: 'Low-value and trusted-merchant exemptions, so that fewer payments are challenged.',
		assignee: 'farid',
		touched: 26,
		children: [
			story('Low-value exemption', 'Done'),
			story('Trusted-merchant list', 'In Progress'),
			bug('Exemption asked for twice after a retry', 'To Do'),
		],
	},
	{
		number: 140,
		summary: 'Hotfix: refund of a partly paid invoice is a cent off',
		status: 'Done',
		versions: ['4.1.1'],
		components: ['Invoicing'],
		labels: ['hotfix', 'billing'],
		description: 'Rounded twice since 4.1. 212 invoices were affected, all corrected.',
		assignee: 'priya',
		touched: 24,
		children: [bug('Round once, at the end', 'Done'), task('Correct the 212 invoices', 'Done')],
	},
	{
		number: 260,
		summary: 'Chargeback evidence upload',
		status: 'In Review',
		versions: ['4.1.2'],
		components: ['Risk'],
		description: 'Merchants upload receipts and messages; we send them to the card network.',
		assignee: 'noam',
		touched: 11,
		children: [
			story('Upload up to ten files', 'Done'),
			story('Send the bundle to the network', 'In Review'),
			task('Certification by the card network', 'In Progress', { assignee: 'tomasz' }),
		],
	},
];

const NEXT: EpicSpec[] = [
	{
		number: 90,
		type: 'Initiative',
		summary: 'Bill any way a platform needs',
		status: 'In Progress',
		description: 'Platforms leave us for billing by usage. This is the year we stop that.',
		children: [],
	},
	{
		number: 150,
		summary: 'Usage-based billing for platform plans',
		status: 'In Progress',
		versions: ['4.2'],
		components: ['Invoicing', 'API'],
		labels: ['billing', 'pricing', 'customer-facing'],
		parent: 'PAY-90',
		description:
			'Platforms send usage events; we rate them and put the sum on the monthly invoice.\n\n## What changes\n\n- a new line type on invoices\n- prices per tier, in the plan editor\n- existing plans stay as they are',
		touched: 0,
		children: [
			story('Take usage events over the API', 'Done'),
			story('Rate events by tier', 'In Review'),
			story('Show usage on the invoice', 'In Progress'),
			story('Plan editor: tiers', 'To Do'),
			bug('Events at midnight UTC are counted twice', 'In Progress'),
		],
	},
	{
		number: 160,
		summary: 'A clearer invoice: new PDF and e-mail',
		status: 'In Progress',
		versions: ['4.2'],
		components: ['Invoicing'],
		labels: ['billing', 'customer-facing'],
		description: 'One page, the sum at the top, tax explained. Every customer of every merchant will see it.',
		touched: 1,
		children: [
			story('New layout of the PDF', 'Done'),
			story('New e-mail with the sum in the subject', 'In Progress'),
			bug('Logo stretched on A5', 'To Do'),
		],
	},
	{
		number: 170,
		summary: 'Payout schedule changes',
		status: 'To Do',
		versions: ['4.2'],
		components: ['Payouts'],
		touched: 33,
		children: [story('Weekly payouts on any day', 'To Do'), story('Hold a payout', 'To Do')],
	},
	{
		number: 180,
		summary: 'New tax engine for the EU and the UK',
		status: 'In Progress',
		versions: ['4.2', '4.3'],
		components: ['Tax'],
		labels: ['compliance', 'billing'],
		parent: 'PAY-90',
		description: 'The EU goes live with 4.2, the United Kingdom with 4.3 once the rates are confirmed.',
		assignee: 'claire',
		touched: 3,
		children: [
			story('EU rates from the new engine', 'In Review', { versions: ['4.2'] }),
			story('UK rates from the new engine', 'To Do', { versions: ['4.3'] }),
			task('Compare both engines on last quarter', 'In Progress', { versions: ['4.2'], assignee: 'claire' }),
		],
	},
	{
		number: 190,
		summary: 'Rotate API keys without downtime',
		status: 'In Progress',
		components: ['API'],
		labels: ['security'],
		description: 'Two keys at a time, the old one ends by itself.',
		assignee: 'farid',
		touched: 4,
		children: [
			story('Second key per account', 'Done', { versions: ['4.2'] }),
			story('End date of the old key', 'In Progress', { versions: ['4.2'] }),
			bug('Key list shows the wrong creator', 'To Do', { versions: [] }),
		],
	},
	{
		number: 200,
		summary: 'Express button for wallet payments',
		status: 'Cancelled',
		versions: ['4.2'],
		components: ['Checkout'],
		description: 'Stopped: the wallet provider changed its terms.',
		touched: 15,
		children: [story('Button on the cart page', 'Cancelled'), story('Shipping address from the wallet', 'Cancelled')],
	},
];

const LATER: EpicSpec[] = [
	{
		number: 210,
		summary:
			'Risk scores for merchants in their first ninety days, with limits that grow on their own as the history grows, a queue for the people who look at the odd ones, and an explanation that a merchant can read and appeal against',
		status: 'In Progress',
		versions: ['4.3'],
		components: ['Risk'],
		labels: ['security'],
		description: 'New merchants lose us the most. Limits should follow what we know about them.',
		assignee: 'noam',
		children: [
			story('Score once a day', 'In Progress'),
			story('Queue for the odd ones', 'To Do'),
			story('Appeal', 'To Do'),
		],
	},
	{
		number: 220,
		summary: 'Escape <script>alert("invoice")</script> & "quotes" in merchant names',
		status: 'To Do',
		versions: ['4.3'],
		components: ['Invoicing'],
		labels: ['security', '<img src=x onerror=alert(1)>'],
		description: 'A merchant is called <img src=x onerror=alert(1)>. Its invoices must say just that.',
		assignee: 'farid',
		children: [bug('Name is cut at the first < in the PDF', 'To Do'), bug('{{name}} in mail templates', 'To Do')],
	},
	{
		number: 230,
		summary: 'فواتير باللغة العربية – חשבוניות בעברית (right-to-left invoices)',
		status: 'To Do',
		versions: ['4.3'],
		components: ['Invoicing'],
		labels: ['customer-facing'],
		description: 'Invoices for the United Arab Emirates and Israel: الاتجاه من اليمين إلى اليسار.',
		assignee: 'noam',
		children: [story('نموذج الفاتورة', 'To Do'), story('תבנית החשבונית', 'To Do')],
	},
	{
		number: 240,
		summary: 'Ledger v2: double-entry cut-over',
		status: 'In Progress',
		versions: ['5.0'],
		components: ['Ledger'],
		labels: ['compliance', 'migration'],
		description: 'Every balance is carried over in one night. There is no way back after the first settlement.',
		assignee: 'priya',
		children: [
			story('Write to both ledgers', 'Done'),
			story('Compare the two every night', 'In Progress'),
			task('Rehearse the cut-over', 'To Do', { assignee: 'tomasz' }),
		],
	},
	{
		number: 250,
		summary: 'Retire API v1',
		status: 'To Do',
		versions: ['5.0'],
		components: ['API'],
		labels: ['breaking', 'api'],
		description: '412 accounts still call v1. Each was promised six months of notice.',
		assignee: 'yuki',
		children: [task('Tell the 412 accounts', 'To Do', { assignee: 'hannah' }), story('Answer 410 on v1', 'To Do')],
	},
	{
		number: 270,
		summary: 'Pay in instalments',
		status: 'To Do',
		versions: ['Someday'],
		components: ['Checkout'],
		touched: 48,
		children: [story('Offer three instalments', 'To Do')],
	},
];

/** Adds the payments platform, a company-managed project, to Meridian's Jira Cloud. */
export function addPayments(site: JiraSite, today: string): void {
	site.projects.push(PAY);
	site.versions.push(...versions(today));
	addEpics(site, PAY, today, [...PAST, ...NEXT, ...LATER]);
}
