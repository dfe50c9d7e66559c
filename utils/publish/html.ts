import { formatLocale } from '../words/locale';
import type { Block, Inline, Line, PublishDocument } from './document';
import { PAGE_STYLE } from './html-style';

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const escaped = (text: string): string => text.replace(/[&<>"]/g, (one) => ENTITIES[one] ?? one);

const rendered = (inline: Inline): string => {
	const text = escaped(inline.text);
	if (inline.kind === 'link') return `<a href="${escaped(inline.href)}" rel="noopener noreferrer">${text}</a>`;
	if (inline.kind === 'status') return `<strong class="status ${inline.tone}">${text}</strong>`;
	return inline.mark === undefined ? text : `<${inline.mark}>${text}</${inline.mark}>`;
};

const lineText = (line: Line): string => line.map(rendered).join('');

const blockText = (block: Block): string => {
	switch (block.kind) {
		case 'heading':
			return `<h${block.level}>${lineText(block.line)}</h${block.level}>`;
		case 'paragraph':
			return `<p>${block.lines.map(lineText).join('<br>\n')}</p>`;
		case 'list':
			return `<ul>\n${block.items.map((item) => `<li>${lineText(item)}</li>`).join('\n')}\n</ul>`;
		case 'table': {
			const head = block.head.map((words) => `<th scope="col">${escaped(words)}</th>`).join('');
			const rows = block.rows.map((cells) => `<tr>${cells.map((one) => `<td>${lineText(one)}</td>`).join('')}</tr>`);
			return `<table>\n<thead><tr>${head}</tr></thead>\n<tbody>\n${rows.join('\n')}\n</tbody>\n</table>`;
		}
	}
};

/** The document as a piece of HTML without a page around it, for the clipboard. */
export const htmlFragment = ({ title, blocks }: PublishDocument): string =>
	[`<h1>${escaped(title)}</h1>`, ...blocks.map(blockText)].join('\n');

/** Longer ones are cut in the tab and by search engines. */
const MOST_OF_TITLE = 70;

const tabTitle = (title: string): string => {
	const characters = [...title];
	return characters.length <= MOST_OF_TITLE
		? title
		: `${characters
				.slice(0, MOST_OF_TITLE - 1)
				.join('')
				.trimEnd()}…`;
};

/** The document as one page that needs nothing beside it: no scripts, no pictures, its style inside. */
export const htmlPage = (document: PublishDocument): string => `<!DOCTYPE html>
<html lang="${formatLocale()}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<title>${escaped(tabTitle(document.title))}</title>
<style>
${PAGE_STYLE}
</style>
</head>
<body>
<main>
${htmlFragment(document)}
</main>
</body>
</html>
`;
