/** Addresses on the stand-in trackers that the tests visit. */
export const CLOUD = 'https://meridian.atlassian.net';
export const SERVER = 'https://jira.meridian.example/jira';
export const LINEAR = 'https://linear.app/meridian';

export const ARTIFACTS = [
	'Release notes',
	'Customer communication',
	'Support readiness',
	'Feature enablement',
	'Hotfix',
	'Recovery',
	'Previous incidents',
] as const;

/** Epics that ship in a release with a date, one on each tracker. */
export const EPICS = {
	cloud: { url: `${CLOUD}/browse/PAY-240`, key: 'PAY-240', title: 'Ledger v2: double-entry cut-over', release: '5.0' },
	server: {
		url: `${SERVER}/browse/OPS-20`,
		key: 'OPS-20',
		title: 'PostgreSQL 18 for the ledger databases',
		release: 'Platform 23.2',
	},
	linear: { url: `${LINEAR}/issue/ENG-123/`, key: 'ENG-123', title: '', release: 'Billing' },
} as const;
