/** An element with its attributes and what it holds, or a text, as plain data. */
type Part = string | readonly [tag: string, attributes: Readonly<Record<string, string>>, parts: readonly Part[]];

interface Kept {
	readonly stamp: string;
	readonly parts: readonly Part[];
}

const NAME = 'muster:last-look';
/** More cards than a popup has room for: about 120 px each of the 600 that browsers give it at most. */
const CARDS = 6;
const SVG = 'http://www.w3.org/2000/svg';
const SVG_TAGS = new Set(['svg', 'path']);
const TAGS = new Set([
	...SVG_TAGS,
	...['main', 'header', 'div', 'h1', 'h2', 'p', 'ul', 'li', 'span', 'strong', 'bdi', 'time', 'button'],
]);
const ATTRIBUTES = new Set([
	...['class', 'style', 'aria-hidden', 'd', 'width', 'height', 'viewBox', 'fill', 'stroke'],
	...['stroke-width', 'stroke-linecap', 'stroke-linejoin'],
]);

/** Left out: what is true of that moment only. */
const PASSING = '.popup-body > :not(.releases), .reading-line, .release-age';

/** @param words said at the top in place of figures */
const partsOf = (node: Node, words: string): Part[] => {
	if (node instanceof Text) return [node.data];
	if (!(node instanceof Element) || !TAGS.has(node.localName) || node.matches(PASSING)) return [];
	const attributes = Object.fromEntries(
		[...node.attributes].filter(({ name }) => ATTRIBUTES.has(name)).map(({ name, value }) => [name, value]),
	);
	if (node.matches('.popup-head p')) return [[node.localName, attributes, [words]]];
	const children = [...node.childNodes].slice(0, node.matches('.releases') ? CARDS : undefined);
	return [[node.localName, attributes, children.flatMap((child) => partsOf(child, words))]];
};

const nodeOf = (part: Part): Node => {
	if (typeof part === 'string') return document.createTextNode(part);
	const [tag, attributes, parts] = part;
	// What was kept is Muster's own; it is still not trusted to name just any element.
	if (!TAGS.has(tag)) return document.createTextNode('');
	const element = SVG_TAGS.has(tag) ? document.createElementNS(SVG, tag) : document.createElement(tag);
	for (const [name, value] of Object.entries(attributes)) {
		if (!ATTRIBUTES.has(name)) continue;
		// As an attribute the extension's own policy would refuse it.
		if (name === 'style') element.style.cssText = value;
		else element.setAttribute(name, value);
	}
	element.append(...parts.map(nodeOf));
	return element;
};

/**
 * What a look must have in common with this moment to be shown again: the code that drew it, the language, the day that
 * its words count from.
 */
export const stampOf = (version: string, language: string): string =>
	`${version} ${language} ${new Date().toDateString()}`;

/**
 * Keeps what the popup shows, so that the next one can show it while it reads what is true by then. Never fails: it is
 * a picture, and there may be no room for one.
 * @param popup the popup's outermost element
 * @param words said at its top meanwhile, in place of figures
 */
export const keepLook = (popup: Element, words: string, stamp: string): void => {
	if (popup.querySelector('.releases > *') === null) {
		forgetLook();
		return;
	}
	try {
		localStorage.setItem(NAME, JSON.stringify({ stamp, parts: partsOf(popup, words) } satisfies Kept));
	} catch {
		forgetLook();
	}
};

/** Forgets what the popup showed last, e.g. because a site was taken away. */
export const forgetLook = (): void => {
	try {
		localStorage.removeItem(NAME);
	} catch {
		// Without storage nothing was kept.
	}
};

/** What the popup showed last; null where that is of another day, language or version, or cannot be read. */
export const lastLook = (stamp: string): Element | null => {
	try {
		const kept = JSON.parse(localStorage.getItem(NAME) ?? 'null') as Kept | null;
		const [popup] = kept?.stamp === stamp ? kept.parts.map(nodeOf) : [];
		return popup instanceof Element ? popup : null;
	} catch {
		return null;
	}
};
