import { t } from '@lingui/core/macro';
import type { PublishDocument } from '../publish/document';
import { textHash } from '../release/hash';

/** A text to be kept in the tracker: written once, brought up to date afterwards, never a second copy. */
export interface Publication {
	readonly document: PublishDocument;
	/** Stands at the end of the text, so that any machine finds it again. */
	readonly marker: string;
	/** Id of the copy in the tracker, where this machine remembers one. */
	readonly knownId: string | null;
}

/** Where a text is kept. */
export interface PublishedCopy {
	readonly id: string;
	readonly url: string;
	/** True where there was none before. */
	readonly fresh: boolean;
}

/** The mark of one text of one release: letters and digits alone, which no format escapes. */
export const markerOf = (releaseId: string, text: string): string => `muster-${textHash(`${releaseId} ${text}`)}`;

/** Whose text it is. The marker is no part of the message: it must come last in every language. */
const keptBy = ({ name, id }: { name: string; id: string }, marker: string): string =>
	[t`Kept by Muster`, t`release ${name} (${id})`, marker].join(' · ');

/** The document with the line that tells whose it is, its marker last. */
export const marked = ({ document, marker }: Publication, release: { name: string; id: string }): PublishDocument => ({
	...document,
	blocks: [
		...document.blocks,
		{ kind: 'paragraph', lines: [[{ kind: 'text', text: keptBy(release, marker), mark: 'em' }]] },
	],
});

/** Whether a text ends in a marker, but for the signs that a format closes with; one that only quotes it does not. */
export const endsIn = (text: string, marker: string): boolean => text.replace(/[\s_*]+$/, '').endsWith(marker);
