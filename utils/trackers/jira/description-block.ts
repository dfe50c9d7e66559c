import { t } from '@lingui/core/macro';
import { adf } from '../../publish/adf';
import type { Block, PublishDocument } from '../../publish/document';
import { wikiMarkup } from '../../publish/wiki';
import { endsIn, type Publication, type PublishedCopy } from '../published';
import { NothingWritten } from '../tracker';
import type { JiraClient } from './client';

interface Release {
	readonly id: string;
	readonly name: string;
}

/** The ends of the block's first and last line: letters, digits and blanks alone, which no format escapes. */
const [BEGINS, ENDS] = ['begins', 'ends'] as const;

/** The whole team reads these lines: they are of no language, as nobody's own would do. */
const FIXED_LINES = {
	first: (release: string, mark: string) =>
		`Kept by Muster · release ${release} · what stands from here is replaced · ${mark}`,
	last: (mark: string) => `What stands after this line is left alone · ${mark}`,
};

const boundary = (words: string): Block => ({
	kind: 'paragraph',
	lines: [[{ kind: 'text', text: words, mark: 'em' }]],
});

/** The document between its two lines, which tell people what is replaced. */
const bounded = (
	{ document, marker }: Publication,
	{ name, id }: Release,
): { first: Block; last: Block; text: PublishDocument } => ({
	first: boundary(FIXED_LINES.first(`${name} (${id})`, `${marker} ${BEGINS}`)),
	last: boundary(FIXED_LINES.last(`${marker} ${ENDS}`)),
	text: document,
});

/** Where the pieces with the marks are; null where there are none. @throws {NothingWritten} where they make no block */
const blockIn = (
	pieces: readonly string[],
	whole: string,
	{ marker, key }: { marker: string; key: string },
): { from: number; to: number } | null => {
	const at = (word: string) => pieces.flatMap((piece, index) => (endsIn(piece, `${marker} ${word}`) ? [index] : []));
	const [begins, ends] = [at(BEGINS), at(ENDS)];
	const marks = whole.split(`${marker} ${BEGINS}`).length + whole.split(`${marker} ${ENDS}`).length - 2;
	if (marks === 0) return null;
	const [[from = -1], [to = -1]] = [begins, ends];
	if (marks === 2 && begins.length === 1 && ends.length === 1 && from < to) return { from, to };
	throw damaged(key);
};

const damaged = (key: string): NothingWritten =>
	new NothingWritten({
		what: 'issue',
		why: 'unreadable-answer',
		detail: t`The block that Muster keeps in the description of ${key} is damaged: its first or last line was changed, moved or copied. Nothing was written. Delete what is left of those two lines there, then publish again.`,
		retryAt: null,
	});

interface Node {
	readonly type?: unknown;
	readonly text?: unknown;
	readonly content?: readonly Node[];
}

const wordsOf = ({ text, content = [] }: Node): string =>
	(typeof text === 'string' ? text : '') + content.map(wordsOf).join('');

/** A document of Cloud with the block in it; all nodes outside of the block are the very ones that were there. */
const inDocument = (description: unknown, publication: Publication, release: Release, key: string): object => {
	const old = (description ?? { type: 'doc', version: 1, content: [] }) as Node & object;
	const nodes = old.content ?? [];
	const { first, last, text } = bounded(publication, release);
	const [head, body, foot] = [[first], text.blocks, [last]].map((blocks) => adf({ ...text, blocks }).content);
	const block = [...(head ?? []).slice(1), ...(body ?? []), ...(foot ?? []).slice(1)];
	const place = blockIn(nodes.map(wordsOf), wordsOf(old), { marker: publication.marker, key });
	const content =
		place === null ? [...nodes, ...block] : [...nodes.slice(0, place.from), ...block, ...nodes.slice(place.to + 1)];
	return { ...old, content };
};

/** Wiki markup with the block in it; every character outside of the block's lines stays. */
const inMarkup = (description: unknown, publication: Publication, release: Release, key: string): string => {
	const old = typeof description === 'string' ? description : '';
	const { first, last, text } = bounded(publication, release);
	const [head, body, foot] = [[first], text.blocks, [last]].map((blocks) => wikiMarkup({ ...text, blocks }).trimEnd());
	const title = wikiMarkup({ ...text, blocks: [] }).trimEnd();
	const bare = (markup: string | undefined): string => (markup ?? '').slice(title.length).trim();
	const block = [bare(head), body, bare(foot)].join('\n\n');
	// Each piece is a line with the break that ends it, so that joining them again gives the very same text.
	const lines = old.match(/[^\n]*\n|[^\n]+$/g) ?? [];
	const place = blockIn(lines, old, { marker: publication.marker, key });
	if (place === null) return old === '' ? block : `${old}${old.endsWith('\n') ? '\n' : '\n\n'}${block}`;
	const lineEnd = /\r?\n$/.exec(lines[place.to] ?? '')?.[0] ?? '';
	return [...lines.slice(0, place.from), block, lineEnd, ...lines.slice(place.to + 1)].join('');
};

/**
 * Keeps one block in an issue's description, between two lines that carry the marker. What stands before and after it
 * is sent back as it came; Jira cannot be asked to take a change only where nobody edited in between, so it is read
 * right before it is written.
 * @throws {TrackerFailure} where the issue cannot be read or written, and where the block was damaged
 */
export const keepBlock = async (
	client: JiraClient,
	site: { readonly cloud: boolean; readonly baseUrl: string },
	order: { readonly publication: Publication; readonly key: string; readonly release: Release },
): Promise<PublishedCopy> => {
	const { publication, release } = order;
	const { id, key, fields } = await client.issue(order.key, ['description']);
	const old = fields?.description;
	const fresh = !(typeof old === 'string' ? old : wordsOf((old ?? {}) as Node)).includes(publication.marker);
	const put = site.cloud ? inDocument : inMarkup;
	await client.changeDescription(id, put(old, publication, release, key));
	return { id, url: `${site.baseUrl}/browse/${encodeURIComponent(key)}`, fresh };
};
