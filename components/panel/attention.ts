import type { ReleaseCard } from '../../utils/messaging/views';
import { plural } from '../common/dates';

/** How many of a release's epics keep it from being ready: `2 of 3 epics need attention`. */
export const attentionWords = ({ epicCount, epicsAtFault }: Pick<ReleaseCard, 'epicCount' | 'epicsAtFault'>): string =>
	epicsAtFault === 0
		? `${plural(epicCount, 'epic')}, all ready`
		: `${epicsAtFault} of ${plural(epicCount, 'epic')} ${epicsAtFault === 1 ? 'needs' : 'need'} attention`;
