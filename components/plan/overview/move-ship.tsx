import { t } from '@lingui/core/macro';
import { usePlan } from '../plan-context';
import { FormInput } from '../rollout/form-fields';
import { useFocusBack } from '../rollout/use-focus-back';
import { useKept } from '../rollout/use-kept';
import { MoveChoice } from './move-choice';

/** Moves the plan's own ship date: another date shows what it would mean before anything moves. */
export const MoveShip = () => {
	const { view } = usePlan();
	const form = useKept('move-ship', () => ({ to: view.plan.shipDate ?? '' }));
	const { values } = form;
	const opener = useFocusBack(values !== null);
	if (values === null) {
		return (
			<button ref={opener} type="button" className="button" onClick={form.open}>
				{t`Move ship…`}
			</button>
		);
	}
	const other = values.to >= '1990' && values.to !== view.plan.shipDate;
	return (
		<fieldset className="inline-form plan-form">
			<legend className="visually-hidden">{t`Move ship`}</legend>
			<div className="fit">
				<FormInput
					label={t`New ship date`}
					type="date"
					focus
					value={values.to}
					onChange={(to) => form.set({ to })}
					hint={other ? undefined : t`Choose another date to see what it would mean.`}
				/>
			</div>
			{other ? (
				<MoveChoice key={values.to} to={values.to} keepWords={t`Cancel`} onKeep={form.close} onDone={form.close} />
			) : (
				<div className="form-actions">
					<button type="button" className="button" onClick={form.close}>
						{t`Cancel`}
					</button>
				</div>
			)}
		</fieldset>
	);
};
