import { compileMessage } from '@lingui/message-utils/compileMessage';
import type { Page } from 'puppeteer-core';
import { ENTRIES, type Entry, type TRANSLATED } from '../../locales/areas.ts';
import { readCatalog } from '../../locales/catalogs.ts';
import type { Scope } from './roles.ts';

type Token = string | readonly [name: string, kind?: string, options?: Readonly<Record<string, Token[]>>];

/** Where markup divides a message into pieces of text, each drawn by itself. */
const TAG = /<\/?\d+\/?>/;

const escaped = (text: string): string => text.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&');

const patternOf = (token: Token): string => {
	if (typeof token === 'string') return escaped(token);
	const [, kind, options] = token;
	if (kind === undefined || options === undefined) return kind === undefined ? '.+?' : '[\\d.,]+';
	const choices = Object.entries(options).filter(([name]) => name !== 'offset');
	return `(?:${choices.map(([, inside]) => inside.map((one) => (one === '#' ? '[\\d.,]+' : patternOf(one))).join('')).join('|')})`;
};

/** The texts that a message is drawn as, as patterns; only those that are known by a word of their own. */
const patternsOf = (source: string): string[] => {
	const compiled = compileMessage(source) as string | Token[];
	const whole = typeof compiled === 'string' ? escaped(compiled) : compiled.map(patternOf).join('');
	return whole.split(TAG).filter((piece) => /\p{L}{4,}/u.test(piece.replace(/\\[a-z]/g, '')));
};

/** What an entry says in English where it should say something else in a language. */
const englishOf = async (entry: Entry, language: (typeof TRANSLATED)[number]): Promise<string[]> => {
	const messages = (await Promise.all(ENTRIES[entry].map((area) => readCatalog(area, language)))).flat();
	const same = new Set(messages.flatMap(({ translation }) => patternsOf(translation)));
	const patterns = messages
		.filter(({ source, translation }) => source !== translation)
		.flatMap(({ source }) => patternsOf(source))
		.filter((pattern) => !same.has(pattern));
	return [...new Set(patterns)];
};

/** Runs in the page: texts and spoken attributes below a root that are Muster's own, as they stand there. */
const shownTexts = (scope: Scope): string[] => {
	const found = new Set<string>();
	const note = (text: string | null): void => {
		const folded = (text ?? '').replace(/\s+/g, ' ').trim();
		if (folded !== '') found.add(folded);
	};
	const visit = (root: ParentNode): void => {
		for (const element of root.querySelectorAll('*')) {
			if (element.shadowRoot !== null) visit(element.shadowRoot);
			// What people and trackers wrote, and what nobody sees.
			if (element.closest('bdi, style, script, textarea') !== null) continue;
			for (const name of ['aria-label', 'title', 'placeholder', 'aria-description']) note(element.getAttribute(name));
			for (const node of element.childNodes) if (node.nodeType === Node.TEXT_NODE) note(node.nodeValue);
		}
	};
	const root = scope === 'panel' ? document.querySelector('muster-panel')?.shadowRoot : document;
	if (root) visit(root);
	return [...found];
};
const SHOWN_TEXTS = shownTexts.toString();

/** The texts and spoken attributes that are Muster's own, in the panel or on a page. */
export const textsOn = (page: Page, scope: Scope): Promise<string[]> =>
	page.evaluate(`(${SHOWN_TEXTS})(${JSON.stringify(scope)})`) as Promise<string[]>;

/** Runs in the page: presses every button once, also those that this brings, and notes what comes to be seen. */
const pressAll = async (within: string, read: () => string[]): Promise<{ pressed: number; texts: string[] }> => {
	const [pressed, found] = [new Set<string>(), new Set(read())];
	const next = (): HTMLButtonElement | undefined =>
		[...document.querySelectorAll<HTMLButtonElement>(`${within} button[type=button]:enabled`)].find((button) => {
			const name = button.closest('section')?.id + (button.getAttribute('aria-label') ?? button.textContent ?? '');
			return !pressed.has(name) && pressed.add(name);
		});
	for (let button = next(); button !== undefined && pressed.size < 300; button = next()) {
		button.click();
		await new Promise((resolve) => requestAnimationFrame(resolve));
		for (const text of read()) found.add(text);
	}
	return { pressed: pressed.size, texts: [...found] };
};
const PRESS_ALL = pressAll.toString();

/** What comes to be seen on a page while every button is pressed. @param within selector of where to press */
export const textsWhilePressing = (page: Page, within: string): Promise<{ pressed: number; texts: string[] }> =>
	page.evaluate(`(${PRESS_ALL})(${JSON.stringify(within)}, () => (${SHOWN_TEXTS})('page'))`) as Promise<{
		pressed: number;
		texts: string[];
	}>;

/** The English texts among those of an entry that should be in another language. */
export const leftOver = async (
	texts: readonly string[],
	entry: Entry,
	language: (typeof TRANSLATED)[number],
): Promise<string[]> => {
	const patterns = [...(await englishOf(entry, language)), ...(await englishOf('background', language))];
	const english = new RegExp(`^(?:${[...new Set(patterns)].join('|')})$`, 'u');
	return texts.filter((text) => english.test(text));
};
