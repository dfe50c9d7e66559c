import { t } from '@lingui/core/macro';
import { type Recovery, STRATEGIES, STRATEGY_LABELS, type Strategy } from '../../../utils/release/plan';
import { PlanText } from '../fields/plan-text';
import { LineField } from '../parts/line-field';
import { Problem } from '../parts/problem';
import { useAction } from '../parts/use-action';
import { usePlan } from '../plan-context';

const StrategyField = ({ value }: { readonly value: Strategy | null }) => {
	const { problem, run } = useAction();
	return (
		<div className="field">
			<label htmlFor="recovery-strategy">{t`Strategy`}</label>
			<select
				id="recovery-strategy"
				data-focus="recovery-strategy"
				value={value ?? ''}
				onChange={(event) => {
					const chosen = STRATEGIES.find((one) => one === event.currentTarget.value) ?? null;
					void run({ type: 'edit-recovery', changes: { strategy: chosen } });
				}}
			>
				<option value="">{t`Not decided`}</option>
				{STRATEGIES.map((one) => (
					<option key={one} value={one}>
						{STRATEGY_LABELS[one]}
					</option>
				))}
			</select>
			<Problem words={problem} />
		</div>
	);
};

/** Fields of the way back, each saved by itself. */
export const RecoveryFields = () => {
	const { view, edit } = usePlan();
	const { recovery } = view.plan;
	const save = (changes: Partial<Omit<Recovery, 'thresholds'>>) => edit({ type: 'edit-recovery', changes });
	return (
		<>
			<div className="doc-row">
				<StrategyField value={recovery.strategy} />
				<LineField
					label={t`Rehearsed on`}
					type="date"
					focusId="recovery-rehearsed"
					saved={recovery.rehearsedOn ?? ''}
					save={(date) => save({ rehearsedOn: date === '' ? null : date })}
				/>
			</div>
			<PlanText
				label={t`The path back`}
				lines={4}
				focusId="recovery-path"
				placeholder={t`The steps back to a working state, and who takes them`}
				saved={recovery.path}
				save={(path) => save({ path })}
			/>
			<PlanText
				label={t`What cannot be undone`}
				lines={2}
				focusId="recovery-cannot"
				placeholder={t`Migrations, messages sent, money moved`}
				saved={recovery.cannotUndo}
				save={(cannotUndo) => save({ cannotUndo })}
			/>
			<PlanText
				label={t`What customers are told`}
				lines={2}
				focusId="recovery-told"
				saved={recovery.customersTold}
				save={(customersTold) => save({ customersTold })}
			/>
		</>
	);
};
