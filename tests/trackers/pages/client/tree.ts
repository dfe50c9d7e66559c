/** The shape the server sends pages in; see pages/tree.ts. */
export type Tree = string | { tag: string; attributes: Record<string, string>; children: Tree[] };

const SVG = 'http://www.w3.org/2000/svg';
/** Attribute that stands for a test id which its element gets only some time after it is in the document. */
const LATE = 'data-late-testid';

/** Builds the DOM nodes of a tree without ever parsing a string as markup. */
export function toDom(tree: Tree, inSvg = false): Node {
	if (typeof tree === 'string') return document.createTextNode(tree);
	const svg = inSvg || tree.tag === 'svg';
	const element = svg ? document.createElementNS(SVG, tree.tag) : document.createElement(tree.tag);
	for (const [name, value] of Object.entries(tree.attributes)) element.setAttribute(name, value);
	for (const child of tree.children) element.append(toDom(child, svg));
	return element;
}

/** Whether the nodes below `parent` are just those of the trees: same texts, same elements, nothing added. */
export function matches(parent: Node, trees: Tree[]): boolean {
	const nodes = [...parent.childNodes];
	return nodes.length === trees.length && nodes.every((node, index) => matchesOne(node, trees[index] ?? ''));
}

function matchesOne(node: Node, tree: Tree): boolean {
	if (typeof tree === 'string') return node.nodeType === Node.TEXT_NODE && node.textContent === tree;
	return node instanceof Element && node.localName === tree.tag && matches(node, tree.children);
}

/** Gives waiting elements below `root` their test ids after `delay` milliseconds. */
export function setLateIds(root: ParentNode, delay: number): void {
	setTimeout(() => {
		for (const element of root.querySelectorAll(`[${LATE}]`)) {
			element.setAttribute('data-testid', element.getAttribute(LATE) ?? '');
			element.removeAttribute(LATE);
		}
	}, delay);
}

/** The first element in the tree that has the attribute with that value. */
export function findTree(tree: Tree, name: string, value: string): Tree | undefined {
	if (typeof tree === 'string') return undefined;
	if (tree.attributes[name] === value) return tree;
	for (const child of tree.children) {
		const found = findTree(child, name, value);
		if (found) return found;
	}
	return undefined;
}
