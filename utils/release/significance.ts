import { msg, t } from '@lingui/core/macro';
import { labels } from '../words/labels';
import { sentenceList } from '../words/lists';
import type { EpicFacts } from './facts';
import type { Plan } from './plan/schema';
import { type Policy, SIGNIFICANCE_AREAS, type SignificanceArea } from './policy-schema';
import { inScope } from './scope';
import type { ReleaseFunction } from './words';

/** Functions that must each sign off a release which touches an area. */
export const AREA_FUNCTIONS: Readonly<Record<SignificanceArea, readonly ReleaseFunction[]>> = {
	pricing: ['product', 'marketing', 'sales', 'support'],
	billing: ['product', 'engineering', 'support'],
	security: ['security', 'engineering', 'support'],
	compliance: ['legal', 'security', 'product'],
	'customer-workflow': ['product', 'support', 'docs'],
};

/** Why an epic counts as significant. */
export interface SignificanceReason {
	readonly area: SignificanceArea;
	readonly epicId: string;
	readonly epicKey: string;
	/** Where the word stands. */
	readonly found: 'label' | 'component' | 'title' | 'description';
	readonly word: string;
}

const escaped = (word: string): string =>
	word
		.trim()
		.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
		.replace(/[\s_-]+/g, '[\\s_-]+');

interface Patterns {
	/** Any word of any area, without regard to its borders: most texts hold none, and this says so fast. */
	readonly any: RegExp | null;
	/** One an area: whole words, any case; a blank, hyphen or underscore stands for any of them. */
	readonly byArea: ReadonlyMap<SignificanceArea, RegExp>;
}

const patternsOf = new WeakMap<Policy['significanceWords'], Patterns>();

const patterns = (words: Policy['significanceWords']): Patterns => {
	const known = patternsOf.get(words);
	if (known !== undefined) return known;
	const byArea = new Map<SignificanceArea, RegExp>();
	for (const area of SIGNIFICANCE_AREAS) {
		const some = words[area].map(escaped).join('|');
		if (some !== '') byArea.set(area, new RegExp(`(?<![\\p{L}\\p{N}])(?:${some})(?![\\p{L}\\p{N}])`, 'iu'));
	}
	const all = SIGNIFICANCE_AREAS.flatMap((area) => words[area].map(escaped)).join('|');
	const made = { any: all === '' ? null : new RegExp(all, 'i'), byArea };
	patternsOf.set(words, made);
	return made;
};

type Place = readonly [found: SignificanceReason['found'], text: string];

const placesIn = (epic: EpicFacts): readonly Place[] => [
	...epic.labels.map((label) => ['label', label] as const),
	...epic.components.map((component) => ['component', component] as const),
	['title', epic.title],
	['description', epic.description],
];

const reasonsOf = (epic: EpicFacts, words: Policy['significanceWords']): SignificanceReason[] => {
	const { any, byArea } = patterns(words);
	const places = any === null ? [] : placesIn(epic).filter(([, text]) => any.test(text));
	if (places.length === 0) return [];
	return [...byArea].flatMap(([area, pattern]) => {
		for (const [found, text] of places) {
			const word = pattern.exec(text)?.[0];
			if (word !== undefined) return [{ area, epicId: epic.id, epicKey: epic.key, found, word }];
		}
		return [];
	});
};

const reasonMemo = new WeakMap<EpicFacts, { words: object; reasons: readonly SignificanceReason[] }>();

const memoisedReasons = (epic: EpicFacts, words: Policy['significanceWords']): readonly SignificanceReason[] => {
	const known = reasonMemo.get(epic);
	if (known?.words === words) return known.reasons;
	const reasons = reasonsOf(epic, words);
	reasonMemo.set(epic, { words, reasons });
	return reasons;
};

/** The areas that the epics of a release seem to touch, each with where its word was found; by area, then by key. */
export const proposedSignificance = (epics: readonly EpicFacts[], policy: Policy): SignificanceReason[] => {
	const rank = (area: SignificanceArea): number => SIGNIFICANCE_AREAS.indexOf(area);
	return inScope(epics)
		.flatMap((epic) => memoisedReasons(epic, policy.significanceWords))
		.sort((a, b) => rank(a.area) - rank(b.area) || compareKeys(a, b));
};

const compareKeys = (a: SignificanceReason, b: SignificanceReason): number =>
	a.epicKey < b.epicKey ? -1 : a.epicKey > b.epicKey ? 1 : a.epicId < b.epicId ? -1 : a.epicId > b.epicId ? 1 : 0;

/** For each area the reason with the smallest key: what one sentence has room for, without sorting thousands. */
const firstReasons = (epics: readonly EpicFacts[], policy: Policy): SignificanceReason[] => {
	const first = new Map<SignificanceArea, SignificanceReason>();
	for (const epic of epics) {
		if (epic.status.category === 'cancelled') continue;
		for (const reason of memoisedReasons(epic, policy.significanceWords)) {
			const known = first.get(reason.area);
			if (known === undefined || compareKeys(reason, known) < 0) first.set(reason.area, reason);
		}
	}
	return SIGNIFICANCE_AREAS.flatMap((area) => first.get(area) ?? []);
};

export interface Significance {
	readonly significant: boolean;
	readonly areas: readonly SignificanceArea[];
	/** Functions that must sign off, without repetition. */
	readonly functions: readonly ReleaseFunction[];
	/** One phrase for people: who decided so and why, or the words that were found. */
	readonly because: string;
}

/** One sentence each: it depends on the language how a word and its place stand together. */
/** Which word was found where. */
export const foundPhrase = ({ word, found, epicKey }: SignificanceReason): string => {
	switch (found) {
		case 'label':
			return t`“${word}” in the label of ${epicKey}`;
		case 'component':
			return t`“${word}” in the component of ${epicKey}`;
		case 'title':
			return t`“${word}” in the title of ${epicKey}`;
		case 'description':
			return t`“${word}” in the description of ${epicKey}`;
	}
};

const decidedPhrase = ({ by: { name }, reason }: NonNullable<Plan['significance']>): string =>
	reason === '' ? t`${name} decided so` : t`${name} decided so: ${reason}`;

/** Whether a release is significant: what people decided, else what its epics propose. */
export const significance = (plan: Plan, epics: readonly EpicFacts[], policy: Policy): Significance => {
	const decision = plan.significance;
	const first = decision === null ? firstReasons(epics, policy) : [];
	const areas = decision?.areas ?? first.map(({ area }) => area);
	return {
		significant: decision?.significant ?? areas.length > 0,
		areas,
		functions: [...new Set(areas.flatMap((area) => AREA_FUNCTIONS[area]))],
		get because() {
			return decision === null ? sentenceList(first.map(foundPhrase)) : decidedPhrase(decision);
		},
	};
};

/** The areas inside a sentence. */
const AREA_WORDS = labels<SignificanceArea>({
	pricing: msg`pricing`,
	billing: msg`billing`,
	security: msg`security`,
	compliance: msg`compliance`,
	'customer-workflow': msg`customer-facing workflow`,
});

/** The areas as people read them in a sentence, e.g. `billing and security`. */
export const areaWords = (areas: readonly SignificanceArea[]): string =>
	sentenceList(areas.map((area) => AREA_WORDS[area]));
