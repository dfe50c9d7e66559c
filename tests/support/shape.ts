import type { Page } from 'puppeteer-core';
import type { Scope } from './roles.ts';
import { unmarkedControls } from './tabbing.ts';

/** CSS pixels of a window of 1,280 at 200 % and at 400 %. */
const NARROW = [640, 320] as const;

/** How far a page, or the panel in it, can be scrolled sideways. Runs in the page. */
const sideways = (scope: Scope): number => {
	const inPanel = document.querySelector('muster-panel')?.shadowRoot?.querySelector('.panel');
	const box = scope === 'panel' ? (inPanel ?? document.body) : document.documentElement;
	return box.scrollWidth - box.clientWidth;
};

/** Pairs of controls of which one lies on the other. Runs in the page. */
const overlaps = (scope: Scope): string[] => {
	const view = scope === 'panel' ? (document.querySelector('muster-panel')?.shadowRoot ?? document) : document;
	// What lies behind a dialog cannot be reached.
	const root = view.querySelector(':modal') ?? view;
	/** What is seen of a control: what is scrolled out of a box around it is not. */
	const seen = (one: HTMLElement) => {
		let { left, right, top, bottom } = one.getBoundingClientRect();
		for (let up = one.parentElement; up !== null; up = up.parentElement) {
			if (getComputedStyle(up).overflow === 'visible') continue;
			const box = up.getBoundingClientRect();
			[left, right] = [Math.max(left, box.left), Math.min(right, box.right)];
			[top, bottom] = [Math.max(top, box.top), Math.min(bottom, box.bottom)];
		}
		return { left, right, top, bottom };
	};
	const all = [...root.querySelectorAll<HTMLElement>('a[href], button, input, select, textarea, summary')].filter(
		(one) => one.checkVisibility({ visibilityProperty: true }) && one.closest('.visually-hidden') === null,
	);
	const boxes = all.map(seen);
	return all.flatMap((one, at) =>
		all.slice(at + 1).flatMap((other, past) => {
			const [a, b] = [boxes[at], boxes[at + 1 + past]];
			if (a === undefined || b === undefined || one.contains(other)) return [];
			const wide = Math.min(a.right, b.right) - Math.max(a.left, b.left);
			const high = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top);
			return wide > 2 && high > 2 ? [`${one.outerHTML.slice(0, 120)} and ${other.outerHTML.slice(0, 120)}`] : [];
		}),
	);
};

/** Turns a view around for a language that is written from right to left. Runs in the page; true where all of it follows. */
const mirror = (scope: Scope): boolean => {
	const shadow = document.querySelector('muster-panel')?.shadowRoot;
	const top = scope === 'panel' ? shadow?.querySelector<HTMLElement>('.muster') : document.documentElement;
	if (top === null || top === undefined) return false;
	top.dir = 'rtl';
	const parts =
		scope === 'panel' ? [...top.querySelectorAll('.panel, .panel-body')] : [...top.querySelectorAll('main, h1')];
	return parts.length > 0 && parts.every((one) => getComputedStyle(one).direction === 'rtl');
};

/** Elements that move, or would when something about them changes. Runs in the page. */
const moving = (scope: Scope): string[] => {
	const root = scope === 'panel' ? (document.querySelector('muster-panel')?.shadowRoot ?? document) : document;
	const box = root.querySelector('.muster, main');
	const spinner = Object.assign(document.createElement('span'), { className: 'spinner' });
	box?.append(spinner);
	const found = [...root.querySelectorAll('*')].filter((one) => {
		const { animationName, transitionDuration } = getComputedStyle(one);
		return animationName !== 'none' || transitionDuration.split(', ').some((time) => time !== '0s');
	});
	spinner.remove();
	return found.map((one) => one.outerHTML.slice(0, 80));
};

/** What moves in a view. */
export const movingIn = (page: Page, scope: Scope): Promise<string[]> => page.evaluate(moving, scope);

/**
 * What is lost of a view at 200 and 400 %, written from right to left, for those who use the keyboard, and for those who
 * ask for less motion (Chrome's driver alone can ask for it); a line each.
 */
export const shapeFaults = async (page: Page, scope: Scope, canStill: boolean): Promise<string[]> => {
	const faults = (await unmarkedControls(page, scope)).map((name) => `no mark of the focus on ${name}`);
	const { height = 800, ...window } = page.viewport() ?? {};
	for (const width of NARROW) {
		await page.setViewport({ ...window, width, height });
		const far = await page.evaluate(sideways, scope);
		if (far > 0) faults.push(`${far} pixels to scroll sideways in ${width}`);
	}
	await page.setViewport({ width: 1440, ...window, height });
	if (!(await page.evaluate(mirror, scope))) faults.push('not mirrored');
	const far = await page.evaluate(sideways, scope);
	if (far > 0) faults.push(`${far} pixels to scroll sideways from right to left`);
	faults.push(...(await page.evaluate(overlaps, scope)).map((pair) => `one on the other: ${pair}`));
	if (!canStill) return faults;
	await page.emulateMediaFeatures([{ name: 'prefers-reduced-motion', value: 'reduce' }]);
	return [...faults, ...(await movingIn(page, scope)).map((one) => `moves: ${one}`)];
};
