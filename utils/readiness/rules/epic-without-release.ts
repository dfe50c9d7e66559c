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
						problem: `${facts.key} is in no release, so nothing says when its work is due.`,
						action: 'Give it a release in the tracker.',
					},
				],
};
