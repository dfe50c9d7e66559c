import { Chaos } from './chaos.ts';

/** What a faulty answer is like. Without a body the real answer is kept and only delayed, cut or left hanging. */
export interface FaultyAnswer {
	status?: number;
	headers?: Record<string, string>;
	body?: string;
	contentType?: string;
	/** Milliseconds before anything is answered. */
	delayMs?: number;
	/** The connection is cut after half of the body. */
	truncate?: boolean;
	/** No answer ever comes; the connection stays open until everything works again. */
	hang?: boolean;
	/** The connection is cut before anything is answered. */
	drop?: boolean;
	/** Changes the body of the real answer. */
	rewrite?: (body: string) => string;
}

/** Which requests go wrong, how often and how. */
export interface Fault {
	/** Host name; any when left out. */
	host?: string;
	method?: string;
	/** Tested against path and query; any when left out. */
	path?: RegExp;
	/** How many requests go wrong; all when left out. */
	times?: number;
	respond: FaultyAnswer;
}

/** A request as far as faults look at it. */
export interface Target {
	host: string;
	method: string;
	/** Path and query. */
	path: string;
}

/** What is wrong with the stand-ins at the moment. */
export class Faults {
	#faults: { fault: Fault; left: number }[] = [];
	#chaos: Chaos | null = null;
	#hanging: (() => void)[] = [];

	/** Makes matching requests go wrong from now on. The fault set last comes first. */
	set(fault: Fault): void {
		this.#faults.unshift({ fault, left: fault.times ?? Number.POSITIVE_INFINITY });
	}

	/**
	 * Makes a share (`rate`, 0 to 1) of the API requests go wrong at random; the same seed gives the same run.
	 * @returns what counts the faults that were served
	 */
	chaos(seed: number, rate: number): Chaos {
		this.#chaos = new Chaos(seed, rate);
		return this.#chaos;
	}

	/** Everything works again; connections left hanging are cut. */
	clear(): void {
		this.#faults = [];
		this.#chaos = null;
		for (const cut of this.#hanging.splice(0)) cut();
	}

	/** Leaves a connection hanging until everything works again. */
	hang(cut: () => void): void {
		this.#hanging.push(cut);
	}

	/** The fault for a request, counted as used; null when it goes well. */
	take(target: Target): FaultyAnswer | null {
		const found = this.#faults.find(({ fault, left }) => left > 0 && applies(fault, target));
		if (!found) return this.#chaos?.take(target) ?? null;
		found.left -= 1;
		return found.fault.respond;
	}
}

function applies(fault: Fault, target: Target): boolean {
	if (fault.host !== undefined && fault.host !== target.host) return false;
	if (fault.method !== undefined && fault.method !== target.method) return false;
	// A pattern with the g flag would remember where it stopped.
	return fault.path === undefined || new RegExp(fault.path.source, fault.path.flags.replace('g', '')).test(target.path);
}
