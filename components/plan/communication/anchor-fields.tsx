import { t } from '@lingui/core/macro';
import type { Message } from '../../../utils/release/plan';
import { plannedStages } from '../../../utils/release/timeline';
import { dateText } from '../../common/dates';
import { usePlan } from '../plan-context';
import { SavedChoice, SavedInput } from '../rollout/saved-fields';
import { anchorDate, anchorValue, hangOn, noDateText, withOffset } from './anchors';

/** What a message's date hangs on and by how many working days, so that it follows when that moves. */
export const AnchorFields = ({ message }: { readonly message: Message }) => {
	const { view } = usePlan();
	const { id, anchor } = message;
	const date = anchor === null ? null : anchorDate(anchor.to, view);
	return (
		<>
			<SavedChoice
				label={t`Hangs on`}
				saved={anchorValue(anchor)}
				options={[
					['', t`Nothing: the date is fixed`],
					['ship', t`Ship`],
					['announce', t`The first stage for everyone`],
					...plannedStages(view.plan).map((stage) => [`stage:${stage.id}`, t`Stage: ${{ name: stage.name }}`] as const),
				]}
				command={(value) => ({ type: 'edit-message', id, changes: hangOn(message, value, view) })}
				hint={
					anchor === null
						? undefined
						: date === null
							? noDateText(anchor.to, view)
							: t`${{ date: dateText(date, view.today) }}; the message moves with it.`
				}
			/>
			{anchor !== null && (
				<SavedInput
					label={t`Working days after it`}
					type="number"
					saved={String(anchor.offset)}
					hint={t`Negative: before it.`}
					command={(typed) => {
						const offset = Number(typed);
						if (typed.trim() === '' || !Number.isInteger(offset) || Math.abs(offset) > 500) {
							return t`Write a whole number from -500 to 500.`;
						}
						return { type: 'edit-message', id, changes: withOffset(anchor, offset, view) };
					}}
				/>
			)}
		</>
	);
};
