import { t } from '@lingui/core/macro';
import type { EpicCard, PanelView, ReleaseCard, SiteCard } from '../../utils/messaging/views';
import { assess, type EpicAssessment } from '../../utils/readiness/assess';
import type { EpicState } from '../../utils/readiness/finding';
import { addWorkingDays, dateIn } from '../../utils/release/calendar';
import type { Checklist } from '../../utils/release/checklist';
import type { EpicFacts, Person, ReleaseFacts } from '../../utils/release/facts';
import { readableChecklist } from '../../utils/release/item-title';
import { DEFAULT_POLICY, type Policy } from '../../utils/release/policy';
import { checklistFromTemplate } from '../../utils/release/template';

/** What all of the sample begins with, so that nobody takes it for real. */
const ID = 'sample';
const siteOf = (): SiteCard => ({ id: ID, kind: 'jira-cloud', name: t`Sample`, baseUrl: '' });
/** First names that are common where the language is spoken. */
const peopleOf = (): readonly Person[] => [{ name: t`Ana` }, { name: t`Ben` }, { name: t`Chiyo` }];
/** Items that the sample's checklist keeps of the template, and whether they are done: few, so that all can be seen. */
const ITEMS: Readonly<Record<string, boolean>> = {
	'notes-internal': true,
	'notes-external': true,
	'comms-drafted': true,
	'comms-approved': true,
	'support-brief': false,
	'support-macros': false,
	'flag-named': true,
	'hotfix-decider': true,
	'recovery-choice': true,
	'recovery-rehearsed': true,
	'last-review-read': true,
};
/** Working days from today to the sample's ship date. */
const SHIPS_IN = 4;

const policy: Policy = DEFAULT_POLICY;

const sampleChecklist = (epicId: string, begun: boolean): Checklist => {
	const { items, ...rest } = checklistFromTemplate(epicId, 'minor', policy);
	const kept = items.filter(({ templateKey }) => templateKey !== null && templateKey in ITEMS);
	return {
		...rest,
		items: kept.map((item) => ({ ...item, status: begun && ITEMS[item.templateKey ?? ''] ? 'done' : 'todo' })),
	};
};

const epicOf = (key: string, title: string, now: string): EpicFacts => ({
	id: `${ID}#${key}`,
	siteId: ID,
	key,
	trackerId: null,
	title,
	// It is nowhere, so nothing links to it.
	url: '',
	type: t`Epic`,
	status: { name: t`In Progress`, category: 'in-progress' },
	owner: peopleOf()[0] ?? null,
	labels: [],
	components: [],
	description: '',
	releaseIds: [`${ID}#release`],
	updatedAt: null,
	readAt: now,
});

/** A release with two epics, in memory only. */
export interface Sample {
	readonly release: ReleaseFacts;
	/** The first is the one that the panel shows. */
	readonly epics: readonly [EpicState, EpicState];
}

/** The sample as it is at first, shipping within the week. */
export const makeSample = (now: string, timeZone: string): Sample => {
	const shown = epicOf('SAMPLE-1', t`Pay by bank transfer`, now);
	const other = epicOf('SAMPLE-2', t`Invoices in the customer’s language`, now);
	return {
		release: {
			id: `${ID}#release`,
			siteId: ID,
			trackerId: 'release',
			source: 'fix-version',
			name: t`Sample 4.2`,
			url: null,
			description: '',
			startDate: null,
			shipDate: addWorkingDays(dateIn(now, timeZone), SHIPS_IN, policy),
			state: 'planned',
			project: 'SAMPLE',
			readAt: now,
		},
		epics: [
			{ facts: shown, checklist: sampleChecklist(shown.id, true) },
			{ facts: other, checklist: sampleChecklist(other.id, false) },
		],
	};
};

const countsOf = ({ total, done, settled, open }: EpicAssessment['items']) => ({
	total,
	done,
	settled,
	requiredOpen: open,
});

const epicCardOf = (
	{ facts, checklist }: EpicState,
	{ verdict, findings, snoozed, items }: EpicAssessment,
): EpicCard => ({
	facts,
	verdict,
	findings,
	aside: (checklist.aside ?? []).flatMap((snooze) =>
		snoozed.filter(({ id }) => id === snooze.findingId).map((finding) => ({ finding, snooze, place: 'epic' as const })),
	),
	items: countsOf(items),
});

/** What the real panel shows of the sample: judged by the real rules, so that it answers to what is done in it. */
export const sampleView = ({ release, epics }: Sample, now: string, timeZone: string): PanelView => {
	const assessment = assess({ release, plan: null, epics, policy, now, viewerTimeZone: timeZone });
	const [shown] = epics;
	const own = assessment.epics.find(({ epicId }) => epicId === shown.facts.id);
	const { shipDate, daysLeft, verdict, findings, items } = assessment;
	const card: ReleaseCard = {
		facts: release,
		site: siteOf(),
		verdict,
		topFindings: findings.slice(0, 3),
		findingCount: findings.length,
		items: countsOf(items),
		epicCount: epics.length,
		epicsAtFault: assessment.epics.filter((epic) => epic.verdict !== 'ready').length,
		shipDate,
		daysLeft,
		gaps: [],
		reading: null,
	};
	const { key, title, url, type } = shown.facts;
	return {
		site: siteOf(),
		issue: { key, title, url, type },
		epic: own === undefined ? null : epicCardOf(shown, own),
		markedAsEpic: false,
		checklist: readableChecklist(shown.checklist),
		release: card,
		otherReleases: [],
		gaps: [],
		reading: false,
		sharing: null,
		people: peopleOf(),
		policy,
		today: assessment.today,
	};
};
