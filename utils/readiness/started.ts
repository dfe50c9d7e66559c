import { stagesByStart } from '../release/timeline';
import type { ReleaseContext } from './rule';
import { quoted } from './wording';

/** Names of tracker states that mean customers have it; `Done` alone only means that the work is finished. */
const SHIPPED = /\b(?:released|shipped|deployed|live|rolled out|in production)\b/i;

/** What has shipped, or starts shipping before the next working day. */
export interface Start {
	/** E.g. `“Beta” starts Thu 3 Dec`. */
	readonly words: string;
	readonly on: string | null;
}

/** The first sign that the release reaches people now; null where nothing does before the next working day. */
export const startedShipping = (context: ReleaseContext): Start | null => {
	const { release, stages, shipDate, epics, today, nextWorkingDay, words } = context;
	if (context.released) return { words: `${release.name} is released`, on: shipDate };
	const stage = stagesByStart(stages)[0];
	if (stage?.startsOn != null && stage.startsOn < nextWorkingDay) {
		const verb = stage.startsOn < today ? 'started' : 'starts';
		return { words: `${quoted(stage.name)} ${verb} ${words(stage.startsOn)}`, on: stage.startsOn };
	}
	if (shipDate !== null && shipDate < nextWorkingDay) {
		return { words: `${release.name} ${shipDate < today ? 'was to ship' : 'ships'} ${words(shipDate)}`, on: shipDate };
	}
	const out = epics
		.filter(({ status }) => status.category === 'done' && SHIPPED.test(status.name))
		.sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : a.id < b.id ? -1 : 1))[0];
	return out === undefined ? null : { words: `${out.key} is ${out.status.name.toLowerCase()}`, on: null };
};
