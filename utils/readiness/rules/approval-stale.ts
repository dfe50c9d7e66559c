import { t } from '@lingui/core/macro';
import type { LoggedChange } from '../../release/facts';
import type { Approval } from '../../release/plan/approval';
import type { ScopeChange } from '../../release/scope';
import { personName } from '../../release/you';
import { inPlan, type ReleaseContext, type ReleaseRule, type Report } from '../rule';
import { listed, quoted } from '../wording';

interface Approved {
	readonly about: string;
	readonly what: () => string;
	readonly section: string;
	readonly approval: Approval;
}

/** What was approved and has not gone out for good. */
const approvedTexts = ({ plan, messages }: ReleaseContext): Approved[] => {
	const { internal, external } = plan.notes;
	const brief = plan.supportBrief.approval;
	const texts: (Omit<Approved, 'approval'> & { approval: Approval | null })[] = [
		{ about: 'internal-notes', what: () => t`The internal notes`, section: 'notes', approval: internal.approval },
		{ about: 'external-notes', what: () => t`The external notes`, section: 'notes', approval: external.approval },
		{ about: 'support-brief', what: () => t`The support brief`, section: 'brief', approval: brief },
		...messages
			.filter(({ state }) => state !== 'sent')
			.map(({ id, title, approval }) => ({ about: id, what: () => quoted(title), section: 'communication', approval })),
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
const source = (change: ScopeChange, since: string, context: ReleaseContext): string | null => {
	const logged = context
		.logOf(change.epicId)
		.findLast(
			({ at, what, releaseId }) =>
				at >= since && what === LOGGED_AS[change.kind] && (releaseId ?? context.release.id) === context.release.id,
		);
	const moved = change.kind === 'joined' || change.kind === 'left';
	const updatedAt = moved ? null : (context.epicById.get(change.epicId)?.updatedAt ?? null);
	const at = logged?.at ?? updatedAt;
	if (at === null || at < since) return null;
	const date = context.words(context.dayOf(at));
	return logged?.by ? t`${{ name: logged.by.name }}, ${date}` : date;
};

const changeWords = (change: ScopeChange, since: string, context: ReleaseContext): string => {
	const { key } = change;
	const by = source(change, since, context);
	switch (change.kind) {
		case 'joined':
			return by === null ? t`${key} joined` : t`${key} joined (${by})`;
		case 'left':
			return by === null ? t`${key} left` : t`${key} left (${by})`;
		case 'renamed': {
			const title = quoted(change.title);
			return by === null ? t`${key} became ${title}` : t`${key} became ${title} (${by})`;
		}
		case 'description':
			return by === null ? t`${key} was described anew` : t`${key} was described anew (${by})`;
	}
};

const problem = (
	text: Approved,
	since: string,
	context: ReleaseContext,
	changes: readonly ScopeChange[] | null,
): string => {
	const { by, confirmedBy } = text.approval;
	const [what, name] = [text.what(), personName(confirmedBy ?? by)];
	const date = context.words(context.dayOf(since));
	if (changes === null)
		return t`${what}: approved by ${name} on ${date}; the scope it was approved on is no longer known.`;
	const scope = listed(changes.map((change) => changeWords(change, since, context)));
	return t`${what}: approved by ${name} on ${date}; since then ${scope}.`;
};

const stale = (text: Approved, context: ReleaseContext): Report[] => {
	const { at, confirmedAt, baselineId } = text.approval;
	const changes = context.changesSince(baselineId);
	if (changes?.length === 0) return [];
	return [
		{
			about: text.about,
			severity: context.inBlockerWindow ? 'blocker' : 'warning',
			subject: inPlan(context, text.section, text.about),
			problem: () => problem(text, confirmedAt ?? at, context, changes),
			action: () => t`Read it against the scope as it is now, then confirm the approval or change the text.`,
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
