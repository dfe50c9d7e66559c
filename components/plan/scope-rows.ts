import type { EpicCard } from '../../utils/messaging/views';
import { VERDICTS } from '../../utils/release/words';

export type Column = 'key' | 'status' | 'verdict' | 'items' | 'findings';

export interface Order {
	readonly column: Column;
	readonly down: boolean;
}

const compareText = new Intl.Collator(undefined, { numeric: true, sensitivity: 'base' }).compare;
const share = ({ items }: EpicCard): number => (items.total === 0 ? 1 : items.settled / items.total);

const COMPARE: Readonly<Record<Column, (a: EpicCard, b: EpicCard) => number>> = {
	key: (a, b) => compareText(a.facts.key, b.facts.key),
	status: (a, b) => compareText(a.facts.status.name, b.facts.status.name),
	verdict: (a, b) => VERDICTS.indexOf(a.verdict) - VERDICTS.indexOf(b.verdict),
	items: (a, b) => share(a) - share(b),
	findings: (a, b) => a.findings.length - b.findings.length,
};

/** The epics whose key, title, status or owner holds every word of a search. */
export const matching = (epics: readonly EpicCard[], search: string): readonly EpicCard[] => {
	const words = search.toLowerCase().split(/\s+/).filter(Boolean);
	if (words.length === 0) return epics;
	return epics.filter(({ facts }) => {
		const text = `${facts.key} ${facts.title} ${facts.status.name} ${facts.owner?.name ?? ''}`.toLowerCase();
		return words.every((word) => text.includes(word));
	});
};

/** The epics in an order; equal ones by key. */
export const ordered = (epics: readonly EpicCard[], { column, down }: Order): readonly EpicCard[] =>
	[...epics].sort((a, b) => (down ? -1 : 1) * COMPARE[column](a, b) || COMPARE.key(a, b));
