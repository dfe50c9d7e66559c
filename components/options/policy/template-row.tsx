import { t } from '@lingui/core/macro';
import type { TemplateItem } from '../../../utils/release/template';
import { FUNCTION_LABELS } from '../../../utils/release/words';
import type { ItemChange } from './template-edit';

interface Props {
	readonly item: TemplateItem;
	/** True for a built-in item that is left out. */
	readonly removed: boolean;
	readonly problem: string | null;
	readonly onChange: (change: ItemChange) => void;
	readonly onRemove: (removed: boolean) => void;
}

/** One item of a template: whether it is required, when it is due, and whether it is there at all. */
export const TemplateRow = ({ item, removed, problem, onChange, onRemove }: Props) => {
	const { title, dueOffset } = item;
	return (
		<li className="policy-item" data-removed={removed || undefined}>
			<div className="policy-item-title">
				<span>{title}</span> <span className="hint">{FUNCTION_LABELS[item.function]}</span>
				{problem !== null && (
					<p className="field-problem" role="alert">
						{problem}
					</p>
				)}
			</div>
			{!removed && (
				<>
					<label className="policy-check">
						<input
							type="checkbox"
							aria-label={t`Required: ${title}`}
							checked={item.required}
							onChange={({ currentTarget }) => onChange({ required: currentTarget.checked })}
						/>
						{t`Required`}
					</label>
					<label className="policy-due">
						{t`Due`}
						<input
							type="number"
							min={-500}
							max={500}
							aria-label={t`Due, working days from ship: ${title}`}
							aria-invalid={problem !== null}
							value={dueOffset === null || Number.isNaN(dueOffset) ? '' : dueOffset}
							onChange={({ currentTarget: { value, valueAsNumber, validity } }) =>
								onChange({ dueOffset: value === '' && !validity.badInput ? null : valueAsNumber })
							}
						/>
					</label>
				</>
			)}
			<button
				type="button"
				className="button button-quiet"
				aria-label={removed ? t`Restore: ${title}` : t`Remove: ${title}`}
				onClick={() => onRemove(!removed)}
			>
				{removed ? t`Restore` : t`Remove`}
			</button>
		</li>
	);
};
