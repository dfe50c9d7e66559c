import type { SharingView, SiteSharing } from '../../messaging/views';
import type { Site } from '../../release/facts';
import type { OutboxRecord } from '../../store/records';
import { siteIdIn } from '../../store/sharing-setting';
import { gapIn } from '../../trackers/tracker';
import { type App, trackerOf } from '../app';
import { siteCard } from '../assess-release';
import { shareFlight } from '../flights';

/** How an epic's checklist or a release's plan stands with the team; null where its site does not share. */
export const sharingView = async (app: App, id: string): Promise<SharingView | null> => {
	const { shares } = app.store;
	if ((await shares.since(siteIdIn(id))) === null) return null;
	const [status, issue] = await Promise.all([shares.status(id), shares.planIssue(id)]);
	return {
		waiting: status?.edits ?? 0,
		busy: app.session.flights.has(shareFlight(id)),
		stopped: status?.stopped ?? false,
		trouble: status?.trouble ?? null,
		readAt: status?.readAt ?? null,
		mayWrite: status?.mayWrite ?? null,
		conflictAt: status?.conflictAt ?? null,
		issue: issue === null ? null : { key: issue.key, title: issue.title, url: issue.url },
	};
};

const nameOf = async (app: App, { id, kind }: OutboxRecord): Promise<string> => {
	const known = await (kind === 'plan' ? app.store.release(id) : app.store.epic(id));
	return known === undefined ? id : 'key' in known ? known.key : known.name;
};

const siteSharing = async (app: App, site: Site): Promise<SiteSharing> => {
	const { shares } = app.store;
	const statuses = await shares.statuses(site.id);
	const waiting = statuses.filter(({ edits }) => edits > 0);
	const inTrouble = statuses.filter(
		({ trouble, edits }) => trouble !== null && (edits > 0 || trouble.why === 'broken'),
	);
	const groups = Map.groupBy(inTrouble, ({ trouble }) => trouble?.detail ?? '');
	const troubles = [...groups.values()].map(async (group) => ({
		names: await Promise.all(group.map((status) => nameOf(app, status))),
		trouble: group[0]?.trouble ?? null,
	}));
	return {
		site: siteCard(site),
		since: await shares.since(site.id),
		waiting: waiting.length,
		edits: waiting.reduce((sum, { edits }) => sum + edits, 0),
		readAt: statuses.reduce<string | null>((last, { readAt }) => ((readAt ?? '') > (last ?? '') ? readAt : last), null),
		troubles: (await Promise.all(troubles)).flatMap(({ names, trouble }) =>
			trouble === null ? [] : [{ names, trouble }],
		),
	};
};

/** Whether the tracker of a site has places for a team; false where it cannot be reached at present. */
const canShare = async (app: App, site: Site): Promise<boolean> => {
	try {
		return (await trackerOf(app, site, null)).sharing !== undefined;
	} catch (error) {
		gapIn(error);
		return false;
	}
};

/** How every site shares that does, or could. */
export const siteSharings = async (app: App): Promise<SiteSharing[]> => {
	const all: SiteSharing[] = [];
	for (const site of await app.store.sites()) {
		const sharing = await siteSharing(app, site);
		if (sharing.since !== null || (await canShare(app, site))) all.push(sharing);
	}
	return all;
};
