import { plural, t } from '@lingui/core/macro';
import { type ArtifactWords, missingOrOpen } from '../artifact-work';
import type { EpicRule } from '../rule';

const WORDS: ArtifactWords = {
	missing: ({ key, when }) =>
		t`Support would learn about this from customers: ${key} has no support readiness items at all, ${when}.`,
	open: ({ open, owed, key, when }) =>
		t`Support would learn about this from customers: ${plural(open, {
			one: `# of ${plural(owed, { one: '# support readiness item', other: '# support readiness items' })} of ${key} is open`,
			other: `# of ${plural(owed, { one: '# support readiness item', other: '# support readiness items' })} of ${key} are open`,
		})}, ${when}.`,
	start: () => t`Add what support needs: a brief, answers to expect, access.`,
};

/** Support readiness of an epic is missing or open. */
export const epicMissingSupport: EpicRule = {
	id: 'epic-missing-support',
	scope: 'epic',
	failureMode: 'support-learns-from-customers',
	severity: 'warning',
	check: (context) => missingOrOpen(context, 'support-readiness', WORDS),
};
