import * as z from 'zod/mini';
import { PUBLISH_FORMS, PUBLISHED_TEXTS } from '../publish/text-names';
import { ReminderWish } from '../readiness/reminders';
import { type Checklist, ChecklistCommand } from '../release/checklist';
import { CalendarDate } from '../release/facts';
import { PlanCommand } from '../release/plan';
import { PolicyScope } from '../release/policy-scope';
import { TRACKER_KINDS } from '../release/words';
import { Layout } from './layout';
import type { PolicyPreview, PolicyView } from './policy-views';
import type {
	BackupView,
	HistoryEntry,
	MovePreview,
	OptionsView,
	PanelReleaseView,
	PanelView,
	PopupView,
	PublishedView,
	PublishPreview,
	ReleaseView,
	RestoreView,
} from './views';

const Id = z.string().check(z.minLength(1), z.maxLength(400));
const Key = z.string().check(z.minLength(1), z.maxLength(120));
const Text = z.string().check(z.maxLength(1000));

/** A text of a release on its way to an issue. */
/** Its key is empty for a document, which belongs to the release. */
const PublishOrder = {
	releaseId: Id,
	text: z.enum(PUBLISHED_TEXTS),
	form: z.enum(PUBLISH_FORMS),
	key: z.union([Key, z.literal('')]),
};

/** What the page itself shows of an issue: the last resort where no API answers. Every field may be unknown. */
export const PageReading = z.object({
	title: z.nullable(Text),
	type: z.nullable(Text),
	status: z.nullable(Text),
	releases: z.array(Text).check(z.maxLength(20)),
	parentKey: z.nullable(Key),
	/** False where none of the issue's own anchors was found: the layout has probably changed. */
	recognised: z.boolean(),
	/** How that was told; for people who want to know what Muster finds on their pages. */
	layout: z.optional(Layout),
});
export type PageReading = z.infer<typeof PageReading>;

/** The tracker a page belongs to. */
export const PageSite = z.object({ kind: z.enum(TRACKER_KINDS), baseUrl: z.url().check(z.maxLength(400)) });
export type PageSite = z.infer<typeof PageSite>;

/** An issue on a page. */
const Issue = { site: PageSite, key: Key };
/** A page that may be a release's: its path without the tab. */
const ReleasePage = { site: PageSite, path: z.string().check(z.startsWith('/'), z.maxLength(400)) };

/**
 * Every message that views and content scripts send to the background, by name, with the schema that the background
 * holds it to. A name that starts with `page.` comes from tracker pages only, one that starts with `options.` from
 * extension pages only; the others from both. A schema of more than one part is put together when it is first needed:
 * all of them at once would hold up every start of the background.
 */
export const REQUESTS = {
	/**
	 * An issue is on the screen: read it, and put the panel into the page. `page` is null until the page has drawn it;
	 * `docked` says where the panel stands, once that is known.
	 */
	'page.issue': z.lazy(() =>
		z.object({
			...Issue,
			page: z.nullable(PageReading),
			docked: z.optional(z.boolean()),
			needsPanel: z.boolean(),
		}),
	),
	/** A page that may be a release's is on the screen: read the release, and put the panel into the page. */
	'page.release': z.lazy(() => z.object({ ...ReleasePage, needsPanel: z.boolean() })),
	/** The panel's view of the release that a page is about. */
	'panel.release': z.object(ReleasePage),
	/** Reads the release of a page from the tracker again, now. */
	'panel.refresh-release': z.object(ReleasePage),
	/** The panel's view of an issue. */
	'panel.view': z.object(Issue),
	/** Reads the issue and its release from the tracker again, now. */
	'panel.refresh': z.object(Issue),
	/** Says that an issue is (or is no longer) to be treated as an epic. */
	'epic.mark': z.lazy(() => z.object({ ...Issue, epic: z.boolean() })),
	/** `id` makes an edit that is sent twice count once. */
	'checklist.edit': z.lazy(() => z.object({ id: z.uuid(), epicId: Id, command: ChecklistCommand })),
	/** Somebody looks at a checklist: read what the team has of it, unless that was done a moment ago. */
	'checklist.look': z.object({ epicId: Id }),
	/** Tries again to share a checklist; `repair` puts ours in the place of a damaged copy in the tracker. */
	'checklist.share': z.lazy(() => z.object({ epicId: Id, repair: z.boolean() })),
	/** The upcoming releases: all, or so many of the nearest, which are there much sooner. */
	'releases.view': z.lazy(() => z.object({ nearest: z.optional(z.int().check(z.gte(1))) })),
	'release.view': z.object({ releaseId: Id }),
	'release.refresh': z.object({ releaseId: Id }),
	/** Stops the reading of a release that is under way. */
	'release.cancel': z.object({ releaseId: Id }),
	/** The checklists of a release's epics, to be exported. */
	'release.checklists': z.object({ releaseId: Id }),
	/** `id` makes an edit that is sent twice count once. */
	'plan.edit': z.lazy(() => z.object({ id: z.uuid(), releaseId: Id, command: PlanCommand })),
	/** The same for a plan. */
	'plan.look': z.object({ releaseId: Id }),
	'plan.share': z.lazy(() => z.object({ releaseId: Id, repair: z.boolean() })),
	/** The issue that carries the plan: one that the user picked, or null for a new one. */
	'plan.set-issue': z.lazy(() => z.object({ releaseId: Id, key: z.nullable(Key) })),
	/** What moving ship would move with it, and which findings would come and go; `ids` for a chosen part of it. */
	'plan.preview-move': z.lazy(() =>
		z.object({
			releaseId: Id,
			to: CalendarDate,
			ids: z.optional(z.array(Id).check(z.maxLength(1000))),
		}),
	),
	/** The edits of an epic's checklist, or of a release's plan and the checklists of its epics, newest first. */
	'history.view': z.object({ subject: Id }),
	/** What of a release was published in the tracker. */
	'publish.view': z.object({ releaseId: Id }),
	/** What would be written where, as whom, and who reads it; writes nothing. */
	'publish.preview': z.object(PublishOrder),
	'publish.send': z.object(PublishOrder),
	/** Opens an extension page in a tab: the plan of a release, or the options. */
	'open.plan': z.lazy(() => z.object({ releaseId: Id, focus: z.optional(Id) })),
	'open.options': z.object({}),
	'options.view': z.object({}),
	'options.set-horizon': z.lazy(() => z.object({ days: z.int().check(z.gte(1), z.lte(365)) })),
	/** Desktop notifications; the page has asked the user for the permission before it sends this. */
	'options.set-reminders': z.lazy(() => z.extend(ReminderWish, { on: z.boolean() })),
	/** `workspace` where the key is meant for one: a key of another one is refused. */
	'options.connect-linear': z.lazy(() =>
		z.object({
			key: z.string().check(z.minLength(1), z.maxLength(500)),
			workspace: z.optional(Id),
		}),
	),
	'options.disconnect-linear': z.object({ workspace: Id }),
	/** Stops knowing a Linear workspace; the user has confirmed it. */
	'options.forget-linear': z.object({ siteId: Id }),
	/** The page has asked the user for the permission before it sends this. */
	'options.add-jira': z.lazy(() => z.object({ url: z.string().check(z.maxLength(400)) })),
	'options.remove-jira': z.object({ siteId: Id }),
	'options.drop-quarantined': z.object({ id: Id }),
	/** All data but keys, as the text of a file. */
	'options.backup': z.object({}),
	/** What a backup would bring; `confirmed` brings it. */
	'options.restore': z.lazy(() => z.object({ text: z.string(), confirmed: z.boolean() })),
	/** What counts as a release and an epic on a site; checked by hand, so that a refusal can name the entry. */
	'options.set-mapping': z.lazy(() =>
		z.object({
			siteId: Id,
			mapping: z.object({
				epicTypes: z.unknown(),
				jointProjects: z.unknown(),
				linearReleases: z.unknown(),
				linearEpics: z.unknown(),
			}),
		}),
	),
	/** Whether a site's checklists and plans are shared through the tracker; the user has confirmed it. */
	'options.set-sharing': z.lazy(() => z.object({ siteId: Id, on: z.boolean() })),
	/** Tries again to send what waits on a site. */
	'options.share-again': z.object({ siteId: Id }),
	/** A scope's policy; what it says is checked by hand where it comes in, so that a refusal can name the field. */
	'options.policy': z.object({ scope: PolicyScope }),
	/** What a policy would change in the releases it would hold for; null for the scope having none of its own. */
	'options.preview-policy': z.lazy(() => z.object({ scope: PolicyScope, policy: z.unknown() })),
	'options.save-policy': z.lazy(() => z.object({ scope: PolicyScope, policy: z.unknown() })),
	'options.remove-policy': z.object({ scope: PolicyScope }),
} as const;

export type RequestName = keyof typeof REQUESTS;
export type Payload<N extends RequestName> = z.infer<(typeof REQUESTS)[N]>;

/** What the background answers. */
export interface Results {
	'page.issue': Record<never, never>;
	'page.release': Record<never, never>;
	'panel.release': PanelReleaseView;
	'panel.refresh-release': PanelReleaseView;
	'panel.view': PanelView;
	'panel.refresh': PanelView;
	'epic.mark': PanelView;
	/** The edit is durable when this arrives. */
	'checklist.edit': { revision: number };
	'checklist.look': Record<never, never>;
	'checklist.share': Record<never, never>;
	'releases.view': PopupView;
	'release.view': ReleaseView;
	'release.refresh': ReleaseView;
	'release.cancel': Record<never, never>;
	'release.checklists': readonly Checklist[];
	/** The edit is durable when this arrives. */
	'plan.edit': { revision: number };
	'plan.look': Record<never, never>;
	'plan.share': ReleaseView;
	'plan.set-issue': ReleaseView;
	'plan.preview-move': MovePreview;
	'history.view': readonly HistoryEntry[];
	'publish.view': PublishedView;
	'publish.preview': PublishPreview;
	'publish.send': PublishedView;
	'open.plan': Record<never, never>;
	'open.options': Record<never, never>;
	'options.view': OptionsView;
	'options.set-horizon': OptionsView;
	'options.set-reminders': OptionsView;
	'options.connect-linear': OptionsView;
	'options.disconnect-linear': OptionsView;
	'options.forget-linear': OptionsView;
	'options.add-jira': OptionsView;
	'options.remove-jira': OptionsView;
	'options.drop-quarantined': OptionsView;
	'options.backup': BackupView;
	'options.restore': RestoreView;
	'options.set-mapping': OptionsView;
	'options.set-sharing': OptionsView;
	'options.share-again': OptionsView;
	'options.policy': PolicyView;
	'options.preview-policy': PolicyPreview;
	'options.save-policy': PolicyView;
	'options.remove-policy': PolicyView;
}

/** A request on the wire. */
export interface Envelope<N extends RequestName = RequestName> {
	readonly muster: 'request';
	readonly name: N;
	readonly payload: Payload<N>;
}

/**
 * An answer on the wire. `refused`: the user's input makes no sense, `message` says why; `failed`: something broke;
 * `forbidden`: the sender may not ask this.
 */
export type Answer<T> =
	| { readonly ok: true; readonly value: T }
	| { readonly ok: false; readonly error: 'refused' | 'failed' | 'forbidden' | 'malformed'; readonly message: string };

/** The background tells every view that something changed; a view that shows it asks for its snapshot again. */
export interface Changed {
	readonly muster: 'changed';
	/**
	 * Ids of epics, releases and sites, `issue:` + site id + `/` + key for an issue page, `release-page:` + site id +
	 * path for a release's; `*` for everything.
	 */
	readonly about: readonly string[];
}

/** The background asks the content script of a tracker's page to call the tracker's API with the user's session. */
export interface FetchOrder {
	readonly muster: 'fetch';
	/** Path and query below the site's base URL; must begin with `/rest/`. */
	readonly path: string;
	readonly baseUrl: string;
	readonly method: 'GET' | 'POST' | 'PUT' | 'DELETE';
	readonly body: string | null;
	/** Milliseconds after which it is given up. */
	readonly timeout: number;
}

/** What is left of one of a key's limits. */
export interface RateLimit {
	readonly kind: 'requests' | 'complexity';
	readonly limit: number;
	readonly remaining: number;
	/** Milliseconds since the epoch. */
	readonly resetAt: number;
}

/** What came back: `status` 0 when the network failed or the answer took too long. */
export interface FetchOutcome {
	readonly status: number;
	readonly contentType: string;
	readonly retryAfter: string | null;
	/** True where the server sent the caller elsewhere, as a login page does. */
	readonly redirected: boolean;
	/** True where the answer took longer than the order allowed. */
	readonly late?: boolean;
	readonly text: string;
	/** Limits that the answer tells of; absent where it tells none. */
	readonly limits?: readonly RateLimit[];
}
