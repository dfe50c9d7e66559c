import { missingOrOpen } from '../artifact-work';
import type { EpicRule } from '../rule';

/** Support readiness of an epic is missing or open. */
export const epicMissingSupport: EpicRule = {
	id: 'epic-missing-support',
	scope: 'epic',
	failureMode: 'support-learns-from-customers',
	severity: 'warning',
	check: (context) =>
		missingOrOpen(context, 'support-readiness', {
			invites: 'Support would learn about this from customers',
			start: 'Add what support needs: a brief, answers to expect, access.',
		}),
};
