import { msg, t } from '@lingui/core/macro';
import { ANCHORS, type Anchor, type PageKind } from '../../utils/messaging/layout';
import type { SiteLayout } from '../../utils/messaging/views';
import { TRACKER_LABELS } from '../../utils/release/words';
import { labels } from '../../utils/words/labels';

const KINDS: Readonly<Record<PageKind, string>> = labels({
	page: msg`issue page`,
	dialog: msg`issue in a dialog`,
	'side-panel': msg`issue in a side panel`,
	board: msg`issue beside a board`,
	list: msg`issue opened from a list`,
	release: msg`release page`,
});

const NAMES: Readonly<Record<Anchor, string>> = labels({
	view: msg`Issue view`,
	key: msg`Issue key`,
	title: msg`Title`,
	type: msg`Type`,
	status: msg`Status`,
	releases: msg`Fix versions or project`,
	column: msg`Details column`,
});

const choiceWords = (choice: number): string => {
	if (choice < 0) return t`not found`;
	if (choice === 0) return t`found by first choice`;
	if (choice === 1) return t`found by second choice`;
	if (choice === 2) return t`found by third choice`;
	return t`found by choice ${{ number: choice + 1 }}`;
};

/** The kind of page in words. */
export const kindWords = ({ kind }: SiteLayout): string => KINDS[kind];

/** Where the panel stands, in words. */
export const placeWords = ({ docked }: SiteLayout): string =>
	docked ? t`Panel: docked at the window’s edge` : t`Panel: in the details column`;

/** Each anchor that was looked for, with how it was found, in words. */
export const anchorWords = ({ anchors }: SiteLayout): readonly { name: string; found: boolean; words: string }[] =>
	ANCHORS.flatMap((anchor) => {
		const choice = anchors[anchor];
		return choice === undefined ? [] : [{ name: NAMES[anchor], found: choice >= 0, words: choiceWords(choice) }];
	});

/** All of it as plain text for a report of a problem: no address, no title, no key. */
export const layoutText = (layout: SiteLayout, version: string): string =>
	[
		[`Muster ${version}`, TRACKER_LABELS[layout.site.kind], kindWords(layout), layout.at].join(', '),
		placeWords(layout),
		...anchorWords(layout).map(({ name, words }) => `${name}: ${words}`),
	].join('\n');
