import type { PublishForm } from '../publish/text-names';
import type { EpicFacts, Gap, LoggedChange, Person, ReleaseFacts } from '../release/facts';
import type { Carrier } from '../sharing/carrier';
import type { Publication, PublishedCopy } from './published';

/** An epic as an adapter reads it, before the store gives it (or finds) Muster's own id. */
export interface EpicReading extends Omit<EpicFacts, 'id'> {
	/**
	 * Those of `releaseIds` that it ships in by the issues in it, as its own fields name none; absent where those issues
	 * were not all asked, so that what is known of it stands.
	 */
	readonly throughIssues?: string[];
}

/** An issue on whose page the panel stands. */
export interface IssueReading {
	/** The key it has now; a moved issue was asked for by another one. */
	readonly key: string;
	readonly title: string;
	readonly url: string;
	readonly type: string;
	readonly trackerId: string;
	/** True where the tracker's own hierarchy calls it an epic. */
	readonly isEpic: boolean;
	/** The issue in the shape of an epic, should a person want to treat it as one. */
	readonly asEpic: EpicReading;
	/** The epic it belongs to; null for an epic itself and where there is none. */
	readonly parentEpic: EpicReading | null;
	/** Key of the issue above it where that, or one above that, could not be read; absent where nothing is unread. */
	readonly unreadAbove?: string;
	/** Releases that the epic (or, without one, the issue) ships in. */
	readonly releases: readonly ReleaseFacts[];
	/** What could not be read although the issue could. */
	readonly gaps: readonly Gap[];
}

/** A release with the epics in it. */
export interface ReleaseReading {
	readonly release: ReleaseFacts;
	readonly epics: readonly EpicReading[];
	/** What was left out of it; absent where nothing was. */
	readonly gaps?: readonly Gap[];
	/** Issues that it leads to and the tracker does not show; absent where it shows them all. */
	readonly hidden?: { readonly keys: readonly string[]; readonly gap: Gap };
	/** How many issues were found; absent where not all of them were read, or the tracker need not know. */
	readonly issueCount?: number;
	/** Ids (Muster's) of the releases that it takes the place of; absent where it stands for itself alone. */
	readonly absorbs?: readonly string[];
}

/** Lets somebody follow a long reading and stop it. */
export interface ReadWatch {
	/** Stops the reading; it then fails with the reason `cancelled`. */
	readonly signal?: AbortSignal;
	/**
	 * Called after each page.
	 * @param read issues read so far
	 * @param total how many there are; null where the tracker does not tell
	 */
	readonly onProgress?: (read: number, total: number | null) => void;
}

/** An issue, or a release, that a text may be published to. */
export interface PublishPlace {
	/** Empty for a release. */
	readonly key: string;
	readonly title: string;
	/** True where customers read what is written there. */
	readonly customersToo: boolean;
}

/** Where a text is to be kept. */
export interface PublishTarget {
	readonly form: PublishForm;
	/** Key of the issue; empty for a document, which belongs to the release itself. */
	readonly key: string;
	readonly release: Pick<ReleaseFacts, 'id' | 'name' | 'trackerId'>;
}

/** Writes texts of a release into the tracker. */
export interface Publisher {
	/** The forms that this tracker knows. */
	readonly forms: readonly PublishForm[];
	look(target: PublishTarget): Promise<PublishPlace>;
	/** Writes a text, or brings the copy that is there up to date. */
	keep(publication: Publication, target: PublishTarget): Promise<PublishedCopy>;
}

/** The issue that carries the plan of a release. */
export interface PlanIssue {
	/** The key it has now. */
	readonly key: string;
	/** Id within the tracker; it stays when the issue gets a new key. */
	readonly trackerId: string;
	readonly title: string;
	readonly url: string;
}

/**
 * Where a tracker keeps what a team shares. The carriers throw `CarrierFailure`, everything else here `TrackerFailure`,
 * whose words say what to do instead.
 */
export interface SharedPlaces {
	/**
	 * The place of an epic's checklist: a property of the Jira issue, the metadata of a Linear attachment.
	 * Null where the tracker has none: for an epic known only from its page. Nothing hangs on a Linear project itself: its
	 * checklist has a place only beside a plan, on the issue that carries one.
	 */
	checklist(epic: Pick<EpicFacts, 'key' | 'trackerId' | 'type'>, planIssue?: PlanIssue | null): Carrier | null;
	/** The place of a release's plan, on its plan issue. */
	plan(issue: PlanIssue, release: Pick<ReleaseFacts, 'id' | 'name'>): Carrier;
	/**
	 * The plan issue of a release, found by its mark, so that nobody has to be told; null where there is none. Of several
	 * the oldest is taken by everyone.
	 */
	findPlanIssue(release: ReleaseFacts): Promise<PlanIssue | null>;
	/** Marks an issue that the user picked, unless another one carries the mark already: that one is then returned. */
	adoptPlanIssue(release: ReleaseFacts, key: string): Promise<PlanIssue>;
	/** Makes one ("Release 4.2: coordination"); returns the one that is there, or that somebody made meanwhile. */
	createPlanIssue(release: ReleaseFacts): Promise<PlanIssue>;
	/** Whether the user may write to an issue; null where the tracker does not tell before one tries. */
	mayShare(key: string): Promise<boolean | null>;
}

/**
 * One tracker's interface, as Muster needs it. Every method throws `TrackerFailure` where the tracker cannot or will
 * not answer; nothing else may escape.
 */
export interface Tracker {
	readIssue(key: string): Promise<IssueReading>;
	readRelease(release: ReleaseFacts, watch?: ReadWatch): Promise<ReleaseReading>;
	/**
	 * Whether a release or what is in it has changed since a reading, by a few cheap questions. True where the tracker
	 * cannot tell; epics outside of the release that belong to issues in it are not asked for.
	 * @param since moment of the reading, ISO 8601 UTC
	 * @param issueCount how many issues the reading found, where it told
	 */
	changedSince(release: ReleaseFacts, since: string, issueCount?: number): Promise<boolean>;
	/**
	 * Releases that are still to ship, or should have, around an issue that was read: of its project, or of the whole
	 * workspace where the tracker keeps them there.
	 */
	upcomingReleases(project: string): Promise<readonly ReleaseFacts[]>;
	/**
	 * What a page's address stands for, as far as it counts as a release, whether it is still to ship or not. Absent where
	 * addresses tell a release's id outright.
	 */
	releasesAt?(path: string): Promise<readonly ReleaseFacts[]>;
	/**
	 * Who changed an epic's title, description or releases since a moment, oldest first, from the tracker's own log.
	 * Empty where the tracker keeps none of it.
	 */
	changesOf(epic: Pick<EpicFacts, 'key' | 'trackerId' | 'type'>, since: string): Promise<readonly LoggedChange[]>;
	/** Who the user is to this tracker. */
	whoAmI(): Promise<Person>;
	/** Absent where Muster does not write to this tracker. */
	readonly publisher?: Publisher;
	/** Absent where this tracker keeps nothing for a team. */
	readonly sharing?: SharedPlaces;
}

/** The tracker could not be read; carries the words and the time to try again. */
export class TrackerFailure extends Error {
	override name = 'TrackerFailure';
	readonly gap: Gap;
	constructor(gap: Gap, options?: ErrorOptions) {
		super(gap.detail, options);
		this.gap = gap;
	}
}

/** A failure before anything was written, which its words say. */
export class NothingWritten extends TrackerFailure {
	override name = 'NothingWritten';
}

/** A release counts as part of another one, which is to be read in its place. */
export class JoinedRelease extends TrackerFailure {
	override name = 'JoinedRelease';
	readonly into: ReleaseFacts;
	/** Ids (Muster's) of all the releases that it takes the place of. */
	readonly absorbs: readonly string[];
	constructor(gap: Gap, into: ReleaseFacts, absorbs: readonly string[]) {
		super(gap);
		this.into = into;
		this.absorbs = absorbs;
	}
}

const COMPARED = ['name', 'description', 'shipDate', 'state'] as const;

/** Whether a release is still described as it was, by what is shown of it. */
export const isSameRelease = (one: ReleaseFacts, other: ReleaseFacts): boolean =>
	COMPARED.every((field) => one[field] === other[field]);

/** Id of a release: its site and its tracker's id, so that every client makes the same. */
export const releaseId = (siteId: string, trackerId: string): string => `${siteId}#release/${trackerId}`;

/** Characters of a description that are kept: enough to notice a change and to find words in. */
export const DESCRIPTION_LIMIT = 8_000;

/** The gap in a failure, where it is one; anything else that was thrown goes on. */
export const gapIn = (error: unknown): Gap => {
	if (error instanceof TrackerFailure) return error.gap;
	throw error;
};
