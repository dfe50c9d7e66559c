// @vitest-environment happy-dom

import { flushSync } from 'react-dom';
import { createRoot, type Root } from 'react-dom/client';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { InSlices } from '../../../components/panel/in-slices';
import { until } from '../../support/until';

/** Milliseconds that one row takes to be drawn. */
const EACH = 3;
/** Far more of them than fit into one slice. */
const ROWS = 30;
const NAMES = Array.from({ length: ROWS }, (_, at) => `row ${at + 1}`);

const Row = ({ words }: { readonly words: string }) => {
	const end = performance.now() + EACH;
	while (performance.now() < end);
	return <li>{words}</li>;
};
const list = (words: string) => (
	<InSlices meanwhile="Reading">
		<ul>
			{NAMES.map((name) => (
				<Row key={name} words={words} />
			))}
		</ul>
	</InSlices>
);

let box: HTMLElement;
let root: Root;
beforeEach(() => {
	// What is tested is how React shares out its work by itself.
	Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: false });
	box = document.createElement('div');
	document.body.append(box);
	root = createRoot(box);
});
afterEach(() => {
	root.unmount();
	box.remove();
});

const drawn = () => until('the rows', async () => box.querySelectorAll('li').length === ROWS || null);

it('lets the page have its turns while what is large is drawn, and shows something else meanwhile', async () => {
	let turns = 0;
	const turn = (): void => {
		if (box.querySelector('li') !== null) return;
		turns += 1;
		setTimeout(turn);
	};
	flushSync(() => root.render(list('First')));
	expect(box.textContent).toBe('Reading');
	turn();
	await drawn();
	expect(box.textContent).not.toContain('Reading');
	expect(turns).toBeGreaterThan(3);
});

it('draws later changes at once', async () => {
	root.render(list('First'));
	await drawn();
	flushSync(() => root.render(list('Second')));
	expect(box.textContent).toBe('Second'.repeat(ROWS));
});
