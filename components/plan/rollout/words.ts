import { msg, plural, t } from '@lingui/core/macro';
import { AUDIENCE_LABELS, type MessageState, type StageState } from '../../../utils/release/plan';
import type { Reach } from '../../../utils/release/timeline';
import { labels } from '../../../utils/words/labels';

/** Who a stage or message is for, as people say it. */
export const reachText = ({ audience, segment }: Reach): string => {
	const which = segment.trim();
	if (which === '') return AUDIENCE_LABELS[audience];
	return audience === 'segment' ? t`Segment ${which}` : t`${{ audience: AUDIENCE_LABELS[audience] }} (${which})`;
};

export const STAGE_STATE_LABELS: Readonly<Record<StageState, string>> = labels({
	planned: msg`Planned`,
	running: msg`Running`,
	paused: msg`Paused`,
	finished: msg`Finished`,
	cancelled: msg`Cancelled`,
});

/** The same among other facts of a stage. */
export const STAGE_STATE_FACTS: Readonly<Record<StageState, string>> = labels({
	planned: msg`planned`,
	running: msg`running`,
	paused: msg`paused`,
	finished: msg`finished`,
	cancelled: msg`cancelled`,
});

export const MESSAGE_STATE_LABELS: Readonly<Record<MessageState, string>> = labels({
	draft: msg`Draft`,
	review: msg`In review`,
	approved: msg`Approved`,
	sent: msg`Sent`,
	cancelled: msg`Cancelled`,
});

/** Facts beside each other, with what the language puts between them. */
export const besideText = (facts: readonly string[]): string =>
	facts.length === 0 ? '' : facts.reduce((before, next) => t`${before}, ${next}`);

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

const fromShip = (offset: number): string => {
	if (offset === 0) return t`on the day of ship`;
	const days = Math.abs(offset);
	return offset < 0
		? plural(days, { one: '# working day before ship', other: '# working days before ship' })
		: plural(days, { one: '# working day after ship', other: '# working days after ship' });
};

/**
 * A number of working days from something, in words.
 * @param from the name of a stage; null for ship
 */
export const offsetText = (offset: number, from: string | null): string => {
	if (from === null) return fromShip(offset);
	if (offset === 0) return t`on the day of ${from}`;
	const days = Math.abs(offset);
	return offset < 0
		? plural(days, { one: `# working day before ${from}`, other: `# working days before ${from}` })
		: plural(days, { one: `# working day after ${from}`, other: `# working days after ${from}` });
};
