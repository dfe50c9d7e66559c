import { t } from '@lingui/core/macro';
import type { ReleaseRecord } from '../store/records';
import type { App } from './app';
import { byNearness } from './assess-release';

/** Something that can be gone to by its name. */
export interface Place {
	/** What people type and read: a release's name, or an epic's key and title. */
	readonly name: string;
	/** Where it is, to tell it from others of the same name. */
	readonly where: string;
	/** A page of Muster's that begins with `/`, or the address of an issue. */
	readonly goesTo: string;
}

/** Places that are offered at once. */
const MOST = 6;

/** The list of upcoming releases as a page of its own. */
export const UPCOMING_PAGE = '/popup.html?in=tab';

/** The page of a release's plan. */
export const planPath = (releaseId: string): string => `/plan.html?${new URLSearchParams({ release: releaseId })}`;

const released = ({ state }: ReleaseRecord): boolean => state === 'released' || state === 'archived';

/** Every release and epic that Muster knows: releases first, the nearest before the others. */
export const placesOf = async (app: App): Promise<Place[]> => {
	const sites = new Map((await app.store.sites()).map((site) => [site.id, site.name]));
	const releases = (await app.store.releases()).filter(({ siteId }) => sites.has(siteId)).sort(byNearness);
	const whereOf = (siteId: string, project: string | null, shipped = false): string =>
		[project, sites.get(siteId), shipped ? t`shipped` : null].filter((part) => part).join(' · ');
	const epics = (await app.store.epics()).filter(({ siteId }) => sites.has(siteId));
	return [
		...releases.map((release) => ({
			name: release.name,
			where: whereOf(release.siteId, release.project, released(release)),
			goesTo: planPath(release.id),
		})),
		...epics.map(({ key, title, url, siteId }) => ({
			name: `${key} ${title}`,
			where: whereOf(siteId, null),
			goesTo: url,
		})),
	];
};

const plain = (text: string): string => text.normalize('NFKC').toLowerCase().replace(/\s+/g, ' ').trim();

/** How well a name answers to what was typed: 0 is best; null where it does not. */
const rankOf = (name: string, typed: string): number | null => {
	const text = plain(name);
	if (text === typed) return 0;
	if (text.startsWith(typed)) return 1;
	if (text.split(/[\s\-_/.]+/).some((word) => word.startsWith(typed))) return 2;
	if (text.includes(typed)) return 3;
	return typed.split(' ').every((word) => text.includes(word)) ? 4 : null;
};

/** What stands in the address bar for a place, and finds it again. */
export const labelOf = ({ name, where }: Place): string => `${name} · ${where}`;

/** The places that answer best to what was typed, the best first; the first ones of all where nothing was. */
export const matching = (places: readonly Place[], typed: string, most = MOST): Place[] => {
	const wanted = plain(typed);
	if (wanted === '') return places.slice(0, most);
	const found = places.flatMap((place) => {
		const score = plain(labelOf(place)) === wanted ? -1 : rankOf(place.name, wanted);
		return score === null ? [] : [{ place, score }];
	});
	return found
		.sort((a, b) => a.score - b.score)
		.slice(0, most)
		.map(({ place }) => place);
};

/** Where a text that was entered leads: the list of releases where nothing answers to it. */
export const destinationOf = (places: readonly Place[], typed: string): string =>
	(plain(typed) === '' ? undefined : matching(places, typed, 1)[0]?.goesTo) ?? UPCOMING_PAGE;

const ENTITIES: Readonly<Record<string, string>> = {
	'&': '&amp;',
	'<': '&lt;',
	'>': '&gt;',
	'"': '&quot;',
	"'": '&apos;',
};
/** The text inside XML; characters that it has no way to write are left out. */
const xml = (text: string): string =>
	text
		.toWellFormed()
		.replace(/[\p{Cc}\ufffe\uffff]/gu, ' ')
		.replace(/[&<>"']/g, (character) => ENTITIES[character] ?? '');

/** A place as the address bar describes it: markup in Chrome, which refuses all if it is broken; plain text in Firefox. */
export const describePlace = ({ name, where }: Place, markup: boolean): string =>
	markup ? `${xml(name)} <dim>${xml(where)}</dim>` : `${name} · ${where}`;

/** What the address bar offers for what was typed. */
export const suggestionsFor = (places: readonly Place[], typed: string, markup: boolean) =>
	matching(places, typed).map((place) => ({ content: labelOf(place), description: describePlace(place, markup) }));
