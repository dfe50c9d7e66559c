import { t } from '@lingui/core/macro';
import { Trans } from '@lingui/react/macro';
import { useRef } from 'react';
import type { Stage } from '../../../utils/release/plan';
import { FUNCTION_LABELS, FUNCTIONS, type ReleaseFunction } from '../../../utils/release/words';
import { momentText } from '../../common/dates';
import { Icon } from '../../common/icon';
import { namesOf } from '../parts/people';
import { usePlan } from '../plan-context';
import { FormChoice, FormInput } from '../rollout/form-fields';
import { PlanForm } from '../rollout/plan-form';
import { holdFocus } from '../rollout/use-entry-focus';
import { useFocusBack } from '../rollout/use-focus-back';
import { useKept } from '../rollout/use-kept';
import { useSend } from '../rollout/use-send';

const AgreeForm = ({ stage }: { readonly stage: Stage }) => {
	const { view } = usePlan();
	const agreed = new Set(stage.agreedBy.map((one) => one.function));
	const open = FUNCTIONS.filter((one) => !agreed.has(one));
	const first = (['marketing', 'support'] as const).find((one) => !agreed.has(one)) ?? open[0] ?? 'product';
	const form = useKept(`agreement:${stage.id}`, () => ({ function: first as string, name: view.me?.name ?? '' }));
	const sending = useSend();
	const { values } = form;
	const opener = useFocusBack(values !== null);
	if (values === null) {
		const name = <bdi>{stage.name}</bdi>;
		return (
			<button ref={opener} type="button" className="button button-quiet" onClick={form.open}>
				<Trans>
					Add agreement<span className="visually-hidden"> to {name}</span>
				</Trans>
			</button>
		);
	}
	const save = async (): Promise<void> => {
		const who = FUNCTIONS.find((one) => one === values.function) ?? first;
		if (await sending.send({ type: 'agree-stage', id: stage.id, function: who, name: values.name })) form.close();
	};
	return (
		<PlanForm
			label={t`Agreement to ${{ stage: stage.name }}`}
			words={t`Agree`}
			busy={sending.busy}
			onSend={() => void save()}
			onCancel={form.close}
		>
			<div className="field-grid">
				<FormChoice
					label={t`Function`}
					value={values.function}
					options={FUNCTIONS.map((one) => [one, FUNCTION_LABELS[one]])}
					onChange={(value) => form.set({ function: value })}
				/>
				<FormInput
					label={t`Who agreed`}
					focus
					value={values.name}
					suggestions={namesOf(view.people)}
					placeholder={t`You`}
					onChange={(name) => form.set({ name })}
					problem={sending.problem}
				/>
			</div>
		</PlanForm>
	);
};

/** Which functions agreed to a stage as it is, with a way to agree and to take it back. */
export const Agreements = ({ stage }: { readonly stage: Stage }) => {
	const sending = useSend();
	const box = useRef<HTMLDivElement>(null);
	const withdraw = async (who: ReleaseFunction): Promise<void> => {
		if (await sending.send({ type: 'withdraw-agreement', id: stage.id, function: who })) holdFocus(box.current);
	};
	return (
		<div ref={box} className="agreements">
			{stage.agreedBy.length === 0 && <span className="subtle">{t`Nobody has agreed yet`}</span>}
			{stage.agreedBy.length > 0 && (
				<ul className="chips" aria-label={t`Agreed to ${{ stage: stage.name }}`}>
					{stage.agreedBy.map((one) => (
						<li key={one.function} className="chip" title={momentText(one.at)}>
							<Icon name="check" size={14} />
							<span>
								{FUNCTION_LABELS[one.function]}: {one.name}
							</span>
							<button
								type="button"
								className="icon-button"
								aria-label={t`Withdraw agreement of ${{ function: FUNCTION_LABELS[one.function] }} to ${{ stage: stage.name }}`}
								onClick={() => void withdraw(one.function)}
							>
								<Icon name="close" size={12} />
							</button>
						</li>
					))}
				</ul>
			)}
			<AgreeForm stage={stage} />
			{sending.problem !== null && (
				<p className="field-problem" role="alert">
					{sending.problem}
				</p>
			)}
		</div>
	);
};
