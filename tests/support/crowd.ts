import type { Page } from 'puppeteer-core';
import { type Act, LOOK, type Made, PLAY, type Standing } from './in-page.ts';
import { until } from './until.ts';

/** A place with a checklist or a plan, under each of the addresses that lead to it. */
export interface Haunt {
	readonly name: string;
	readonly urls: readonly string[];
}

/** What is done how often: each with the number below which a die from 0 to 1 chooses it. */
const ACTS: readonly (readonly [Act | 'move', number])[] = [
	['refresh', 0.88],
	['tick', 0.92],
	['add', 0.98],
	['move', 1],
];

/** Milliseconds within which a view must show figures once all goes well: pauses that were asked for run out first. */
const SETTLING = 45_000;

/** Somebody in a tab, who goes from place to place, has things read again and edits what is shown. */
export class Wanderer {
	/** What was made at each place: the state in which each item must be found. */
	readonly made = new Map<string, Map<string, boolean>>();
	/** How many edits were made. */
	edits = 0;
	readonly page: Page;
	readonly #haunts: readonly Haunt[];
	readonly #random: () => number;
	#at: Haunt;

	constructor(page: Page, haunts: readonly Haunt[], random: () => number) {
		const [first] = haunts;
		if (first === undefined) throw new Error('A wanderer needs a place to be.');
		this.page = page;
		this.#haunts = haunts;
		this.#random = random;
		this.#at = first;
	}

	/** Goes to a place and does nothing else. */
	async go(haunt: Haunt = this.#oneOf(this.#haunts)): Promise<void> {
		await this.page.goto(this.#oneOf(haunt.urls), { waitUntil: 'domcontentloaded' });
		this.#at = haunt;
	}

	/** Does one thing. */
	async step(title: string): Promise<void> {
		const dice = this.#random();
		const [act] = ACTS.find(([, below]) => dice < below) ?? ['refresh' as const];
		if (act !== 'move') await this.#play(act, title);
		else if (this.#haunts.length > 1) await this.go();
	}

	/** Waits until the view shows figures, having it read again while something is missing. */
	settle(): Promise<Standing> {
		return until(
			`an end of the waiting at ${this.#at.name}`,
			async () => {
				const standing = await this.#look();
				if (!standing.busy && !standing.lacks) return standing;
				await this.#play('refresh', '');
				return null;
			},
			SETTLING,
		).catch(async (error) => {
			throw new Error(`${String(error)}; it says: ${(await this.#look()).text}`);
		});
	}

	/** Goes to every place where something was made, and expects it there. */
	async expectAllShown(): Promise<void> {
		for (const haunt of this.#haunts.filter(({ name }) => this.made.has(name))) {
			if (this.#haunts.length > 1) await this.go(haunt);
			await this.settle();
			for (const [title, done] of this.made.get(haunt.name) ?? []) await this.#expectShown(title, done);
		}
	}

	async #expectShown(title: string, done: boolean): Promise<void> {
		await until(`"${title}", ${done ? 'done' : 'open'}, at ${this.#at.name}`, async () => {
			const { items, text } = await this.#look();
			const item = items.find((one) => one.title === title);
			return (item?.done ?? (text.includes(title) ? false : null)) === done ? true : null;
		}).catch(async (error) => {
			throw new Error(`${String(error)}; ${this.page.url()} says: ${(await this.#look()).text}`);
		});
	}

	async #play(act: Act, title: string): Promise<void> {
		const made = (await this.page.evaluate(
			`${PLAY}(${JSON.stringify(act)}, ${this.#random()}, ${JSON.stringify(title)})`,
		)) as Made | null;
		if (made === null) return;
		this.edits += 1;
		const here = this.made.get(this.#at.name) ?? new Map<string, boolean>();
		this.made.set(this.#at.name, here.set(made.title, made.done));
	}

	#look(): Promise<Standing> {
		return this.page.evaluate(`${LOOK}()`) as Promise<Standing>;
	}

	#oneOf<T>(list: readonly T[]): T {
		return list[Math.floor(this.#random() * list.length)] as T;
	}
}

/** Several wanderers at once, each in places of their own. */
export class Crowd {
	steps = 0;
	readonly #wanderers: readonly Wanderer[];

	constructor(wanderers: readonly Wanderer[]) {
		this.#wanderers = wanderers;
	}

	/** How many edits were made. */
	get edits(): number {
		return this.#wanderers.reduce((sum, { edits }) => sum + edits, 0);
	}

	/** What was added or changed, by its title. */
	get titles(): string[] {
		return this.#wanderers.flatMap(({ made }) => [...made.values()].flatMap((here) => [...here.keys()]));
	}

	/** What was made at places that answer to a test, each with whether it must be done, in order of the titles. */
	madeAt(isPlace: (name: string) => boolean): [string, boolean][] {
		const made = this.#wanderers.flatMap((one) => [...one.made].filter(([name]) => isPlace(name)));
		return made.flatMap(([, here]) => [...here]).sort(([one], [other]) => (one < other ? -1 : 1));
	}

	/** Everybody does one thing after the other until it is enough. */
	async wander(wanted: string, enough: () => boolean, patience: number): Promise<void> {
		const walks = this.#wanderers.map((one, number) =>
			until(
				wanted,
				async () => {
					if (enough()) return true;
					this.steps += 1;
					await one.step(`Made by ${number} in step ${this.steps}`);
					return null;
				},
				patience,
			),
		);
		await Promise.all(walks);
	}

	/** Waits until every view shows figures. */
	async settle(): Promise<void> {
		await Promise.all(this.#wanderers.map((one) => one.settle()));
	}

	/** Expects every edit where it was made. */
	async expectAllShown(): Promise<void> {
		await Promise.all(this.#wanderers.map((one) => one.expectAllShown()));
	}
}
