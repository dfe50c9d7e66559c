import type { App } from './app';
import { updateBadge } from './badge';
import { refreshAlarm, resumesAt } from './pauses';
import { dueOn, refreshSite } from './refresh';
import { resumeAll, sendDue, shareAlarm } from './sharing/sending';

/** Name and period (minutes) of the one alarm that recurs: figures age, and the day changes. */
export const ALARM = { name: 'tick', minutes: 30 } as const;
/** Milliseconds over which sites are spread, so that not everybody’s Muster asks at the same moment. */
const SPREAD = 3 * 60_000;

/**
 * What the alarm does: recomputes the badge (a day may have passed), then has each site with something to ship soon read
 * again within the next minutes, later where it failed before. Asks nothing by itself, and plans nothing while offline or while nobody is there.
 */
export const tick = async (app: App): Promise<void> => {
	await updateBadge(app);
	if (!app.platform.isOnline()) return;
	// What the user wrote goes out whether or not anybody is there; only reading can wait.
	await resumeAll(app);
	if (await app.platform.isAway()) return;
	for (const site of await app.store.sites()) {
		if ((await dueOn(app, site)).length === 0) continue;
		const soon = app.platform.now() + Math.floor(app.platform.random() * SPREAD);
		await app.platform.wakeAt(refreshAlarm(site.id), Math.max(soon, await resumesAt(app, site.id)));
	}
};

/** Does what an alarm of that name is for; nothing for one that Muster does not know. */
export const wake = async (app: App, name: string): Promise<void> => {
	if (name === ALARM.name) await tick(app);
	const prefix = refreshAlarm('');
	if (name.startsWith(prefix)) await refreshSite(app, name.slice(prefix.length));
	const sharing = shareAlarm('');
	if (name.startsWith(sharing)) await sendDue(app, name.slice(sharing.length));
};
