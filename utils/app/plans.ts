import { t } from '@lingui/core/macro';
import type { MovePreview } from '../messaging/views';
import { assess } from '../readiness/assess';
import type { Finding } from '../readiness/finding';
import { RefusedEdit } from '../release/checklist';
import {
	applyPlanCommand,
	type EditContext,
	emptyPlan,
	liveEntries,
	type Plan,
	type PlanCommand,
	proposeShipMove,
	type ShipMoveProposal,
	shipMoveCommand,
} from '../release/plan';
import { YOU } from '../release/you';
import type { ReleaseRecord } from '../store/records';
import { type App, nowIso } from './app';
import type { AssessedRelease } from './assess-release';

/** Whether a release comes before another one of the same project, so that it can learn from it. */
const isBefore = (earlier: ReleaseRecord, later: ReleaseRecord): boolean => {
	if (earlier.id === later.id || earlier.siteId !== later.siteId) return false;
	if (earlier.source === 'fix-version' && earlier.project !== later.project) return false;
	if (earlier.shipDate === null || later.shipDate === null) return earlier.state === 'released';
	return earlier.shipDate < later.shipDate;
};

/** Learnings that nobody has closed yet, with the release whose plan they are in. */
export interface OpenLearnings {
	readonly from: ReleaseRecord;
	readonly learnings: Plan['learnings'];
}

/** The open learnings of all releases. */
export const openLearnings = async (app: App): Promise<OpenLearnings[]> => {
	const all: OpenLearnings[] = [];
	for (const plan of await app.store.plansWithLearnings()) {
		const from = await app.store.release(plan.releaseId);
		if (from === undefined) continue;
		const open = liveEntries(plan.learnings).filter(({ state }) => state === 'open');
		all.push({ from, learnings: open.map((one) => ({ ...one, fromReleaseId: one.fromReleaseId || from.id })) });
	}
	return all;
};

/** The plan of a release, with the learnings that earlier releases left open; an empty one where nobody has begun it. */
export const planWith = (release: ReleaseRecord, begun: Plan | undefined, open: readonly OpenLearnings[]): Plan => {
	const plan = begun ?? emptyPlan(release.id);
	const carried = open.flatMap(({ from, learnings }) => (isBefore(from, release) ? learnings : []));
	const fresh = carried.filter(({ id }) => !plan.learnings.some((own) => own.id === id));
	return { ...plan, learnings: [...plan.learnings, ...fresh] };
};

const LEARNING_EDITS: ReadonlySet<PlanCommand['type']> = new Set([
	'edit-learning',
	'close-learning',
	'reopen-learning',
]);

/** The release whose plan an edit belongs to: a carried learning is closed where it was written. */
export const ownerOfEdit = async (app: App, releaseId: string, command: PlanCommand): Promise<string> => {
	const isLearning = LEARNING_EDITS.has(command.type) || ('list' in command && command.list === 'learnings');
	if (!isLearning || !('id' in command)) return releaseId;
	const own = await app.store.plan(releaseId);
	if (own?.learnings.some(({ id }) => id === command.id)) return releaseId;
	const owner = (await app.store.plansWithLearnings()).find(({ learnings }) =>
		learnings.some(({ id }) => id === command.id),
	);
	return owner?.releaseId ?? releaseId;
};

/** What the tracker's ship date would move, where the plan was made on another one; null where nothing differs. */
export const pendingMove = ({ plan, release, policy }: AssessedRelease): ShipMoveProposal | null => {
	const planned = plan.plannedShipDate;
	if (release.shipDate === null || planned === null || planned === release.shipDate) return null;
	return proposeShipMove(plan, release.shipDate, policy, planned);
};

const without = (findings: readonly Finding[], others: readonly Finding[]): Finding[] => {
	const ids = new Set(others.map(({ id }) => id));
	return findings.filter(({ id }) => !ids.has(id));
};

/** What a move of ship would bring about, found by making it on a copy. */
export const previewMove = (
	app: App,
	assessed: AssessedRelease,
	to: string,
	ids: readonly string[] | undefined,
): MovePreview => {
	const { plan, release, policy, states, assessment } = assessed;
	const proposal = proposeShipMove(plan, to, policy, release.shipDate ?? assessment.shipDate);
	if (proposal === null) return { proposal, appear: [], vanish: [] };
	const context = editContext(app, assessed, YOU);
	const moved = applyPlanCommand(
		plan,
		shipMoveCommand(proposal, ids === undefined ? undefined : new Set(ids)),
		context,
	);
	const after = assess({
		release: { ...release, shipDate: release.shipDate === null ? null : to },
		plan: moved,
		epics: states,
		policy,
		now: nowIso(app),
		viewerTimeZone: app.platform.timeZone(),
	});
	return {
		proposal,
		appear: without(after.findings, assessment.findings),
		vanish: without(assessment.findings, after.findings),
	};
};

/** What an edit of the plan needs to know of the release. */
export const editContext = (app: App, assessed: AssessedRelease, by: EditContext['by']): EditContext => ({
	now: nowIso(app),
	by,
	scope: assessed.states.map(({ facts }) => facts),
	shipDate: assessed.assessment.shipDate,
});

/** @throws {RefusedEdit} always: the release is gone */
export const unknownRelease = (): never => {
	throw new RefusedEdit(t`Muster does not know this release. Open one of its issues in the tracker first.`);
};
