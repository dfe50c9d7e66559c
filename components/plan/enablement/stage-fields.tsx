import { t } from '@lingui/core/macro';
import { AUDIENCE_LABELS, AUDIENCES, type PlanCommandOf, STAGE_STATES, type Stage } from '../../../utils/release/plan';
import { PlanText } from '../fields/plan-text';
import { usePlan } from '../plan-context';
import { optionsOf } from '../rollout/form-fields';
import { SavedChoice, SavedInput } from '../rollout/saved-fields';
import { STAGE_STATE_LABELS } from '../rollout/words';
import { percentageOf } from './percentage';

/** The fields of a stage; each saves itself. */
export const StageFields = ({ stage }: { readonly stage: Stage }) => {
	const { edit } = usePlan();
	const change = (changes: PlanCommandOf<'edit-stage'>['changes']): PlanCommandOf<'edit-stage'> => ({
		type: 'edit-stage',
		id: stage.id,
		changes,
	});
	return (
		<div className="entry-fields">
			{stage.agreedBy.length > 0 && (
				<p className="hint">
					{t`Another audience, segment, percentage or date takes the agreements back: they were given to the stage as it is.`}
				</p>
			)}
			<div className="field-grid">
				<SavedInput
					label={t`Name`}
					saved={stage.name}
					command={(name) => (name.trim() === '' ? t`A stage needs a name.` : change({ name }))}
				/>
				<SavedChoice
					label={t`State`}
					saved={stage.state}
					options={optionsOf(STAGE_STATE_LABELS)}
					command={(value) => change({ state: STAGE_STATES.find((one) => one === value) })}
				/>
				<SavedChoice
					label={t`Audience`}
					saved={stage.audience}
					options={optionsOf(AUDIENCE_LABELS)}
					command={(value) => change({ audience: AUDIENCES.find((one) => one === value) })}
				/>
				<SavedInput label={t`Segment`} saved={stage.segment} command={(segment) => change({ segment })} />
				<SavedInput
					label={t`Percentage`}
					type="number"
					saved={String(stage.percentage)}
					command={(typed) => {
						const percentage = percentageOf(typed);
						return percentage === null ? t`Write a percentage from 0 to 100.` : change({ percentage });
					}}
				/>
				<SavedInput
					label={t`Starts on`}
					type="date"
					saved={stage.startsOn ?? ''}
					command={(date) => change({ startsOn: date === '' ? null : date })}
				/>
				<SavedInput label={t`Flag`} saved={stage.flag} command={(flag) => change({ flag })} />
			</div>
			<PlanText
				label={t`Exit criteria`}
				lines={2}
				saved={stage.exitCriteria}
				placeholder={t`What must hold before the next stage starts`}
				save={(exitCriteria) => edit(change({ exitCriteria }))}
			/>
		</div>
	);
};
