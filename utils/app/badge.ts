import { plural, t } from '@lingui/core/macro';
import type { Verdict } from '../release/words';
import type { App } from './app';
import { assessReleases, todayIn } from './assess-release';
import { policyOf } from './policy';
import { upcomingReleases } from './release-views';
import { remind } from './remind';
import { isWithin, possiblyWithin } from './upcoming';

const noneWords = (horizonDays: number): string =>
	t`Muster: no releases within ${plural(horizonDays, { one: '# day', other: '# days' })}`;

const readyWords = (all: number, horizonDays: number): string =>
	t`Muster: ${plural(all, { one: 'the one release', other: 'all # releases' })} within ${plural(horizonDays, { one: '# day', other: '# days' })} ready`;

/** What the badge says: how many releases are not ready, how bad the worst is, and the same in words. */
export const badgeFor = (verdicts: readonly Verdict[], horizonDays: number) => {
	const notReady = verdicts.filter((verdict) => verdict === 'not-ready').length;
	const atRisk = verdicts.filter((verdict) => verdict === 'at-risk').length;
	const short = notReady + atRisk;
	const all = verdicts.length;
	if (all === 0) return { text: '', tone: 'none', title: noneWords(horizonDays) } as const;
	if (short === 0) return { text: '', tone: 'ready', title: readyWords(all, horizonDays) } as const;
	return {
		text: String(short),
		tone: notReady > 0 ? 'not-ready' : 'at-risk',
		title: t`Muster: ${short} of ${plural(all, { one: '# release', other: '# releases' })} within ${plural(horizonDays, { one: '# day', other: '# days' })} not ready (${notReady} not ready, ${atRisk} at risk)`,
	} as const;
};

/** Brings the badge up to date with what is stored. One at a time, so that no older figure overtakes a newer one. */
export const updateBadge = async (app: App): Promise<void> => {
	const { session } = app;
	if (session.badge !== 'still') {
		session.badge = 'once-more';
		return;
	}
	try {
		do {
			session.badge = 'running';
			await showBadge(app);
		} while (isWanted(session));
	} finally {
		session.badge = 'still';
	}
};

/** Asked anew after each run: another request may have come meanwhile. */
const isWanted = (session: App['session']): boolean => session.badge === 'once-more';

const showBadge = async (app: App): Promise<void> => {
	const policy = await policyOf(app);
	const today = todayIn(app, policy);
	const upcoming = await upcomingReleases(app);
	const assessed = await assessReleases(app, upcoming.filter(possiblyWithin(policy.horizonDays, today)));
	await remind(
		app,
		assessed,
		upcoming.map(({ id }) => id),
		policy.horizonDays,
	);
	const near = assessed.filter(({ assessment }) => isWithin(assessment, policy.horizonDays, today));
	const verdicts = near.map(({ assessment }) => assessment.verdict);
	await app.platform.setBadge(badgeFor(verdicts, policy.horizonDays));
};
