import type { OtherPlan } from '../messaging/views';
import type { Plan } from '../release/plan';
import type { ReleaseRecord } from '../store/records';
import type { App } from './app';

/** Plans that were begun for versions which now count as one release with another, the one edited last first. */
const plansBegun = async (app: App, ids: readonly string[]): Promise<Plan[]> => {
	const plans = await Promise.all(ids.map((id) => app.store.plan(id)));
	return plans
		.filter((plan) => plan !== undefined)
		.sort((one, other) => (other.updatedAt ?? '').localeCompare(one.updatedAt ?? ''));
};

/**
 * Gives a joint release that has no plan yet the one that was begun for a version in it. That one stays where it is:
 * the versions may come apart again.
 * @returns the record, with where its plan comes from
 */
export const takeOverPlan = async (app: App, release: ReleaseRecord): Promise<ReleaseRecord> => {
	if (release.absorbs === undefined || (await app.store.plan(release.id)) !== undefined) return release;
	const [plan] = await plansBegun(app, release.absorbs);
	if (plan === undefined || !(await app.store.copyPlan(plan.releaseId, release.id))) return release;
	return { ...release, planFrom: { releaseId: plan.releaseId, revision: plan.revision } };
};

/** Plans of versions in a joint release that are not in its own plan; each can be opened and read by itself. */
export const otherPlansOf = async (app: App, { absorbs = [], planFrom }: ReleaseRecord): Promise<OtherPlan[]> => {
	const others: OtherPlan[] = [];
	for (const { releaseId, revision } of await plansBegun(app, absorbs)) {
		if (releaseId === planFrom?.releaseId && revision === planFrom.revision) continue;
		const release = await app.store.release(releaseId);
		others.push({ releaseId, name: release?.name ?? releaseId, project: release?.project ?? null });
	}
	return others;
};
