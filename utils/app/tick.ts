import type { App } from './app';
import { todayIn } from './assess-release';
import { updateBadge } from './badge';
import { policyOf } from './policy';
import { readRelease } from './read-release';
import { readConnected } from './requests';
import { isUpcoming, isWithin } from './upcoming';

/** Name and period (minutes) of the one alarm: figures age, and the day changes. */
export const ALARM = { name: 'tick', minutes: 30 } as const;

/**
 * What the alarm does: recomputes the badge (a day may have passed), then reads the releases within the horizon again
 * where a way to their tracker is open.
 */
export const tick = async (app: App): Promise<void> => {
	await updateBadge(app);
	const policy = await policyOf(app);
	const today = todayIn(app, policy);
	const sites = new Map((await app.store.sites()).map((site) => [site.id, site]));
	for (const release of await app.store.releases()) {
		const site = sites.get(release.siteId);
		if (site === undefined || site.kind === 'linear') continue;
		if (isUpcoming(release, today) && isWithin(release, policy.horizonDays, today)) {
			await readRelease(app, site, release, { tabId: null, force: false });
		}
	}
	await readConnected(app);
};
