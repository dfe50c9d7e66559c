import { t } from '@lingui/core/macro';
import { useId } from 'react';
import { problemAt, useDraft } from './use-draft';

const ZONES: readonly string[] = Intl.supportedValuesOf('timeZone');

/** The zone that dates are in; empty for that of whoever looks. */
export const ZoneField = () => {
	const id = useId();
	const { policy, edit, problems } = useDraft();
	const problem = problemAt(problems, 'timeZone');
	return (
		<div className="field">
			<label htmlFor={id}>{t`Time zone`}</label>
			<input
				id={id}
				type="text"
				className="policy-zone"
				list={`${id}-zones`}
				autoComplete="off"
				spellCheck={false}
				placeholder="Europe/Berlin"
				value={policy.timeZone ?? ''}
				aria-invalid={problem !== null}
				aria-describedby={problem === null ? `${id}-hint` : `${id}-hint ${id}-problem`}
				onChange={({ currentTarget }) => edit((old) => ({ ...old, timeZone: currentTarget.value || null }))}
			/>
			<datalist id={`${id}-zones`}>
				{ZONES.map((zone) => (
					<option key={zone} value={zone} />
				))}
			</datalist>
			<p id={`${id}-hint`} className="hint">
				{t`Empty for the zone of whoever looks. A plan can have its own.`}
			</p>
			{problem !== null && (
				<p id={`${id}-problem`} className="field-problem" role="alert">
					{problem}
				</p>
			)}
		</div>
	);
};
