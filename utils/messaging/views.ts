import type { PublishedText, PublishForm } from '../publish/text-names';
import type { Finding } from '../readiness/finding';
import type { Checklist } from '../release/checklist';
import type { EpicFacts, Gap, Person, ReleaseFacts, SiteMapping } from '../release/facts';
import type { Plan, ShipMoveProposal } from '../release/plan';
import type { Policy } from '../release/policy';
import type { Snooze } from '../release/snooze';
import type { TrackerKind, Verdict } from '../release/words';
import type { Trouble } from '../sharing/outbox';
import type { Layout } from './layout';

/** How many items there are and how many of them nobody owes any more; removed items never count. */
export interface ItemCounts {
	readonly total: number;
	readonly done: number;
	/** Done or not applicable. */
	readonly settled: number;
	readonly requiredOpen: number;
}

/** The site a view speaks of. */
export interface SiteCard {
	readonly id: string;
	readonly kind: TrackerKind;
	readonly name: string;
	readonly baseUrl: string;
}

/** A finding that somebody set aside, which the verdict does not count. */
export interface SetAside {
	readonly finding: Finding;
	readonly snooze: Snooze;
	/** Where it was set aside: with its epic, or in the release's plan. */
	readonly place: 'epic' | 'plan';
}

/** An epic wherever epics are listed. */
export interface EpicCard {
	readonly facts: EpicFacts;
	readonly verdict: Verdict;
	readonly findings: readonly Finding[];
	/** Its findings that somebody set aside. */
	readonly aside: readonly SetAside[];
	readonly items: ItemCounts;
}

/** How far the reading of a release is. */
export interface ReadingProgress {
	/** Issues read so far. */
	readonly read: number;
	/** How many there are; null where the tracker does not tell. */
	readonly total: number | null;
}

/** A release wherever releases are listed. */
export interface ReleaseCard {
	readonly facts: ReleaseFacts;
	readonly site: SiteCard;
	readonly verdict: Verdict;
	/** The findings that matter most, worst first; at most `TOP_FINDINGS`. */
	readonly topFindings: readonly Finding[];
	readonly findingCount: number;
	readonly items: ItemCounts;
	readonly epicCount: number;
	/** Epics that are not ready or at risk. */
	readonly epicsAtFault: number;
	readonly shipDate: string | null;
	/** Calendar days from today to the ship date, negative once it has passed; null without a date. */
	readonly daysLeft: number | null;
	/** What could not be read at the last attempt; the figures are then as old as `facts.readAt`. */
	readonly gaps: readonly Gap[];
	/** Null unless it is being read and that takes a while. */
	readonly reading: ReadingProgress | null;
}
export const TOP_FINDINGS = 3;

/** How a checklist or plan stands with the team's copy in the tracker. */
export interface SharingView {
	/** How many edits the team's copy lacks. */
	readonly waiting: number;
	/** True while it is being read or written. */
	readonly busy: boolean;
	/** True where nothing is tried before somebody does something about it. */
	readonly stopped: boolean;
	/** What was wrong at the last attempt; null where nothing was. */
	readonly trouble: Trouble | null;
	/** When the team's copy was last read, ISO 8601 UTC; null where it never was. */
	readonly readAt: string | null;
	/** Whether the user may write there; null where the tracker does not tell. */
	readonly mayWrite: boolean | null;
	/** When an edit was last found to have lost against another one of the same moment. */
	readonly conflictAt: string | null;
	/** For a plan: the issue that carries it. */
	readonly issue: { readonly key: string; readonly title: string; readonly url: string } | null;
}

/** How a site shares. */
export interface SiteSharing {
	readonly site: SiteCard;
	/** ISO 8601 UTC; null where it does not share. */
	readonly since: string | null;
	/** Checklists and plans that the tracker's copies lack edits of. */
	readonly waiting: number;
	readonly edits: number;
	/** When a copy was last read, ISO 8601 UTC. */
	readonly readAt: string | null;
	/** What stands in the way, each with the documents that it concerns. */
	readonly troubles: readonly { readonly names: readonly string[]; readonly trouble: Trouble }[];
}

/** What the panel on an issue page shows. */
export interface PanelView {
	readonly site: SiteCard;
	readonly issue: { readonly key: string; readonly title: string; readonly url: string; readonly type: string };
	/** The issue itself or the epic it belongs to; null where there is none, and the panel offers to treat it as one. */
	readonly epic: EpicCard | null;
	/** True where a person (not the tracker) said that this issue is an epic. */
	readonly markedAsEpic: boolean;
	readonly checklist: Checklist | null;
	readonly release: ReleaseCard | null;
	/** Other releases the epic ships in, nearest first. */
	readonly otherReleases: readonly { readonly id: string; readonly name: string; readonly shipDate: string | null }[];
	readonly gaps: readonly Gap[];
	/** True while the tracker is being read. */
	readonly reading: boolean;
	/** How the checklist stands with the team; null where the site does not share. */
	readonly sharing: SharingView | null;
	/** Names to offer as assignees. */
	readonly people: readonly Person[];
	/** What due dates are computed with. */
	readonly policy: Policy;
	readonly today: string;
}

/** A release on its own page in the tracker. */
export interface PanelRelease {
	readonly card: ReleaseCard;
	/** Findings about the release itself, worst first. */
	readonly findings: readonly Finding[];
	/** Epics that are at risk or not ready, worst first, with their own findings. */
	readonly atFault: readonly EpicCard[];
}

/** What the panel on a release's page shows. */
export interface PanelReleaseView {
	readonly site: SiteCard;
	/** One for a release's own page; several where a project ships in parts, nearest first. */
	readonly releases: readonly PanelRelease[];
	/** Why there is none, in words; null where there is one, and for a page that is no release's after all. */
	readonly none: string | null;
	/** What could not be read where no release is known; each release carries its own. */
	readonly gaps: readonly Gap[];
	readonly reading: boolean;
	readonly today: string;
}

/** What the popup shows. */
export interface PopupView {
	/** Upcoming releases of every tracker seen, nearest first, or the first of them; those without a date come last. */
	readonly releases: readonly ReleaseCard[];
	/** How many upcoming releases there are in all. */
	readonly total: number;
	readonly horizonDays: number;
	/** How many releases within the horizon are not ready: the badge's figure; null where some are yet to be assessed. */
	readonly notReady: number | null;
	readonly sites: readonly SiteCard[];
	/** Sites whose figures could not be brought up to date, with the reason. */
	readonly gaps: readonly { readonly site: SiteCard; readonly gap: Gap }[];
	readonly linearConnected: boolean;
	readonly today: string;
}

/** A plan that was begun for a version before it became one release with another. */
export interface OtherPlan {
	readonly releaseId: string;
	readonly name: string;
	readonly project: string | null;
}

/** What the plan page shows of one release. */
export interface ReleaseView {
	readonly card: ReleaseCard;
	/** The plan as it stands; an empty one (revision 0) where nobody has begun it. Learnings of earlier releases that
	 * nobody has closed are among its learnings, with the release they come from. */
	readonly plan: Plan;
	/** How the plan stands with the team; null where the site does not share. */
	readonly sharing: SharingView | null;
	/** Plans of versions in this release that its own plan does not hold; empty for a release of one version. */
	readonly otherPlans: readonly OtherPlan[];
	/** Names of the releases that carried learnings come from, by id. */
	readonly releaseNames: Readonly<Record<string, string>>;
	/** Findings that were set aside, in the plan or with an epic. */
	readonly aside: readonly SetAside[];
	/** What would move with the tracker's new ship date; null where the plan is on it already. */
	readonly move: ShipMoveProposal | null;
	/** Who the user is to the tracker; null where it did not tell. */
	readonly me: Person | null;
	/** Names to offer. */
	readonly people: readonly Person[];
	/** Findings about the release itself, worst first; each epic carries its own. */
	readonly findings: readonly Finding[];
	readonly epics: readonly EpicCard[];
	readonly reading: boolean;
	readonly policy: Policy;
	readonly today: string;
}

/** What moving ship would do, before anything moves. */
export interface MovePreview {
	readonly proposal: ShipMoveProposal | null;
	/** Findings that the move would bring. */
	readonly appear: readonly Finding[];
	/** Findings that it would settle. */
	readonly vanish: readonly Finding[];
}

/** One edit, as it was made. */
export interface HistoryEntry {
	readonly id: string;
	/** ISO 8601 UTC. */
	readonly at: string;
	readonly by: Person;
	/** Key of the epic whose checklist was edited; null for the plan itself. */
	readonly about: string | null;
	/** The command as it was carried out; its `type` says what was done. */
	readonly command: { readonly type: string; readonly [field: string]: unknown };
	/** What was there before: the item of a checklist edit; null for plans and for new items. */
	readonly before: unknown;
}

/** A Linear workspace that the user connected; the key itself never leaves the background. */
export interface LinearConnection {
	readonly workspace: string;
	readonly organization: string;
	readonly userName: string;
	readonly userEmail: string;
	/** The key's last four characters, so that people can tell keys apart. */
	readonly keyEnd: string;
	readonly connectedAt: string;
}

/** What was found on the last page of its kind on a site, without anything of its content. */
export interface SiteLayout extends Layout {
	readonly site: SiteCard;
	readonly docked: boolean;
	/** ISO 8601 UTC. */
	readonly at: string;
}

/** What counts as a release and an epic on a site, with what was seen there, to be told beside it. */
export interface SiteMappingView {
	readonly site: SiteCard;
	readonly mapping: SiteMapping;
	/** Jira: names of the issue types and keys of the projects whose issues were on a screen. */
	readonly seenTypes: readonly string[];
	readonly seenProjects: readonly string[];
}

/** What the options page shows. */
export interface OptionsView {
	readonly horizonDays: number;
	readonly reminders: {
		readonly on: boolean;
		/** Working days before ship. */
		readonly days: readonly number[];
		readonly turned: boolean;
		/** False once the user has withdrawn the permission in the browser. */
		readonly permitted: boolean;
	};
	readonly linear: readonly LinearConnection[];
	/** Linear workspaces that were on a screen and that no key is kept for. */
	readonly linearWaiting: readonly SiteCard[];
	readonly mappings: readonly SiteMappingView[];
	readonly sharing: readonly SiteSharing[];
	readonly selfHosted: readonly {
		readonly site: SiteCard;
		/** False once the user has withdrawn the permission in the browser. */
		readonly granted: boolean;
	}[];
	readonly quarantined: readonly {
		readonly id: string;
		readonly store: string;
		readonly at: string;
		readonly error: string;
		readonly raw: string;
	}[];
	/** The latest first. */
	readonly layouts: readonly SiteLayout[];
	readonly version: string;
}

/** A backup, to be saved as a file. */
export interface BackupView {
	readonly name: string;
	readonly text: string;
}

/** What a backup brings, or brought, to what is here. */
export interface RestoreView {
	/** One for each list that the backup has records of. */
	readonly lists: readonly {
		readonly name: BackupList;
		readonly added: number;
		readonly changed: number;
		readonly same: number;
	}[];
	/** Parts of the file that cannot be read, each with its place. */
	readonly leftOut: readonly string[];
}

export const BACKUP_LISTS = [
	'sites',
	'releases',
	'epics',
	'issues',
	'checklists',
	'plans',
	'history',
	'policies',
	'setAside',
] as const;
export type BackupList = (typeof BACKUP_LISTS)[number];

/** What of a release was published in the tracker. */
export interface PublishedView {
	readonly published: readonly {
		readonly text: PublishedText;
		readonly form: PublishForm;
		/** Key of the issue; empty for a document of the release. */
		readonly place: string;
		readonly url: string;
		readonly at: string;
		/** True where the text says something else by now. */
		readonly changed: boolean;
	}[];
	/** Key of the release's plan issue, as far as this machine knows; null for none. */
	readonly planIssue: string | null;
}

/** What would be published, before it is. */
export interface PublishPreview {
	readonly form: PublishForm;
	/** Key of the issue; empty for a document of the release. */
	readonly key: string;
	readonly title: string;
	/** Name of whoever it is written as. */
	readonly as: string;
	/** True where customers read it too. */
	readonly customersToo: boolean;
	/** True where this machine remembers a copy there. */
	readonly update: boolean;
	readonly markdown: string;
}
