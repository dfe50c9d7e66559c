import { DESCRIPTION_LIMIT } from '../tracker';

interface DocumentNode {
	readonly type?: unknown;
	readonly text?: unknown;
	readonly attrs?: { readonly text?: unknown; readonly shortName?: unknown };
	readonly content?: unknown;
}

const BLOCKS = new Set(['paragraph', 'heading', 'listItem', 'tableRow', 'codeBlock', 'blockquote', 'rule', 'panel']);
const MAX_DEPTH = 60;

const write = (node: DocumentNode, out: string[], depth: number): void => {
	if (depth > MAX_DEPTH) return;
	if (typeof node.text === 'string') out.push(node.text);
	else if (typeof node.attrs?.text === 'string') out.push(node.attrs.text);
	else if (node.type === 'hardBreak') out.push('\n');
	if (Array.isArray(node.content)) for (const child of node.content) write(child as DocumentNode, out, depth + 1);
	if (typeof node.type === 'string' && BLOCKS.has(node.type)) out.push('\n');
};

/**
 * The plain text of a description: Cloud sends an Atlassian Document Format tree, Data Center wiki text. Anything else
 * counts as none.
 */
export const descriptionText = (description: unknown): string => {
	if (typeof description === 'string') return description.trim().slice(0, DESCRIPTION_LIMIT);
	if (typeof description !== 'object' || description === null) return '';
	const out: string[] = [];
	write(description as DocumentNode, out, 0);
	return out
		.join('')
		.replace(/\n{3,}/g, '\n\n')
		.trim()
		.slice(0, DESCRIPTION_LIMIT);
};
