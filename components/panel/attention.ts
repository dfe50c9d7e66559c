import { plural, t } from '@lingui/core/macro';
import type { ReleaseCard } from '../../utils/messaging/views';

/** How many of a release's epics keep it from being ready: `2 of 3 epics need attention`. */
export const attentionWords = ({ epicCount, epicsAtFault }: Pick<ReleaseCard, 'epicCount' | 'epicsAtFault'>): string =>
	epicsAtFault === 0
		? plural(epicCount, { one: '# epic, all ready', other: '# epics, all ready' })
		: t`Need attention: ${epicsAtFault} of ${plural(epicCount, { one: '# epic', other: '# epics' })}`;
