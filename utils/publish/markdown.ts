import type { Block, Inline, Line, PublishDocument } from './document';

/**
 * Escapes what means something inside a line; an underscore inside a word means nothing. A bare address would be taken
 * for a link together with the backslashes in it.
 */
const escapeInside = (text: string): string =>
	text
		.replace(/[\\`*[\]<~|]/g, '\\$&')
		.replace(/&(?=#?\w+;)/g, '\\&')
		.replace(/(https?):(?=\/\/)|(www)\./gi, (whole) => `${whole.slice(0, -1)}\\${whole.slice(-1)}`)
		.replace(/(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])/gu, '\\_');

/** Escapes what means something only where a line starts. */
const escapeStart = (text: string): string =>
	text.replace(/^(\s*)([#>+=:-])/, '$1\\$2').replace(/^(\s*\d{1,9})([.)])/, '$1\\$2');

const codeSpan = (text: string): string => {
	const longest = Math.max(0, ...[...text.matchAll(/`+/g)].map(([run]) => run.length));
	const fence = '`'.repeat(longest + 1);
	const pad = /^`|`$/.test(text) ? ' ' : '';
	return `${fence}${pad}${text}${pad}${fence}`;
};

const rendered = (inline: Inline, next: Inline | undefined): string => {
	if (inline.kind === 'link') {
		const same = inline.href === inline.text || inline.href === `${inline.text}/`;
		return same ? `<${inline.text}>` : `[${escapeInside(inline.text)}](<${inline.href}>)`;
	}
	if (inline.kind === 'status' || inline.mark === 'strong') return `**${escapeInside(inline.text)}**`;
	if (inline.mark === 'em') return `_${escapeInside(inline.text)}_`;
	if (inline.mark === 'code') return codeSpan(inline.text);
	const text = escapeInside(inline.text);
	return next?.kind === 'link' ? text.replace(/!$/, '\\!') : text;
};

const lineText = (line: Line): string => {
	const text = line.map((inline, at) => rendered(inline, line[at + 1])).join('');
	return line[0]?.kind === 'text' && line[0].mark === undefined ? escapeStart(text.trim()) : text.trim();
};

/** A pipe ends a cell even inside code. */
const cell = (line: Line): string => lineText(line).replace(/\\?\|/g, '\\|');

const row = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;

const blockText = (block: Block): string => {
	switch (block.kind) {
		case 'heading':
			// A run of # at the end of a heading would be taken for its closing marks.
			return `${'#'.repeat(block.level)} ${lineText(block.line).replace(/#+$/, (marks) => marks.replace(/#/g, '\\#'))}`;
		case 'paragraph':
			return block.lines.map(lineText).join('  \n');
		case 'list':
			return block.items.map((item) => `- ${lineText(item)}`).join('\n');
		case 'table':
			return [
				row(block.head),
				row(block.head.map(() => '---')),
				...block.rows.map((cells) => row(cells.map(cell))),
			].join('\n');
	}
};

/** What stands below the document's title, as GitHub-flavoured Markdown, ending in a line break. */
export const markdownBody = ({ blocks }: Pick<PublishDocument, 'blocks'>): string =>
	`${blocks.map(blockText).join('\n\n')}\n`;

/** The document as GitHub-flavoured Markdown, ending in a line break. */
export const markdown = ({ title, blocks }: PublishDocument): string => {
	const head: Block = { kind: 'heading', level: 2, line: [{ kind: 'text', text: title }] };
	return `${blockText(head).slice(1)}\n${blocks.length === 0 ? '' : `\n${markdownBody({ blocks })}`}`;
};
