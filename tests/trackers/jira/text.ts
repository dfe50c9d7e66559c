/** Jira Cloud's document format for light Markdown (## headings, - bullets, paragraphs). Null stays null. */
export function toDocument(text: string | null): object | null {
	if (text === null) return null;
	return { type: 'doc', version: 1, content: text.split('\n\n').map(toBlock) };
}

function toBlock(block: string): object {
	const heading = /^## (.*)$/.exec(block);
	if (heading) return { type: 'heading', attrs: { level: 2 }, content: [textNode(heading[1] ?? '')] };
	if (!block.startsWith('- ')) return { type: 'paragraph', content: [textNode(block)] };
	const items = block.split('\n').map((line) => line.replace(/^- /, ''));
	return {
		type: 'bulletList',
		content: items.map((item) => ({
			type: 'listItem',
			content: [{ type: 'paragraph', content: [textNode(item)] }],
		})),
	};
}

const textNode = (text: string) => ({ type: 'text', text });

/** Wiki text, as Data Center keeps it, for the same light Markdown. */
export function toWiki(text: string | null): string | null {
	return text === null ? null : text.replace(/^## /gm, 'h2. ').replace(/^- /gm, '* ');
}

/** All words of a document, a blank line between its blocks; a string is given back as it is. */
export function plainText(body: unknown): string {
	if (typeof body === 'string') return body;
	if (!isNode(body)) return '';
	if (typeof body.text === 'string') return body.text;
	const inner = (body.content ?? []).map(plainText);
	return inner.join(body.type === 'doc' ? '\n\n' : body.type?.endsWith('List') ? '\n' : '');
}

function isNode(value: unknown): value is { type?: string; text?: string; content?: unknown[] } {
	return typeof value === 'object' && value !== null;
}
