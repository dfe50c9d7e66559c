import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { ElementHandle, Page } from 'puppeteer-core';
import { until } from './until.ts';

const LIBRARY = readFileSync(
	createRequire(import.meta.url).resolve('@testing-library/dom/dist/@testing-library/dom.umd.min.js'),
	'utf8',
);

/** Where to look: in Muster's panel on a tracker's page, or in the whole of one of Muster's own pages. */
export type Scope = 'panel' | 'page';

/** What to look for, as assistive technology would find it. */
export interface Query {
	readonly role: string;
	/** The accessible name, exactly; any where it is left out. */
	readonly name?: string;
	/** Look only inside the first element with this role and name. */
	readonly within?: { readonly role: string; readonly name: string };
}

const ensureLibrary = async (page: Page): Promise<void> => {
	const there = await page.evaluate(() => 'TestingLibraryDom' in globalThis);
	if (!there) await page.evaluate(LIBRARY);
};

/** Runs in the page. */
const lookUp = (scope: Scope, { role, name, within }: Query): Element[] => {
	const library = (globalThis as unknown as { TestingLibraryDom: typeof import('@testing-library/dom') })
		.TestingLibraryDom;
	const root = scope === 'panel' ? document.querySelector('muster-panel')?.shadowRoot : document.body;
	if (root === null || root === undefined || library === undefined) return [];
	const find = (container: HTMLElement, one: string, called: string | undefined): HTMLElement[] =>
		library
			.queryAllByRole(container, one, { ...(called === undefined ? {} : { name: called }) })
			// The library does not know of this attribute; assistive technology does.
			.filter((element) => element.closest('[inert]') === null);
	const start = root as unknown as HTMLElement;
	const containers = within === undefined ? [start] : find(start, within.role, within.name).slice(0, 1);
	return containers.flatMap((container) => find(container, role, name));
};
const LOOK_UP = lookUp.toString();

const evaluateIn = async <T>(page: Page, scope: Scope, query: Query, then: string): Promise<T> => {
	await ensureLibrary(page);
	const call = `(${LOOK_UP})(${JSON.stringify(scope)}, ${JSON.stringify(query)})`;
	return (await page.evaluate(`(${then})(${call})`)) as T;
};

/** Whether an element takes a press: one that is busy, or that the view has replaced, would swallow it. */
const TAKES_PRESS = (element: HTMLElement): boolean =>
	element.isConnected && !element.matches(':disabled, [aria-disabled="true"]');

/** Resolves once an element stands where it stood a frame before: a click aims at a place, and views move things. */
const HOLDS_STILL = (element: HTMLElement): Promise<void> =>
	new Promise((resolve) => {
		let last = '';
		const look = (): void => {
			const { x, y, width, height } = element.getBoundingClientRect();
			const now = [x, y, width, height].join();
			if (now === last || !element.isConnected) resolve();
			else requestAnimationFrame(look);
			last = now;
		};
		look();
	});

const describeQuery = ({ role, name, within }: Query): string =>
	`${role}${name === undefined ? '' : ` "${name}"`}${within === undefined ? '' : ` in ${within.role} "${within.name}"`}`;

/** Finds things on a page by role and name, and waits for them as a person would. */
export class Screen {
	readonly page: Page;
	readonly scope: Scope;

	constructor(page: Page, scope: Scope) {
		this.page = page;
		this.scope = scope;
	}

	/** How many there are at this moment. */
	count(query: Query): Promise<number> {
		return evaluateIn(this.page, this.scope, query, '(all) => all.length');
	}

	/** The texts of all there are at this moment, white space folded. */
	texts(query: Query): Promise<string[]> {
		return evaluateIn(
			this.page,
			this.scope,
			query,
			"(all) => all.map((one) => (one.textContent ?? '').replace(/\\s+/g, ' ').trim())",
		);
	}

	/** An attribute of all there are at this moment. */
	attributes(query: Query, attribute: string): Promise<(string | null)[]> {
		return evaluateIn(
			this.page,
			this.scope,
			query,
			`(all) => all.map((one) => one.getAttribute(${JSON.stringify(attribute)}))`,
		);
	}

	/** Accessible names of all there are at this moment. */
	names(query: Query): Promise<string[]> {
		const compute = `(all) => all.map((one) => one.getAttribute('aria-label') ?? one.labels?.[0]?.textContent?.trim() ?? one.textContent.trim())`;
		return evaluateIn(this.page, this.scope, query, compute);
	}

	/** Accessible names of all there are, once there are any. */
	async namesOnce(query: Query): Promise<string[]> {
		await this.find(query);
		return this.names(query);
	}

	/** Waits until there are as many as wanted. */
	async countWhen(query: Query, wanted: number): Promise<void> {
		let last = -1;
		await until(`${wanted} of ${describeQuery(query)}`, async () => {
			last = await this.count(query);
			return last === wanted ? true : null;
		}).catch((error) => {
			throw new Error(`${String(error)}; last seen: ${last}`);
		});
	}

	/** Waits for the first one; where it never comes, tells what the page said instead. */
	async find(query: Query): Promise<ElementHandle<HTMLElement>> {
		return until(describeQuery(query), async () => {
			await ensureLibrary(this.page);
			const call = `(${LOOK_UP})(${JSON.stringify(this.scope)}, ${JSON.stringify(query)})[0] ?? null`;
			const handle = await this.page.evaluateHandle(call);
			return handle.asElement() as ElementHandle<HTMLElement> | null;
		}).catch(async (error: Error) => {
			const said = await Promise.all(['status', 'alert'].map((role) => this.texts({ role })));
			const there = await this.names({ role: query.role });
			throw new Error(`${error.message}; said: ${JSON.stringify(said.flat())}; there: ${JSON.stringify(there)}`);
		});
	}

	/** Waits for the field with a label; a password field has no role to find it by. */
	async labelled(label: string): Promise<ElementHandle<HTMLElement>> {
		return until(`field "${label}"`, async () => {
			await ensureLibrary(this.page);
			const call = `TestingLibraryDom.queryAllByLabelText(document.body, ${JSON.stringify(label)})[0] ?? null`;
			return (await this.page.evaluateHandle(call)).asElement() as ElementHandle<HTMLElement> | null;
		});
	}

	/** Waits for the first one that takes a press. */
	async able(query: Query): Promise<ElementHandle<HTMLElement>> {
		return until(`${describeQuery(query)} ready to be pressed`, async () => {
			const element = await this.find(query);
			return (await element.evaluate(TAKES_PRESS)) ? element : null;
		});
	}

	/** Waits for the first one and clicks it, again should the view have replaced it meanwhile. */
	async click(query: Query): Promise<void> {
		await until(`a click on ${describeQuery(query)}`, async () => {
			const element = await this.able(query);
			await element.scrollIntoView();
			await element.evaluate(HOLDS_STILL);
			await element.click();
			return true;
		});
	}

	/** Waits for the first one and presses it by keyboard, which finds it wherever the view moves it meanwhile. */
	async press(query: Query): Promise<void> {
		await until(`a press of ${describeQuery(query)}`, async () => {
			const element = await this.able(query);
			await element.focus();
			// The view may have changed since it was found.
			if (!(await element.evaluate(TAKES_PRESS))) return null;
			await this.page.keyboard.press('Enter');
			return true;
		});
	}

	/** Waits until there is none any more. */
	async gone(query: Query): Promise<void> {
		await until(`no ${describeQuery(query)}`, async () => ((await this.count(query)) === 0 ? true : null));
	}

	/** Waits until an attribute of all there are satisfies a condition. */
	async attributesWhen(
		query: Query,
		attribute: string,
		holds: (values: (string | null)[]) => boolean,
	): Promise<(string | null)[]> {
		let last: (string | null)[] = [];
		return until(`${attribute} of ${describeQuery(query)} as wanted`, async () => {
			last = await this.attributes(query, attribute);
			return holds(last) ? last : null;
		}).catch((error) => {
			throw new Error(`${String(error)}; last seen: ${JSON.stringify(last)}`);
		});
	}

	/** Waits until the texts of all there are satisfy a condition. */
	async textsWhen(query: Query, holds: (texts: string[]) => boolean): Promise<string[]> {
		let last: string[] = [];
		return until(`texts of ${describeQuery(query)} as wanted`, async () => {
			last = await this.texts(query);
			return holds(last) ? last : null;
		}).catch((error) => {
			throw new Error(`${String(error)}; last seen: ${JSON.stringify(last)}`);
		});
	}

	/** Whether a checkbox is checked. */
	async isChecked(name: string): Promise<boolean> {
		const [checked] = await evaluateIn<boolean[]>(
			this.page,
			this.scope,
			{ role: 'checkbox', name },
			'(all) => all.map((one) => one.checked)',
		);
		if (checked === undefined) throw new Error(`No checkbox "${name}"`);
		return checked;
	}

	/** Waits until a checkbox is checked, or is not. */
	async checkedWhen(name: string, wanted: boolean): Promise<void> {
		await until(`checkbox "${name}" ${wanted ? 'checked' : 'not checked'}`, async () =>
			(await this.isChecked(name)) === wanted ? true : null,
		);
	}
}

/** Types over whatever stands in a field. */
export const typeOver = async (field: ElementHandle<HTMLElement>, text: string): Promise<void> => {
	await field.focus();
	await field.evaluate((input) => (input as HTMLInputElement).select());
	await field.type(text);
};

/** Waits until a plan's page has read its release: nothing is being read then that began before what follows. */
export const epicsOn = (plan: Screen): Promise<string[]> =>
	plan.textsWhen({ role: 'definition' }, (all) => all.some((one) => /^[1-9]\d* epics?\b/.test(one)));

/** Muster's panel on a tracker's page, once it shows a verdict, and nothing of it is still being drawn. */
export const panelOn = async (page: Page): Promise<Screen> => {
	const screen = new Screen(page, 'panel');
	await screen.find({ role: 'status' });
	await until('the whole panel', () =>
		page.evaluate(() => {
			const root = document.querySelector('muster-panel')?.shadowRoot;
			return root && root.querySelector('.skeleton') === null ? true : null;
		}),
	);
	return screen;
};
