import type { LoggedChange } from '../../release/facts';
import type { Approval } from '../../release/plan/approval';
import type { ScopeChange } from '../../release/scope';
import { inPlan, type ReleaseContext, type ReleaseRule, type Report } from '../rule';
import { listed, quoted } from '../wording';

interface Approved {
	readonly about: string;
	readonly what: string;
	readonly section: string;
	readonly approval: Approval;
}

/** What was approved and has not gone out for good. */
const approvedTexts = ({ plan, messages }: ReleaseContext): Approved[] => {
	const { internal, external } = plan.notes;
	const brief = plan.supportBrief.approval;
	const texts: (Omit<Approved, 'approval'> & { approval: Approval | null })[] = [
		{ about: 'internal-notes', what: 'The internal notes', section: 'notes', approval: internal.approval },
		{ about: 'external-notes', what: 'The external notes', section: 'notes', approval: external.approval },
		{ about: 'support-brief', what: 'The support brief', section: 'brief', approval: brief },
		...messages
			.filter(({ state }) => state !== 'sent')
			.map(({ id, title, approval }) => ({ about: id, what: quoted(title), section: 'communication', approval })),
	];
	return texts.flatMap(({ approval, ...text }) => (approval === null ? [] : [{ ...text, approval }]));
};

const LOGGED_AS: Readonly<Record<ScopeChange['kind'], LoggedChange['what']>> = {
	joined: 'joined',
	left: 'left',
	renamed: 'title',
	description: 'description',
};

/** Who did it and when, as far as the tracker says: its log, else the day on which the epic last changed at all. */
const source = (change: ScopeChange, since: string, context: ReleaseContext): string => {
	const logged = context
		.logOf(change.epicId)
		.findLast(
			({ at, what, releaseId }) =>
				at >= since && what === LOGGED_AS[change.kind] && (releaseId ?? context.release.id) === context.release.id,
		);
	const moved = change.kind === 'joined' || change.kind === 'left';
	const updatedAt = moved ? null : (context.epicById.get(change.epicId)?.updatedAt ?? null);
	const at = logged?.at ?? updatedAt;
	if (at === null || at < since) return '';
	const by = logged?.by ? `${logged.by.name}, ` : '';
	return ` (${by}${context.words(context.dayOf(at))})`;
};

const changeWords = (change: ScopeChange, since: string, context: ReleaseContext): string => {
	const when = source(change, since, context);
	switch (change.kind) {
		case 'joined':
			return `${change.key} joined${when}`;
		case 'left':
			return `${change.key} left${when}`;
		case 'renamed':
			return `${change.key} became ${quoted(change.title)}${when}`;
		case 'description':
			return `${change.key} was described anew${when}`;
	}
};

const stale = (text: Approved, context: ReleaseContext): Report[] => {
	const { by, at, confirmedBy, confirmedAt, baselineId } = text.approval;
	const changes = context.changesSince(baselineId);
	if (changes?.length === 0) return [];
	const since = confirmedAt ?? at;
	const what =
		changes === null
			? 'the scope it was approved on is no longer known'
			: `since then ${listed(changes.map((change) => changeWords(change, since, context)))}`;
	return [
		{
			about: text.about,
			severity: context.inBlockerWindow ? 'blocker' : 'warning',
			subject: inPlan(context, text.section, text.about),
			problem: `${text.what}: approved by ${(confirmedBy ?? by).name} on ${context.words(context.dayOf(since))}; ${what}.`,
			action: 'Read it against the scope as it is now, then confirm the approval or change the text.',
			...(context.shipDate === null ? {} : { dueOn: context.shipDate }),
		},
	];
};

/** Something was approved on a scope that has changed since. */
export const approvalStale: ReleaseRule = {
	id: 'approval-stale',
	scope: 'release',
	failureMode: 'last-minute-scope-change',
	severity: 'warning',
	check: (context) => (context.open ? approvedTexts(context).flatMap((text) => stale(text, context)) : []),
};
