import type { Page } from 'puppeteer-core';
import type { Scope } from './roles.ts';

/** A control as it was met on the way through a view by the Tab key. */
export interface Stop {
	readonly name: string;
	/** Whether something drawn around it says that it has the focus. */
	readonly marked: boolean;
}

/** Defined in the page: what can be reached by Tab, in the order of the document, and what has the focus. */
const HELPERS = `(() => {
	const root = (scope) => (scope === 'panel' ? document.querySelector('muster-panel').shadowRoot : document);
	const name = (one) =>
		one.tagName.toLowerCase() + ' ' + (one.getAttribute('aria-label') ?? one.labels?.[0]?.textContent ?? one.textContent).trim().slice(0, 60);
	const controls = (scope) =>
		[...root(scope).querySelectorAll('a[href], button, input, select, textarea, summary, [tabindex]')].filter(
			(one) => one.tabIndex >= 0 && !one.disabled && one.checkVisibility({ visibilityProperty: true }) && (one.type !== 'radio' || one.checked),
		);
	const drawn = (style) => style.outlineStyle !== 'none' && Number.parseFloat(style.outlineWidth) >= 2;
	const marked = (one) => [null, '::before', '::after'].some((part) => drawn(getComputedStyle(one, part)));
	globalThis.musterTabbing = {
		names: (scope) => controls(scope).map(name),
		unmarked: (scope) =>
			controls(scope).filter((one) => {
				// One that has the focus already, from a click, would not be marked anew.
				one.blur();
				one.focus({ focusVisible: true });
				return root(scope).activeElement === one && !marked(one);
			}).map(name),
		begin: (scope) => controls(scope)[0].focus({ focusVisible: true }),
		current(scope) {
			const one = root(scope).activeElement;
			const at = controls(scope).indexOf(one);
			return at === -1 ? null : { at, name: name(one), marked: marked(one) };
		},
	};
})()`;

interface Tabbing {
	names(scope: Scope): string[];
	unmarked(scope: Scope): string[];
	begin(scope: Scope): void;
	current(scope: Scope): (Stop & { at: number }) | null;
}
const inPage = <T>(page: Page, call: (tabbing: Tabbing, scope: Scope) => T, scope: Scope): Promise<T> =>
	page.evaluate(`(${call.toString()})(globalThis.musterTabbing, ${JSON.stringify(scope)})`) as Promise<T>;

/** Every control of a view, in the order of the document. */
export const controlsOf = async (page: Page, scope: Scope): Promise<string[]> => {
	await page.evaluate(HELPERS);
	return inPage(page, (tabbing, where) => tabbing.names(where), scope);
};

/** Controls of a view with nothing drawn around them while they have the focus. */
export const unmarkedControls = async (page: Page, scope: Scope): Promise<string[]> => {
	await page.evaluate(HELPERS);
	return inPage(page, (tabbing, where) => tabbing.unmarked(where), scope);
};

/** Goes through a view by the Tab key, from its first control until it is left or begins anew. */
export const tabThrough = async (page: Page, scope: Scope): Promise<Stop[]> => {
	const count = (await controlsOf(page, scope)).length;
	await inPage(page, (tabbing, where) => tabbing.begin(where), scope);
	const stops: Stop[] = [];
	let last = -1;
	// A date field takes several Tabs, and the browser stops at areas that scroll.
	for (let presses = 0; presses < count * 5; presses += 1) {
		const now = await inPage(page, (tabbing, where) => tabbing.current(where), scope);
		if (stops.length >= count && (now === null || now.at === 0)) break;
		if (now !== null && now.at !== last) stops.push({ name: now.name, marked: now.marked });
		last = now?.at ?? last;
		await page.keyboard.press('Tab');
	}
	return stops;
};
