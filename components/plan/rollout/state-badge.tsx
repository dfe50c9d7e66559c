import type { MessageState, StageState } from '../../../utils/release/plan';
import { MESSAGE_STATE_LABELS, STAGE_STATE_LABELS, STATE_TONES } from './words';

const LABELS: Readonly<Record<string, string>> = { ...STAGE_STATE_LABELS, ...MESSAGE_STATE_LABELS };

/** Where a stage or message stands. */
export const StateBadge = ({ state }: { readonly state: StageState | MessageState }) => (
	<span className={`badge state-badge tone-${STATE_TONES[state]}`}>{LABELS[state]}</span>
);
