import { t } from '@lingui/core/macro';
import { SIGNIFICANCE_AREA_LABELS, SIGNIFICANCE_AREAS, type SignificanceArea } from '../../../utils/release/policy';
import { FormInput } from '../rollout/form-fields';
import { PlanForm } from '../rollout/plan-form';
import { useFocusBack } from '../rollout/use-focus-back';
import { useKept } from '../rollout/use-kept';
import { useSend } from '../rollout/use-send';

interface Props {
	readonly significant: boolean;
	readonly areas: readonly SignificanceArea[];
}

interface AreasProps {
	readonly chosen: readonly SignificanceArea[];
	readonly onChange: (areas: SignificanceArea[]) => void;
}

const AreaChoices = ({ chosen, onChange }: AreasProps) => (
	<fieldset className="field">
		<legend>{t`What it touches`}</legend>
		<div className="choices">
			{SIGNIFICANCE_AREAS.map((area) => (
				<label key={area} className="choice">
					<input
						type="checkbox"
						checked={chosen.includes(area)}
						onChange={(event) =>
							onChange(
								SIGNIFICANCE_AREAS.filter((one) => (one === area ? event.currentTarget.checked : chosen.includes(one))),
							)
						}
					/>
					{SIGNIFICANCE_AREA_LABELS[area]}
				</label>
			))}
		</div>
	</fieldset>
);

/** Decides whether the release is significant, with the reason. */
export const SignificanceForm = ({ significant, areas }: Props) => {
	const form = useKept('significance', () => ({ significant, areas: [...areas], reason: '' }));
	const sending = useSend();
	const { values } = form;
	const opener = useFocusBack(values !== null);
	if (values === null) {
		return (
			<button ref={opener} type="button" className="button" onClick={form.open}>
				{t`Decide significance`}
			</button>
		);
	}
	const save = async (): Promise<void> => {
		const decision = { ...values, areas: values.significant ? values.areas : [] };
		if (await sending.send({ type: 'set-significance', decision })) form.close();
	};
	const cancel = (): void => {
		sending.refuse(null);
		form.close();
	};
	return (
		<PlanForm
			label={t`Significance`}
			words={t`Save decision`}
			busy={sending.busy}
			onSend={() => void save()}
			onCancel={cancel}
		>
			<fieldset className="field">
				<legend>{t`Does it need a pre-release review?`}</legend>
				<div className="choices">
					{[true, false].map((one) => (
						<label key={String(one)} className="choice">
							<input
								type="radio"
								name="significant"
								checked={values.significant === one}
								onChange={() => form.set({ significant: one })}
							/>
							{one ? t`Significant` : t`Not significant`}
						</label>
					))}
				</div>
			</fieldset>
			{values.significant && <AreaChoices chosen={values.areas} onChange={(chosen) => form.set({ areas: chosen })} />}
			<FormInput
				label={values.significant ? t`Reason (optional)` : t`Reason`}
				focus
				value={values.reason}
				problem={sending.problem}
				onChange={(reason) => form.set({ reason })}
			/>
		</PlanForm>
	);
};
