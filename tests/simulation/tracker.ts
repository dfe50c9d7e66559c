import { type Carrier, CarrierFailure } from '../../utils/sharing/carrier';
import type { Random } from './random';

export interface Weather {
	/** Chance that a write is confirmed and never seen again. */
	readonly loses: number;
	/** Chance that a write arrives later, so that it can come after younger ones. */
	readonly delays: number;
	/** Chance that an older value is read. */
	readonly stale: number;
	/** Chance that a call fails. */
	readonly fails: number;
}

const FAIR: Weather = { loses: 0, delays: 0, stale: 0, fails: 0 };
export const STORMY: Weather = { loses: 0.05, delays: 0.1, stale: 0.1, fails: 0.03 };

/** A tracker's storage on bad days, in made-up time. */
export class Tracker implements Carrier {
	lost = 0;
	writes = 0;
	weather: Weather;
	readonly #random: Random;
	readonly #now: () => number;
	readonly #values: string[] = [];
	#late: { at: number; value: string }[] = [];

	constructor(random: Random, now: () => number, weather: Weather) {
		this.#random = random;
		this.#now = now;
		this.weather = weather;
	}

	#arrive(): void {
		const due = this.#late.filter(({ at }) => at <= this.#now());
		this.#late = this.#late.filter(({ at }) => at > this.#now());
		for (const { value } of due) this.#put(value);
	}

	#put(value: string): void {
		this.#values.push(value);
		if (this.#values.length > 4) this.#values.shift();
	}

	/** From here on everything works; what is under way arrives first. */
	calm(): void {
		this.weather = FAIR;
		for (const { value } of this.#late) this.#put(value);
		this.#late = [];
	}

	get size(): number {
		return this.#values.at(-1)?.length ?? 0;
	}

	async read(): Promise<string | null> {
		this.#arrive();
		if (this.#random.chance(this.weather.fails)) throw new CarrierFailure('unreachable', 'No answer.');
		return (
			(this.#random.chance(this.weather.stale) ? this.#random.pick([...this.#values, null]) : this.#values.at(-1)) ??
			null
		);
	}

	async write(value: string): Promise<void> {
		this.writes += 1;
		if (this.#random.chance(this.weather.fails))
			throw new CarrierFailure('rate-limited', 'Slower.', this.#now() + 60_000);
		if (this.#random.chance(this.weather.loses)) this.lost += 1;
		else if (this.#random.chance(this.weather.delays))
			this.#late.push({ at: this.#now() + this.#random.below(600_000), value });
		else this.#put(value);
	}
}
