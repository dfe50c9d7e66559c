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
				what="recovery plan"
				read={(begin) => (
					<dl className="doc-facts">
						<Fact id="recovery-strategy" label="Strategy" add="Choose it" onEdit={begin}>
							{recovery.strategy === null ? null : STRATEGY_LABELS[recovery.strategy]}
						</Fact>
						<Fact id="recovery-rehearsed" label="Rehearsed on" add="Set the day" onEdit={begin}>
							{recovery.rehearsedOn === null ? null : dateText(recovery.rehearsedOn, view.today)}
						</Fact>
						<Fact id="recovery-path" label="The path back" add="Write it" onEdit={begin} wide>
							{written(recovery.path)}
						</Fact>
						<Fact id="recovery-cannot" label="What cannot be undone" add="Write it" onEdit={begin} wide>
							{written(recovery.cannotUndo)}
						</Fact>
						<Fact id="recovery-told" label="What customers are told" add="Write it" onEdit={begin} wide>
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
