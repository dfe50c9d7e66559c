/** What a wanderer may do to a panel or a page of Muster's, as `play` carries it out. */
export type Act = 'refresh' | 'tick' | 'add';

/** An edit that was made: of which item, and what its box must say at the end. */
export interface Made {
	readonly title: string;
	readonly done: boolean;
}

/** How a view stands. */
export interface Standing {
	/** It waits for something. */
	readonly busy: boolean;
	/** Something could not be saved, or not be read where the view could have it read again. */
	readonly lacks: boolean;
	readonly text: string;
	/** The titles of the items, and whether each is done. */
	readonly items: readonly Made[];
}

/** Runs in the page: the root of Muster's panel, or of its own page. */
const rootOf = (): ParentNode | null =>
	location.protocol === 'https:' ? (document.querySelector('muster-panel')?.shadowRoot ?? null) : document.body;

/** Runs in the page: carries an act out where that is possible, and tells of the edit it made. */
const play = async (act: Act, pick: number, title: string): Promise<Made | null> => {
	const root = rootOf();
	const all = <T extends HTMLElement>(selector: string): T[] => [...(root?.querySelectorAll<T>(selector) ?? [])];
	const named = (words: RegExp): HTMLElement[] =>
		all('button:not([aria-disabled])').filter((one) => words.test(one.ariaLabel ?? one.textContent ?? ''));
	const oneOf = <T>(list: readonly T[]): T | undefined => list[Math.floor(pick * list.length)];
	if (act === 'refresh') {
		for (const button of named(/^Read again/)) button.click();
		return null;
	}
	if (act === 'tick') {
		// Until its first edit a checklist is the template of whatever the release is taken for at the moment.
		const added = all<HTMLInputElement>('.item .tick').filter((one) =>
			/^Made by/.test(one.labels?.[0]?.textContent ?? ''),
		);
		const box = oneOf(added);
		if (box === undefined) return null;
		const made = { title: box.labels?.[0]?.textContent ?? '', done: !box.checked };
		box.click();
		return made;
	}
	const form = all<HTMLFormElement>('form.inline-form, .open-form form')[0];
	const field = form?.querySelector<HTMLInputElement | HTMLTextAreaElement>('input, textarea');
	if (form === undefined || field === null || field === undefined) {
		oneOf(named(/^Add (item to|a learning)/))?.click();
		return null;
	}
	if (field.value !== '') return null;
	Object.getOwnPropertyDescriptor(Object.getPrototypeOf(field), 'value')?.set?.call(field, title);
	field.dispatchEvent(new Event('input', { bubbles: true }));
	await Promise.resolve();
	form.requestSubmit();
	return { title, done: false };
};

/** Runs in the page: how the view stands. */
const look = (): Standing => {
	const root = rootOf();
	const there = (selector: string): boolean => root?.querySelector(selector) !== null;
	const text = (root === document.body ? root : root?.querySelector('section'))?.textContent ?? '';
	const boxes = [...(root?.querySelectorAll<HTMLInputElement>('.item .tick') ?? [])];
	// A view that offers no reading shows what others have read.
	const buttons = [...(root?.querySelectorAll('button') ?? [])];
	const mends = buttons.some((one) => /^Read again/.test(one.ariaLabel ?? one.textContent ?? ''));
	return {
		busy: text === '' || there('.spinner, .skeleton, [aria-busy="true"]') || /Reading(…| the)/.test(text),
		lacks: /Not saved/.test(text) || (mends && /could not be|may be out of date/i.test(text)),
		text,
		items: boxes.map((box) => ({ title: box.labels?.[0]?.textContent ?? '', done: box.checked })),
	};
};

/** The text of `play`, to be called with an act, a number from 0 to 1 that decides between things, and a title. */
export const PLAY = `(() => { const rootOf = ${rootOf}; return ${play}; })()`;
/** The text of `look`. */
export const LOOK = `(() => { const rootOf = ${rootOf}; return ${look}; })()`;
