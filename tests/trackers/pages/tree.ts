/** A piece of a page: text, or an element with its attributes and children. Plain data, so that it can travel as JSON. */
export type Tree = string | TreeElement;

export interface TreeElement {
	tag: string;
	attributes: Record<string, string>;
	children: Tree[];
}

export type Attributes = Record<string, string | boolean | undefined>;
export type Child = Tree | false | null | undefined | readonly Child[];

const VOID = new Set(['input', 'link', 'meta', 'img', 'br', 'hr']);
const ESCAPES: Readonly<Record<string, string>> = {
	'&': '&amp;',
	'<': '&lt;',
	'>': '&gt;',
	'"': '&quot;',
	"'": '&#39;',
};

/** Makes an element. Attributes that are undefined or false are left out; true gives an empty one. */
export function h(tag: string, attributes: Attributes = {}, ...children: Child[]): TreeElement {
	const kept: Record<string, string> = {};
	for (const [name, value] of Object.entries(attributes)) {
		if (value !== undefined && value !== false) kept[name] = value === true ? '' : value;
	}
	return { tag, attributes: kept, children: joined(children) };
}

/** Neighbouring texts become one, as they would in a parsed document: else a page could not be compared with its tree. */
function joined(children: readonly Child[], result: Tree[] = []): Tree[] {
	for (const child of children) {
		const last = result.at(-1);
		if (child === false || child === null || child === undefined || child === '') continue;
		if (isList(child)) joined(child, result);
		else if (typeof child === 'string' && typeof last === 'string') result[result.length - 1] = last + child;
		else result.push(child);
	}
	return result;
}

function isList(child: Child): child is readonly Child[] {
	return Array.isArray(child);
}

/** The tree as HTML, everything in it escaped. */
export function toHtml(tree: Tree): string {
	if (typeof tree === 'string') return escapeHtml(tree);
	const attributes = Object.entries(tree.attributes).map(([name, value]) => ` ${name}="${escapeHtml(value)}"`);
	const open = `<${tree.tag}${attributes.join('')}>`;
	if (VOID.has(tree.tag)) return open;
	return `${open}${tree.children.map(toHtml).join('')}</${tree.tag}>`;
}

export function escapeHtml(text: string): string {
	return text.replace(/[&<>"']/g, (character) => ESCAPES[character] ?? character);
}
