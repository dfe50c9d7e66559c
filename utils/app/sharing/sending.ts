import { t } from '@lingui/core/macro';
import { CarrierFailure } from '../../sharing/carrier';
import { attempted, nextAttempt, resumed, type TroubleWhy } from '../../sharing/outbox';
import { type App, later, oneFlight } from '../app';
import { shareNow } from './attempt';

/** Alarms are not kept to the second, and the browser lets none ring earlier than this, milliseconds. */
const SOONEST_ALARM = 30_000;

/** Name of the alarm that has what waits on a site sent. */
export const shareAlarm = (siteId: string): string => `share:${siteId}`;

/** The tracker cannot be at fault for what was thrown: it is reported, and tried again later. */
const failed = async (app: App, id: string, error: unknown): Promise<void> => {
	app.platform.report(error);
	const failure = new CarrierFailure('unreachable', t`Something went wrong in Muster. It tries again by itself.`);
	const result = { outcome: 'failed', failure, report: { changes: [], conflicts: [] } } as const;
	const when = { now: app.platform.now(), random: app.platform.random(), sent: 0 };
	const status = await app.store.shares.status(id);
	if (status === undefined) return;
	await app.store.shares.note(id, status.kind, (now) => ({ ...now, ...attempted(now, result, when) }));
};

const send = async (app: App, siteId: string): Promise<void> => {
	const now = app.platform.now();
	for (const status of await app.store.shares.statuses(siteId)) {
		const at = nextAttempt(status, now);
		if (at !== null && at <= now)
			await shareNow(app, status.id, { tabId: null }).catch((error: unknown) => failed(app, status.id, error));
	}
};

/** Sends what waits on a site and is due, one document after the other, and plans the rest. */
export const sendDue = async (app: App, siteId: string): Promise<void> => {
	await oneFlight(app, `send:${siteId}`, () => send(app, siteId));
	await planSending(app, siteId);
};

/**
 * Has what waits on a site sent when it is due: by a timer for edits that are to go out together within seconds, and by
 * an alarm in case the background does not live that long.
 */
export const planSending = async (app: App, siteId: string): Promise<void> => {
	// What waits on a site that was removed waits for its return: planned, it would be due at once, for ever.
	if ((await app.store.site(siteId)) === undefined) return;
	const now = app.platform.now();
	const moments = (await app.store.shares.statuses(siteId)).flatMap((status) => nextAttempt(status, now) ?? []);
	if (moments.length === 0) return;
	const at = Math.min(...moments);
	const { timers } = app.session;
	const planned = timers.get(siteId);
	if (at - now < SOONEST_ALARM && (planned === undefined || planned > at || planned < now)) {
		timers.set(siteId, at);
		app.platform.after(at - now, () => {
			if (timers.get(siteId) === at) timers.delete(siteId);
			later(app, sendDue(app, siteId));
		});
	}
	await app.platform.wakeAt(shareAlarm(siteId), Math.max(at, now + SOONEST_ALARM));
};

/** What could not be sent for want of a way to the site is tried again: a page of it is open now. */
export const resumeSending = async (app: App, siteId: string): Promise<void> => {
	for (const { id, kind, waitingSince, trouble } of await app.store.shares.statuses(siteId)) {
		if (waitingSince !== null && trouble?.why === 'unreachable')
			await app.store.shares.note(id, kind, (status) => ({ ...status, ...resumed(status) }));
	}
	await planSending(app, siteId);
};

/** What another key may mend. */
const OF_THE_KEY: readonly TroubleWhy[] = ['no-key', 'forbidden', 'rate-limited'];

/** What could not be sent with the key that there was is tried again: there is another one now. */
export const resumeWithKey = async (app: App): Promise<void> => {
	for (const site of await app.store.sites()) {
		if (site.kind !== 'linear') continue;
		for (const { id, kind, trouble } of await app.store.shares.statuses(site.id)) {
			if (trouble === null || !OF_THE_KEY.includes(trouble.why)) continue;
			app.session.mayShare.delete(id);
			await app.store.shares.note(id, kind, (status) => ({ ...status, ...resumed(status) }));
		}
		await planSending(app, site.id);
	}
};

/** Plans what waits on every site, after the background was stopped. */
export const resumeAll = async (app: App): Promise<void> => {
	for (const { id } of await app.store.sites()) await planSending(app, id);
};
