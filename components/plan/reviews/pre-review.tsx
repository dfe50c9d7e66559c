import { t } from '@lingui/core/macro';
import { useMemo } from 'react';
import { areaWords, type Significance, significance } from '../../../utils/release/significance';
import { dateText } from '../../common/dates';
import { FormField } from '../parts/form-field';
import { InlineForm } from '../parts/inline-form';
import { OpenForm } from '../parts/open-form';
import { Part } from '../parts/part';
import { Problem } from '../parts/problem';
import { StateBadge } from '../parts/state-badge';
import { useAction } from '../parts/use-action';
import { useKept } from '../parts/use-kept';
import { usePlan } from '../plan-context';
import { SignOffs } from './sign-offs';

const HeldForm = ({ onClose }: { readonly onClose: () => void }) => {
	const { view, edit } = usePlan();
	const [{ heldOn }, change, forget] = useKept('pre-review', {
		heldOn: view.plan.reviews.pre.heldOn ?? view.today,
	});
	return (
		<InlineForm
			label={t`Pre-release review`}
			submit={t`Save review`}
			onSubmit={async () =>
				heldOn === '' ? t`Choose the day it was held.` : edit({ type: 'hold-pre-review', heldOn })
			}
			onClose={() => {
				forget();
				onClose();
			}}
		>
			<FormField label={t`Held on`} type="date" value={heldOn} onChange={(date) => change({ heldOn: date })} />
		</InlineForm>
	);
};

const whySignificant = ({ significant, areas, because }: Significance): string => {
	if (!significant) return t`This release does not count as significant, so a review is up to you.`;
	const touched = areaWords(areas);
	if (areas.length === 0) {
		return because === '' ? t`This release is significant.` : t`This release is significant (${because}).`;
	}
	return because === ''
		? t`This release is significant: it touches ${touched}.`
		: t`This release is significant: it touches ${touched} (${because}).`;
};

/** The review before the release, with the sign-off of each function concerned. */
export const PreReview = () => {
	const { view } = usePlan();
	const { problem, run } = useAction();
	const { plan, epics, policy } = view;
	const { heldOn } = plan.reviews.pre;
	const judged = useMemo(
		() =>
			significance(
				plan,
				epics.map(({ facts }) => facts),
				policy,
			),
		[plan, epics, policy],
	);
	const held = heldOn !== null;
	return (
		<Part
			title={t`Pre-release review`}
			focusId="pre-review"
			state={
				<StateBadge
					words={
						held
							? t`Held on ${{ date: dateText(heldOn, view.today) }}`
							: judged.significant
								? t`Not held yet`
								: t`Not held`
					}
					tone={held ? 'good' : judged.significant ? 'waiting' : 'plain'}
				/>
			}
		>
			<p className="subtle">{whySignificant(judged)}</p>
			<div className="doc-actions">
				<OpenForm
					words={held ? t`Change the day…` : t`Record the review…`}
					about={`: ${t`pre-release review`}`}
					look={held ? 'button button-quiet' : 'button'}
					form={(close) => <HeldForm onClose={close} />}
				/>
				{held && (
					<button
						type="button"
						className="button button-quiet"
						onClick={() => void run({ type: 'hold-pre-review', heldOn: null })}
					>
						{t`Not held after all`}
						<span className="visually-hidden">: {t`pre-release review`}</span>
					</button>
				)}
			</div>
			<Problem words={problem} />
			<SignOffs concerned={judged.functions} />
		</Part>
	);
};
