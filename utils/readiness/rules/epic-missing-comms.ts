import { missingOrOpen } from '../artifact-work';
import type { EpicRule } from '../rule';

/** Customer communication of an epic is missing or open. */
export const epicMissingComms: EpicRule = {
	id: 'epic-missing-comms',
	scope: 'epic',
	failureMode: 'engineering-ships-silently',
	severity: 'warning',
	check: (context) =>
		missingOrOpen(context, 'customer-communication', {
			invites: 'Engineering would ship without telling anyone',
			start: 'Add what customers will be told, where and when, or say why they need not be.',
		}),
};
