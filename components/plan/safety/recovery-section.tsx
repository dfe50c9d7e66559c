import { t } from '@lingui/core/macro';
import { STRATEGY_LABELS } from '../../../utils/release/plan';
import { dateText } from '../../common/dates';
import { Editable } from '../parts/editable';
import { Fact } from '../parts/fact';
import { ReadText } from '../parts/read-text';
import { SectionFindings } from '../rollout/section-findings';
import type { SectionProps } from '../sections';
import { RecoveryFields } from './recovery-fields';
import { Thresholds } from './thresholds';

const written = (text: string) => (text.trim() === '' ? null : <ReadText text={text} />);

/** The way back to a working state, decided before it is needed. */
export const RecoverySection = ({ view, goTo }: SectionProps) => {
	const { recovery } = view.plan;
	return (
		<>
			<SectionFindings view={view} goTo={goTo} section="recovery" />
			<Editable
				what={t`recovery plan`}
				read={(begin) => (
					<dl className="doc-facts">
						<Fact id="recovery-strategy" label={t`Strategy`} add={t`Choose it`} onEdit={begin}>
							{recovery.strategy === null ? null : STRATEGY_LABELS[recovery.strategy]}
						</Fact>
						<Fact id="recovery-rehearsed" label={t`Rehearsed on`} add={t`Set the day`} onEdit={begin}>
							{recovery.rehearsedOn === null ? null : dateText(recovery.rehearsedOn, view.today)}
						</Fact>
						<Fact id="recovery-path" label={t`The path back`} add={t`Write it`} onEdit={begin} wide>
							{written(recovery.path)}
						</Fact>
						<Fact id="recovery-cannot" label={t`What cannot be undone`} add={t`Write it`} onEdit={begin} wide>
							{written(recovery.cannotUndo)}
						</Fact>
						<Fact id="recovery-told" label={t`What customers are told`} add={t`Write it`} onEdit={begin} wide>
							{written(recovery.customersTold)}
						</Fact>
					</dl>
				)}
				fields={<RecoveryFields />}
			/>
			<Thresholds />
		</>
	);
};
