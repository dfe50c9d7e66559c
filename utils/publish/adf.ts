import type { Block, Inline, Line, PublishDocument, Tone } from './document';

/** A node of the Atlassian Document Format. */
export interface AdfNode {
	readonly type: string;
	readonly attrs?: Readonly<Record<string, string | number>>;
	readonly content?: readonly AdfNode[];
	readonly text?: string;
	readonly marks?: readonly { readonly type: string; readonly attrs?: Readonly<Record<string, string>> }[];
}
export interface AdfDocument {
	readonly version: 1;
	readonly type: 'doc';
	readonly content: readonly AdfNode[];
}

const COLOURS: Readonly<Record<Tone, string>> = { good: 'green', warn: 'yellow', bad: 'red', plain: 'neutral' };

const inlineNode = (inline: Inline): AdfNode => {
	const { text } = inline;
	if (inline.kind === 'status') return { type: 'status', attrs: { text, color: COLOURS[inline.tone] } };
	if (inline.kind === 'link') return { type: 'text', text, marks: [{ type: 'link', attrs: { href: inline.href } }] };
	return inline.mark === undefined ? { type: 'text', text } : { type: 'text', text, marks: [{ type: inline.mark }] };
};

const paragraphNode = (lines: readonly Line[]): AdfNode => ({
	type: 'paragraph',
	content: lines.flatMap((line, at) => [...(at === 0 ? [] : [{ type: 'hardBreak' }]), ...line.map(inlineNode)]),
});

const rowNode = (type: 'tableHeader' | 'tableCell', cells: readonly Line[]): AdfNode => ({
	type: 'tableRow',
	content: cells.map((cell) => ({ type, attrs: {}, content: [paragraphNode([cell])] })),
});

const blockNode = (block: Block): AdfNode => {
	switch (block.kind) {
		case 'heading':
			return { type: 'heading', attrs: { level: block.level }, content: block.line.map(inlineNode) };
		case 'paragraph':
			return paragraphNode(block.lines);
		case 'list':
			return {
				type: 'bulletList',
				content: block.items.map((item) => ({ type: 'listItem', content: [paragraphNode([item])] })),
			};
		case 'table': {
			const head = block.head.map((text): Line => [{ kind: 'text', text }]);
			return {
				type: 'table',
				content: [rowNode('tableHeader', head), ...block.rows.map((cells) => rowNode('tableCell', cells))],
			};
		}
	}
};

/** The document as Jira Cloud’s own format, version 1; plain objects, to be sent as JSON. */
export const adf = ({ title, blocks }: PublishDocument): AdfDocument => ({
	version: 1,
	type: 'doc',
	content: [
		{ type: 'heading', attrs: { level: 1 }, content: [{ type: 'text', text: title }] },
		...blocks.map(blockNode),
	],
});
