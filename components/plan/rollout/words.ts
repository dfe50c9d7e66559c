import { AUDIENCE_LABELS, type MessageState, type StageState } from '../../../utils/release/plan';
import type { Reach } from '../../../utils/release/timeline';

/** Who a stage or message is for, as people say it. */
export const reachText = ({ audience, segment }: Reach): string => {
	const which = segment.trim();
	if (which === '') return AUDIENCE_LABELS[audience];
	return audience === 'segment' ? `Segment ${which}` : `${AUDIENCE_LABELS[audience]} (${which})`;
};

export const STAGE_STATE_LABELS: Readonly<Record<StageState, string>> = {
	planned: 'Planned',
	running: 'Running',
	paused: 'Paused',
	finished: 'Finished',
	cancelled: 'Cancelled',
};

export const MESSAGE_STATE_LABELS: Readonly<Record<MessageState, string>> = {
	draft: 'Draft',
	review: 'In review',
	approved: 'Approved',
	sent: 'Sent',
	cancelled: 'Cancelled',
};

/** How a state is coloured; the words always say it too. */
export const STATE_TONES: Readonly<Record<StageState | MessageState, 'plain' | 'busy' | 'ready' | 'risk'>> = {
	planned: 'plain',
	running: 'busy',
	paused: 'risk',
	finished: 'ready',
	cancelled: 'plain',
	draft: 'plain',
	review: 'busy',
	approved: 'ready',
	sent: 'ready',
};

/** A number of working days from something, in words. */
export const offsetText = (offset: number, from: string): string => {
	if (offset === 0) return `on the day of ${from}`;
	const days = Math.abs(offset);
	return `${days} working day${days === 1 ? '' : 's'} ${offset < 0 ? 'before' : 'after'} ${from}`;
};
