import { useId } from 'react';
import { problemAt, useDraft } from './use-draft';

interface Props {
	readonly label: string;
	/** What is counted; shown after the field. */
	readonly unit: string;
	/** Where the number stands in the policy, e.g. `leadDays.recovery`. */
	readonly path: string;
	readonly value: number;
	readonly min: number;
	readonly max: number;
	readonly onChange: (value: number) => void;
}

/** A number of the policy with its unit; an empty field is a problem rather than a zero. */
export const NumberField = ({ label, unit, path, value, min, max, onChange }: Props) => {
	const id = useId();
	const { problems } = useDraft();
	const problem = problemAt(problems, path);
	return (
		<div className="field policy-number">
			<label htmlFor={id}>{label}</label>
			<div className="policy-number-row">
				<input
					id={id}
					type="number"
					min={min}
					max={max}
					value={Number.isNaN(value) ? '' : value}
					aria-invalid={problem !== null}
					aria-describedby={problem === null ? `${id}-unit` : `${id}-unit ${id}-problem`}
					onChange={({ currentTarget }) => onChange(currentTarget.valueAsNumber)}
				/>
				<span id={`${id}-unit`} className="hint">
					{unit}
				</span>
			</div>
			{problem !== null && (
				<p id={`${id}-problem`} className="field-problem" role="alert">
					{problem}
				</p>
			)}
		</div>
	);
};
