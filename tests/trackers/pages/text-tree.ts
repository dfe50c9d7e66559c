import { h, type Tree } from './tree.ts';

/** Light Markdown (## headings, - bullets, paragraphs) as elements. */
export function textTrees(text: string): Tree[] {
	return text.split('\n\n').map((block) => {
		if (block.startsWith('## ')) return h('h2', {}, block.slice(3));
		if (!block.startsWith('- ')) return h('p', { dir: 'auto' }, block);
		return h('ul', {}, ...block.split('\n').map((line) => h('li', { dir: 'auto' }, line.replace(/^- /, ''))));
	});
}
