import { t } from '@lingui/core/macro';
import type { EpicRule } from '../rule';

/** An epic that is not finished and ships in no release. */
export const epicWithoutRelease: EpicRule = {
	id: 'epic-without-release',
	scope: 'epic',
	failureMode: null,
	severity: 'warning',
	check: ({ hasRelease, facts }) =>
		hasRelease || facts.status.category === 'done'
			? []
			: [
					{
						subject: { kind: 'epic', epicId: facts.id },
						problem: () => t`${{ key: facts.key }} is in no release, so nothing says when its work is due.`,
						action: () => t`Give it a release in the tracker.`,
					},
				],
};
