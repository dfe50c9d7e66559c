import { plural, t } from '@lingui/core/macro';
import type { ReleaseView } from '../../../utils/messaging/views';
import { addWorkingDays, workingDaysBetween } from '../../../utils/release/calendar';
import type { Anchor, Message, PlanCommandOf } from '../../../utils/release/plan';
import { announceStage, plannedStages } from '../../../utils/release/timeline';
import { offsetText } from '../rollout/words';

type AnchorTo = Anchor['to'];
type Known = Pick<ReleaseView, 'plan' | 'card' | 'policy'>;
type Changes = PlanCommandOf<'edit-message'>['changes'];

/** The day of what a message hangs on; null where it has none. */
export const anchorDate = (to: AnchorTo, { plan, card }: Known): string | null => {
	if (to.kind === 'ship') return card.shipDate;
	const stages = plannedStages(plan);
	const stage = to.kind === 'announce' ? announceStage(stages) : stages.find(({ id }) => id === to.stageId);
	return stage?.startsOn ?? null;
};

/** The name of the stage that a message hangs on. */
const stageName = (stageId: string, { plan }: Known): string =>
	plan.stages.find(({ id }) => id === stageId)?.name ?? t`a stage that is gone`;

/** Says that no date is known for what a message hangs on. */
export const noDateText = (to: AnchorTo, known: Known): string => {
	if (to.kind === 'ship') return t`No date known for ship.`;
	if (to.kind === 'announce') return t`No date known for the first stage for everyone.`;
	return t`No date known for ${{ stage: stageName(to.stageId, known) }}.`;
};

const fromAnnounce = (days: number, isBefore: boolean): string => {
	if (days === 0) return t`on the day of the first stage for everyone`;
	return isBefore
		? t`${plural(days, { one: '# working day', other: '# working days' })} before the first stage for everyone`
		: t`${plural(days, { one: '# working day', other: '# working days' })} after the first stage for everyone`;
};

/** How a message's date hangs on something, in words. */
export const anchorText = ({ to, offset }: Anchor, known: Known): string => {
	if (to.kind === 'announce') return fromAnnounce(Math.abs(offset), offset < 0);
	return offsetText(offset, to.kind === 'ship' ? null : stageName(to.stageId, known));
};

/** The anchor as a value of a select, and back. */
export const anchorValue = (anchor: Anchor | null): string =>
	anchor === null ? '' : anchor.to.kind === 'stage' ? `stage:${anchor.to.stageId}` : anchor.to.kind;

const anchorTo = (value: string): AnchorTo | null => {
	if (value === 'ship' || value === 'announce') return { kind: value };
	return value.startsWith('stage:') ? { kind: 'stage', stageId: value.slice('stage:'.length) } : null;
};

/** Hangs a message on something: its date stays and the offset is counted; without a date it gets the same day. */
export const hangOn = ({ sendOn }: Message, value: string, known: Known): Changes => {
	const to = anchorTo(value);
	if (to === null) return { anchor: null };
	const date = anchorDate(to, known);
	if (date === null) return { anchor: { to, offset: 0 } };
	if (sendOn === null) return { anchor: { to, offset: 0 }, sendOn: date };
	return { anchor: { to, offset: workingDaysBetween(date, sendOn, known.policy) } };
};

/** Another number of working days from what a message hangs on, with the date that this means. */
export const withOffset = (anchor: Anchor, offset: number, known: Known): Changes => {
	const date = anchorDate(anchor.to, known);
	const moved = { ...anchor, offset };
	return date === null ? { anchor: moved } : { anchor: moved, sendOn: addWorkingDays(date, offset, known.policy) };
};

/** Another date, with the offset that this means for a message that hangs on something. */
export const withDate = ({ anchor }: Message, sendOn: string | null, known: Known): Changes => {
	const date = anchor === null ? null : anchorDate(anchor.to, known);
	if (anchor === null || date === null || sendOn === null) return { sendOn };
	return { sendOn, anchor: { ...anchor, offset: workingDaysBetween(date, sendOn, known.policy) } };
};
