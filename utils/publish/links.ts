import type { Inline } from './document';

const percent = (character: string): string =>
	`%${character.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`;

/**
 * A web address without any character that could end a link in one of the formats; null where it is not http(s).
 */
export const safeHref = (address: string): string | null => {
	const url = URL.parse(address.trim());
	if (url === null || (url.protocol !== 'https:' && url.protocol !== 'http:')) return null;
	const start = url.href.length - (url.pathname + url.search + url.hash).length;
	return url.href.slice(0, start) + url.href.slice(start).replace(/[|\\`^{}<>"'[\]\s]/g, percent);
};

const ADDRESS = /https?:\/\/[^\s<>"`|\\^{}[\]]+/gi;
/** What ends a sentence rather than an address. */
const TRAIL = /[.,;:!?'*_~)\u2019\u201d]+$/;

/** A text with its web addresses as links. */
export const linked = (text: string): Inline[] => {
	const parts: Inline[] = [];
	let from = 0;
	for (const found of text.matchAll(ADDRESS)) {
		const words = found[0].replace(TRAIL, '');
		const href = safeHref(words);
		if (href === null) continue;
		if (found.index > from) parts.push({ kind: 'text', text: text.slice(from, found.index) });
		parts.push({ kind: 'link', text: words, href });
		from = found.index + words.length;
	}
	if (from < text.length) parts.push({ kind: 'text', text: text.slice(from) });
	return parts;
};
