import type { Message } from '../../../utils/release/plan';
import { plannedStages } from '../../../utils/release/timeline';
import { dateText } from '../../common/dates';
import { usePlan } from '../plan-context';
import { SavedChoice, SavedInput } from '../rollout/saved-fields';
import { anchorDate, anchorName, anchorValue, hangOn, withOffset } from './anchors';

/** What a message's date hangs on and by how many working days, so that it follows when that moves. */
export const AnchorFields = ({ message }: { readonly message: Message }) => {
	const { view } = usePlan();
	const { id, anchor } = message;
	const date = anchor === null ? null : anchorDate(anchor.to, view);
	return (
		<>
			<SavedChoice
				label="Hangs on"
				saved={anchorValue(anchor)}
				options={[
					['', 'Nothing: the date is fixed'],
					['ship', 'Ship'],
					['announce', 'The first stage for everyone'],
					...plannedStages(view.plan).map((stage) => [`stage:${stage.id}`, `Stage: ${stage.name}`] as const),
				]}
				command={(value) => ({ type: 'edit-message', id, changes: hangOn(message, value, view) })}
				hint={
					anchor === null
						? undefined
						: date === null
							? `No date known for ${anchorName(anchor.to, view)}.`
							: `${dateText(date, view.today)}; the message moves with it.`
				}
			/>
			{anchor !== null && (
				<SavedInput
					label="Working days after it"
					type="number"
					saved={String(anchor.offset)}
					hint="Negative: before it."
					command={(typed) => {
						const offset = Number(typed);
						if (typed.trim() === '' || !Number.isInteger(offset) || Math.abs(offset) > 500) {
							return 'Write a whole number from -500 to 500.';
						}
						return { type: 'edit-message', id, changes: withOffset(anchor, offset, view) };
					}}
				/>
			)}
		</>
	);
};
