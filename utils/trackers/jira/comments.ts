import { adf } from '../../publish/adf';
import { wikiMarkup } from '../../publish/wiki';
import { endsIn, marked, type Publication, type PublishedCopy } from '../published';
import { gapIn } from '../tracker';
import type { JiraClient } from './client';

interface Texts {
	readonly text?: string;
	readonly content?: readonly Texts[];
}

const textOf = (body: unknown): string => {
	if (typeof body === 'string') return body;
	const { text = '', content = [] } = (body ?? {}) as Texts;
	return text + content.map(textOf).join('');
};

const missing = (error: unknown): null => {
	if (gapIn(error).why === 'not-found') return null;
	throw error;
};

/**
 * Keeps one comment on an issue: the remembered one is changed, else the one that ends in the marker, else one is
 * written.
 * @throws {TrackerFailure} where the issue cannot be read or written
 */
export const keepComment = async (
	client: JiraClient,
	site: { readonly cloud: boolean; readonly baseUrl: string },
	order: { readonly publication: Publication; readonly key: string; readonly release: { name: string; id: string } },
): Promise<PublishedCopy> => {
	const { publication, key, release } = order;
	const document = marked(publication, release);
	const body = site.cloud ? adf(document) : wikiMarkup(document);
	const copy = (id: string, fresh: boolean): PublishedCopy => ({
		id,
		url: `${site.baseUrl}/browse/${encodeURIComponent(key)}?focusedCommentId=${encodeURIComponent(id)}`,
		fresh,
	});
	const { knownId, marker } = publication;
	const changed = knownId === null ? null : await client.changeComment(key, knownId, body).catch(missing);
	if (changed !== null) return copy(changed.id, false);
	const found = await client.findComment(key, (text) => endsIn(textOf(text), marker));
	if (found !== null) return copy((await client.changeComment(key, found.id, body)).id, false);
	return copy((await client.addComment(key, body)).id, true);
};
