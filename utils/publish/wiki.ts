import type { Block, Inline, Line, PublishDocument, Tone } from './document';

const entity = (character: string): string => `&#${character.charCodeAt(0)};`;

/**
 * Everything that Jira's renderer may take for markup becomes a numeric entity, which it leaves alone: a backslash
 * would not do, for two of them are a line break and some macros are found before they are read.
 */
const escaped = (text: string): string =>
	text.replace(
		/[\\{}[\]|*_+^~!#@&<>(]|\?(?=\?)|(?<=\?)\?|(?<![\p{L}\p{N}])-|-(?![\p{L}\p{N}])|:(?=\/\/|[)DPp]|mailto)|(?<=mailto|file|news):|;(?=\))/giu,
		entity,
	);

/** `h1.` and `bq.` mean something where a line starts. */
const escapeStart = (text: string): string => text.replace(/^(\s*(?:h[1-6]|bq))\./i, '$1&#46;');

const COLOURS: Readonly<Record<Tone, string>> = { good: '#1a6b35', warn: '#8a5300', bad: '#b3261e', plain: '#505258' };

const rendered = (inline: Inline): string => {
	const text = escaped(inline.text);
	if (inline.kind === 'link') return `[${text}|${inline.href}]`;
	if (inline.kind === 'status') return `{color:${COLOURS[inline.tone]}}*${text}*{color}`;
	if (inline.mark === 'strong') return `*${text}*`;
	if (inline.mark === 'em') return `_${text}_`;
	return inline.mark === 'code' ? `{{${text}}}` : text;
};

const lineText = (line: Line): string => escapeStart(line.map(rendered).join('').trim());

/** An empty cell needs a blank, or its borders would be read as the head's. */
const cell = (line: Line): string => lineText(line) || ' ';

const blockText = (block: Block): string => {
	switch (block.kind) {
		case 'heading':
			return `h${block.level}. ${lineText(block.line)}`;
		case 'paragraph':
			return block.lines.map(lineText).join('\n');
		case 'list':
			return block.items.map((item) => `* ${lineText(item)}`).join('\n');
		case 'table':
			return [`||${block.head.join('||')}||`, ...block.rows.map((cells) => `|${cells.map(cell).join('|')}|`)].join(
				'\n',
			);
	}
};

/** The document as the markup of Jira Data Center, ending in a line break. */
export const wikiMarkup = ({ title, blocks }: PublishDocument): string =>
	`${[`h1. ${lineText([{ kind: 'text', text: title }])}`, ...blocks.map(blockText)].join('\n\n')}\n`;
