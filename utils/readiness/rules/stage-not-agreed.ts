import { isExternal } from '../../release/timeline';
import { FUNCTION_LABELS, type ReleaseFunction } from '../../release/words';
import { inPlan, type ReleaseRule } from '../rule';
import { listed, quoted } from '../wording';

/** Functions that must know who gets the change, and when. */
const MUST_AGREE: readonly ReleaseFunction[] = ['marketing', 'support'];

/** A stage for customers is about to start and marketing or support has not agreed to its audience and date. */
export const stageNotAgreed: ReleaseRule = {
	id: 'stage-not-agreed',
	scope: 'release',
	failureMode: 'announced-before-shipped',
	severity: 'warning',
	check: (context) =>
		context.stages.flatMap((stage) => {
			const { startsOn, state, agreedBy, name, id } = stage;
			if (!isExternal(stage) || startsOn === null || (state !== 'planned' && state !== 'paused')) return [];
			const dueOn = context.workingDaysFrom(startsOn, -context.policy.leadDays.stageAgreement);
			const missing = MUST_AGREE.filter((by) => !agreedBy.some((agreement) => agreement.function === by));
			if (context.today < dueOn || missing.length === 0) return [];
			const names = missing.map((by) => FUNCTION_LABELS[by]);
			return [
				{
					about: id,
					subject: inPlan(context, 'enablement', id),
					problem: `${listed(names)} ${names.length === 1 ? 'has' : 'have'} not agreed to ${quoted(name)}, which starts ${context.words(startsOn)}.`,
					action: 'Ask them whether audience and date suit them.',
					dueOn,
				},
			];
		}),
};
