import * as z from 'zod/mini';
import { STATUS_CATEGORIES, TRACKER_KINDS } from './words';

/** A calendar date, `YYYY-MM-DD`, in the release's own time zone. */
export const CalendarDate = z.iso.date();
/** A moment, ISO 8601 in UTC with milliseconds, e.g. `2026-11-23T09:30:00.000Z`. */
export const Moment = z.iso.datetime();

/** What counts as a release in a Linear workspace; `automatic` takes the first kind that an issue has, in this order. */
export const LINEAR_RELEASES = ['automatic', 'releases', 'milestones', 'projects', 'initiatives'] as const;
/** What counts as an epic in a Linear workspace. */
export const LINEAR_EPICS = ['automatic', 'parent-issues', 'projects'] as const;

/** How the things of one site map to releases and epics, where people changed it on the options page. */
export const SiteMapping = z.object({
	/** Jira: names of the issue types that are epics; empty for the tracker's own hierarchy. */
	epicTypes: z.array(z.string().check(z.minLength(1), z.maxLength(100))).check(z.maxLength(50)),
	/** Jira: keys of projects that release together: versions of one name in them are one release. */
	jointProjects: z.array(z.string().check(z.minLength(1), z.maxLength(50))).check(z.maxLength(50)),
	linearReleases: z.enum(LINEAR_RELEASES),
	linearEpics: z.enum(LINEAR_EPICS),
});
export type SiteMapping = z.infer<typeof SiteMapping>;

export const DEFAULT_MAPPING: SiteMapping = {
	epicTypes: [],
	jointProjects: [],
	linearReleases: 'automatic',
	linearEpics: 'automatic',
};

/**
 * One tracker at one address. `id` is the address without its scheme and without a trailing slash:
 * `acme.atlassian.net`, `linear.app/acme`, `jira.acme.example/jira`.
 */
export const Site = z.object({
	id: z.string().check(z.minLength(1)),
	kind: z.enum(TRACKER_KINDS),
	/** True once the site itself told its kind; until then it is what its pages look like. */
	kindConfirmed: z.optional(z.boolean()),
	/** Address that paths of the API are appended to, no trailing slash; for Linear `https://linear.app/WORKSPACE`. */
	baseUrl: z.url(),
	name: z.string(),
	/** Linear: the names that the workspace has and had in its addresses, in lower case; absent where nobody told. */
	names: z.optional(z.array(z.string())),
	/** True for a self-hosted address that the user added on the options page. */
	added: z.boolean(),
	/** Who the user is to the tracker; null until it told. */
	me: z.nullable(z.object({ id: z.optional(z.string()), name: z.string() })),
	lastSeenAt: Moment,
	/** Absent where everything is as the tracker has it. */
	mapping: z.optional(SiteMapping),
	/** Data Center's custom fields for an issue's epic and an epic's name, by id; absent until it told of any. */
	epicFields: z.optional(z.object({ link: z.nullable(z.string()), name: z.nullable(z.string()) })),
});
export type Site = z.infer<typeof Site>;

export const StatusFact = z.object({ name: z.string(), category: z.enum(STATUS_CATEGORIES) });
export type StatusFact = z.infer<typeof StatusFact>;

/** Someone as the tracker knows them; `id` is absent where only a name was readable. */
export const Person = z.object({ id: z.optional(z.string()), name: z.string() });
export type Person = z.infer<typeof Person>;

/**
 * A release as its tracker describes it: a Jira fix version, or in Linear a Release, a project milestone or a project
 * with a target date.
 */
export const ReleaseFacts = z.object({
	/** Muster's own id, `SITE#release/TRACKER-ID`. */
	id: z.string(),
	siteId: z.string(),
	/** Id within the tracker; for a release known only from a page's text, `name:` and that text. */
	trackerId: z.string(),
	source: z.enum(['fix-version', 'linear-release', 'linear-milestone', 'linear-project', 'linear-initiative', 'page']),
	name: z.string(),
	url: z.nullable(z.url()),
	description: z.string(),
	startDate: z.nullable(CalendarDate),
	/** The day it ships, as planned in the tracker; null where nobody set one. */
	shipDate: z.nullable(CalendarDate),
	state: z.enum(['planned', 'started', 'released', 'archived', 'cancelled']),
	/** Project key or team key that the release belongs to, for display. */
	project: z.nullable(z.string()),
	readAt: Moment,
});
export type ReleaseFacts = z.infer<typeof ReleaseFacts>;

/** A change that the tracker's own log records: who changed what of an epic, and when. */
export const LoggedChange = z.object({
	at: Moment,
	/** Null where the tracker names nobody, e.g. for an automation. */
	by: z.nullable(Person),
	what: z.enum(['title', 'description', 'joined', 'left']),
	/** For `joined` and `left`: id (Muster's) of the release. */
	releaseId: z.optional(z.string()),
});
export type LoggedChange = z.infer<typeof LoggedChange>;

/** A unit of change inside a release, as its tracker describes it. */
export const EpicFacts = z.object({
	/** Muster's own id; it stays when the tracker gives the issue a new key. */
	id: z.string(),
	siteId: z.string(),
	/** The key people use, e.g. `PAY-12`; for a Linear project its slug id. */
	key: z.string(),
	/** Id within the tracker, null where only the page could be read. */
	trackerId: z.nullable(z.string()),
	title: z.string(),
	url: z.url(),
	/** The tracker's own name of the type, e.g. `Epic`, `Initiative`, `Project`. */
	type: z.string(),
	status: StatusFact,
	owner: z.nullable(Person),
	labels: z.array(z.string()),
	components: z.array(z.string()),
	/** Plain text of the description, at most a few thousand characters; empty where it was not read. */
	description: z.string(),
	/** Ids (Muster's) of the releases it ships in. */
	releaseIds: z.array(z.string()),
	/** When the tracker says it last changed; null where not read. */
	updatedAt: z.nullable(Moment),
	/** What the tracker's log tells of it, newest last; absent where nobody needed to know. */
	changes: z.optional(z.array(LoggedChange)),
	readAt: Moment,
});
export type EpicFacts = z.infer<typeof EpicFacts>;

/** Something that could not be read, so that a view can say so instead of pretending. */
export const Gap = z.object({
	what: z.enum(['issue', 'release', 'releases', 'scope', 'all']),
	/** Why, as a class that words and retries depend on. */
	why: z.enum([
		'no-key',
		'key-rejected',
		'signed-out',
		'forbidden',
		'not-found',
		'rate-limited',
		'server-error',
		'unreadable-answer',
		'offline',
		'no-open-tab',
		'too-many',
		'cancelled',
		'layout-changed',
	]),
	/** One sentence for people. */
	detail: z.string(),
	/** When it makes sense to ask again; null for "when the user does something about it". */
	retryAt: z.nullable(Moment),
});
export type Gap = z.infer<typeof Gap>;
