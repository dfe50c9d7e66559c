import { plural, t } from '@lingui/core/macro';
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
			const functions = listed(missing.map((by) => FUNCTION_LABELS[by]));
			const [stageName, date] = [quoted(name), context.words(startsOn)];
			return [
				{
					about: id,
					subject: inPlan(context, 'enablement', id),
					problem: () =>
						plural(missing.length, {
							one: `${functions} has not agreed to ${stageName}, which starts ${date}.`,
							other: `${functions} have not agreed to ${stageName}, which starts ${date}.`,
						}),
					action: () => t`Ask them whether audience and date suit them.`,
					dueOn,
				},
			];
		}),
};
