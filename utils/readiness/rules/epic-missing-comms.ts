import { plural, t } from '@lingui/core/macro';
import { type ArtifactWords, missingOrOpen } from '../artifact-work';
import type { EpicRule } from '../rule';

const WORDS: ArtifactWords = {
	missing: ({ key, when }) =>
		t`Engineering would ship without telling anyone: ${key} has no customer communication items at all, ${when}.`,
	open: ({ open, owed, key, when }) =>
		t`Engineering would ship without telling anyone: ${plural(open, {
			one: `# of ${plural(owed, { one: '# customer communication item', other: '# customer communication items' })} of ${key} is open`,
			other: `# of ${plural(owed, { one: '# customer communication item', other: '# customer communication items' })} of ${key} are open`,
		})}, ${when}.`,
	start: () => t`Add what customers will be told, where and when, or say why they need not be.`,
};

/** Customer communication of an epic is missing or open. */
export const epicMissingComms: EpicRule = {
	id: 'epic-missing-comms',
	scope: 'epic',
	failureMode: 'engineering-ships-silently',
	severity: 'warning',
	check: (context) => missingOrOpen(context, 'customer-communication', WORDS),
};
