import { t } from '@lingui/core/macro';
import { useRef } from 'react';
import type { PlanCommand } from '../../../utils/release/plan';
import { usePlanDraft } from '../fields/use-plan-draft';
import { usePlan } from '../plan-context';
import { FieldBox } from './field-box';
import type { Options } from './form-fields';
import { useSend } from './use-send';

interface InputProps {
	readonly label: string;
	readonly saved: string;
	/** The edit that a value means, or in words why it will not do. */
	readonly command: (value: string) => PlanCommand | string;
	readonly type?: 'text' | 'date' | 'time' | 'number';
	readonly suggestions?: readonly string[];
	readonly hint?: string | undefined;
	readonly focusId?: string;
	readonly placeholder?: string;
}

/** A year being typed passes through 0002 and 0020; no release ships then. */
const isUnfinishedDate = (value: string): boolean => value !== '' && value < '1990';

const finishText = (type: InputProps['type']): string => {
	if (type === 'number') return t`Finish the number.`;
	return type === 'time' ? t`Finish the time.` : t`Finish the date.`;
};

/** One line of the plan that saves itself; its draft is never lost. */
export const SavedInput = ({ label, saved, command, type = 'text', suggestions, hint, ...rest }: InputProps) => {
	const { edit } = usePlan();
	const unfinished = useRef(false);
	const draft = usePlanDraft(saved, async (value) => {
		if (unfinished.current || (type === 'date' && isUnfinishedDate(value))) return finishText(type);
		const made = command(value);
		return typeof made === 'string' ? made : edit(made);
	});
	return (
		<FieldBox label={label} hint={hint} problem={draft.problem}>
			{(control) => (
				<>
					<input
						{...control}
						type={type}
						value={draft.value}
						placeholder={rest.placeholder}
						data-focus={rest.focusId}
						autoComplete="off"
						list={suggestions === undefined ? undefined : `${control.id}-list`}
						onBlur={draft.leave}
						onChange={(event) => {
							unfinished.current = event.currentTarget.validity?.badInput ?? false;
							draft.change(event.currentTarget.value);
						}}
					/>
					{suggestions !== undefined && (
						<datalist id={`${control.id}-list`}>
							{suggestions.map((one) => (
								<option key={one} value={one} />
							))}
						</datalist>
					)}
				</>
			)}
		</FieldBox>
	);
};

interface ChoiceProps {
	readonly label: string;
	readonly saved: string;
	readonly options: Options;
	readonly command: (value: string) => PlanCommand;
	readonly hint?: string | undefined;
}

/** A choice of the plan that saves itself. */
export const SavedChoice = ({ label, saved, options, command, hint }: ChoiceProps) => {
	const sending = useSend();
	return (
		<FieldBox label={label} hint={hint} problem={sending.problem}>
			{(control) => (
				<select {...control} value={saved} onChange={(event) => void sending.send(command(event.currentTarget.value))}>
					{options.map(([value, words]) => (
						<option key={value} value={value}>
							{words}
						</option>
					))}
				</select>
			)}
		</FieldBox>
	);
};
