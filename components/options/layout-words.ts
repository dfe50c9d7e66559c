import { ANCHORS, type Anchor, type PageKind } from '../../utils/messaging/layout';
import type { SiteLayout } from '../../utils/messaging/views';
import { TRACKER_LABELS } from '../../utils/release/words';

const KINDS: Readonly<Record<PageKind, string>> = {
	page: 'issue page',
	dialog: 'issue in a dialog',
	'side-panel': 'issue in a side panel',
	board: 'issue beside a board',
	list: 'issue opened from a list',
	release: 'release page',
};

const NAMES: Readonly<Record<Anchor, string>> = {
	view: 'Issue view',
	key: 'Issue key',
	title: 'Title',
	type: 'Type',
	status: 'Status',
	releases: 'Fix versions or project',
	column: 'Details column',
};

const ORDINALS = ['first choice', 'second choice', 'third choice'];

const choiceWords = (choice: number): string =>
	choice < 0 ? 'not found' : `found by ${ORDINALS[choice] ?? `choice ${choice + 1}`}`;

/** The kind of page in words. */
export const kindWords = ({ kind }: SiteLayout): string => KINDS[kind];

/** Where the panel stands, in words. */
export const placeWords = ({ docked }: SiteLayout): string =>
	docked ? 'docked at the window’s edge' : 'in the details column';

/** Each anchor that was looked for, with how it was found, in words. */
export const anchorWords = ({ anchors }: SiteLayout): readonly { name: string; found: boolean; words: string }[] =>
	ANCHORS.flatMap((anchor) => {
		const choice = anchors[anchor];
		return choice === undefined ? [] : [{ name: NAMES[anchor], found: choice >= 0, words: choiceWords(choice) }];
	});

/** All of it as plain text for a report of a problem: no address, no title, no key. */
export const layoutText = (layout: SiteLayout, version: string): string =>
	[
		`Muster ${version}, ${TRACKER_LABELS[layout.site.kind]}, ${kindWords(layout)}, ${layout.at}`,
		`Panel: ${placeWords(layout)}`,
		...anchorWords(layout).map(({ name, words }) => `${name}: ${words}`),
	].join('\n');
