import { t } from '@lingui/core/macro';
import { AUDIENCE_LABELS, AUDIENCES } from '../../../utils/release/plan';
import { Icon } from '../../common/icon';
import { FormChoice, FormInput, optionsOf } from '../rollout/form-fields';
import { PlanForm } from '../rollout/plan-form';
import { useFocusBack } from '../rollout/use-focus-back';
import { useKept } from '../rollout/use-kept';
import { useSend } from '../rollout/use-send';
import { percentageOf } from './percentage';

const fresh = () => ({
	id: crypto.randomUUID() as string,
	name: '',
	audience: 'beta',
	segment: '',
	percentage: '100',
	startsOn: '',
});

/** Adds a stage at the end of the rollout. */
export const AddStage = () => {
	const form = useKept('new-stage', fresh);
	const sending = useSend();
	const { values } = form;
	const opener = useFocusBack(values !== null);

	if (values === null) {
		return (
			<div>
				<button ref={opener} type="button" className="button" data-focus="stages" onClick={form.open}>
					<Icon name="plus" size={14} /> {t`Add stage`}
				</button>
			</div>
		);
	}
	const percentage = percentageOf(values.percentage);
	const wrongShare = percentage === null && sending.problem !== null;
	const save = async (): Promise<void> => {
		if (values.name.trim() === '') return sending.refuse(t`A stage needs a name.`);
		if (percentage === null) return sending.refuse(t`Write a percentage from 0 to 100.`);
		const { id, name, segment, startsOn } = values;
		const audience = AUDIENCES.find((one) => one === values.audience) ?? 'beta';
		const rest = { flag: '', exitCriteria: '', state: 'planned' } as const;
		const stage = { name, audience, segment, percentage, startsOn: startsOn === '' ? null : startsOn, ...rest };
		if (await sending.send({ type: 'add-stage', id, stage })) form.close();
	};
	const cancel = (): void => {
		sending.refuse(null);
		form.close();
	};
	return (
		<PlanForm
			label={t`New stage`}
			words={t`Save stage`}
			busy={sending.busy}
			onSend={() => void save()}
			onCancel={cancel}
		>
			<div className="field-grid">
				<FormInput
					label={t`Name`}
					focus
					focusId="stages"
					value={values.name}
					onChange={(name) => form.set({ name })}
					problem={wrongShare ? null : sending.problem}
					placeholder={t`Early access`}
					className="wide"
				/>
				<FormChoice
					label={t`Audience`}
					value={values.audience}
					options={optionsOf(AUDIENCE_LABELS)}
					onChange={(audience) => form.set({ audience })}
				/>
				<FormInput
					label={t`Segment (optional)`}
					value={values.segment}
					onChange={(segment) => form.set({ segment })}
					placeholder={t`Region, plan or group`}
				/>
				<FormInput
					label={t`Percentage`}
					type="number"
					value={values.percentage}
					onChange={(share) => form.set({ percentage: share })}
					problem={wrongShare ? sending.problem : null}
				/>
				<FormInput
					label={t`Starts on`}
					type="date"
					value={values.startsOn}
					onChange={(startsOn) => form.set({ startsOn })}
				/>
			</div>
		</PlanForm>
	);
};
