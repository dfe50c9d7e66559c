import { t } from '@lingui/core/macro';
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
	const { name } = release;
	if (context.released) return { words: t`${name} is released`, on: shipDate };
	const stage = stagesByStart(stages)[0];
	if (stage?.startsOn != null && stage.startsOn < nextWorkingDay) {
		const [title, date] = [quoted(stage.name), words(stage.startsOn)];
		const said = stage.startsOn < today ? t`${title} started ${date}` : t`${title} starts ${date}`;
		return { words: said, on: stage.startsOn };
	}
	if (shipDate !== null && shipDate < nextWorkingDay) {
		const date = words(shipDate);
		return { words: shipDate < today ? t`${name} was to ship ${date}` : t`${name} ships ${date}`, on: shipDate };
	}
	const out = epics
		.filter(({ status }) => status.category === 'done' && SHIPPED.test(status.name))
		.sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : a.id < b.id ? -1 : 1))[0];
	if (out === undefined) return null;
	const { key, status } = out;
	return { words: t`${key} is “${{ status: status.name }}”`, on: null };
};
