import { t } from '@lingui/core/macro';
import { liveEntries } from '../../release/plan';
import { ARTIFACT_LABELS, FUNCTION_LABELS } from '../../release/words';
import { personName } from '../../release/you';
import { decisionLines } from '../digest';
import { type Block, block, type Line, line, list, said, table, written } from '../document';
import type { PlanInput } from '../input';
import { besideWords, day } from '../lines';
import { LEARNING_STATE_LABELS, OUTCOME_LABELS } from '../state-labels';

/** What the reviews said and decided. */
export const reviewBlocks = (input: PlanInput): Block[] => {
	const { pre, post } = input.plan.reviews;
	return [
		...list(decisionLines(input)),
		...block(
			3,
			t`Sign-offs`,
			table(
				[t`Function`, t`Who`, t`Outcome`, t`Note`],
				pre.signOffs.map((one) => [
					line(FUNCTION_LABELS[one.function]),
					said(one.name),
					line(OUTCOME_LABELS[one.outcome]),
					said(one.note),
				]),
			),
		),
		...block(3, t`What surprised us`, written(post?.surprised ?? '')),
		...block(3, t`What we do differently`, written(post?.differently ?? '')),
	];
};

/** What this and earlier releases taught. */
export const learningLines = ({ plan, releaseNames }: PlanInput): Line[] =>
	liveEntries(plan.learnings).map(({ text, owner, artifact, state, fromReleaseId }) => {
		const from = fromReleaseId === plan.releaseId ? undefined : releaseNames[fromReleaseId];
		const facts = [
			LEARNING_STATE_LABELS[state],
			...(owner === null ? [] : [personName(owner)]),
			...(artifact === null ? [] : [ARTIFACT_LABELS[artifact]]),
			...(from === undefined ? [] : [t`from ${{ release: from }}`]),
		];
		return line(said(text), ' (', said(besideWords(facts)), ')');
	});

/** Who has been told, latest first. */
export const toldBlocks = ({ plan, today }: PlanInput): Block[] =>
	table(
		[t`When`, t`Who`, t`How`, t`Noted by`],
		liveEntries(plan.told)
			.sort((a, b) => (a.at > b.at ? -1 : a.at < b.at ? 1 : 0))
			.map(({ audience, how, at, by }) => [
				line(day(at.slice(0, 10), today)),
				said(audience),
				said(how),
				said(personName(by)),
			]),
	);
