import type { MessageState, StageState } from '../../../utils/release/plan';
import { MESSAGE_STATE_LABELS, STAGE_STATE_LABELS, STATE_TONES } from './words';

const wordOf = (state: StageState | MessageState): string =>
	state in STAGE_STATE_LABELS ? STAGE_STATE_LABELS[state as StageState] : MESSAGE_STATE_LABELS[state as MessageState];

/** Where a stage or message stands. */
export const StateBadge = ({ state }: { readonly state: StageState | MessageState }) => (
	<span className={`badge state-badge tone-${STATE_TONES[state]}`}>{wordOf(state)}</span>
);
