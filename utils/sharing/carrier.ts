/** `no-key`: there is no key, or the tracker no longer takes it; nothing can go out before there is another one. */
export type CarrierWhy = 'forbidden' | 'no-key' | 'not-found' | 'unreachable' | 'rate-limited' | 'too-large';

/** The tracker did not take, or not give, the shared value. */
export class CarrierFailure extends Error {
	override name = 'CarrierFailure';
	readonly why: CarrierWhy;
	/** When to ask again, milliseconds since 1970; null where the tracker did not say. */
	readonly retryAt: number | null;

	constructor(why: CarrierWhy, detail: string, retryAt: number | null = null) {
		super(detail);
		this.why = why;
		this.retryAt = retryAt;
	}
}

/**
 * One place in a tracker that keeps one text. Writing replaces it whole, whoever wrote in between.
 * Both throw `CarrierFailure`.
 */
export interface Carrier {
	/** Null where nothing is there yet. */
	read(): Promise<string | null>;
	write(value: string): Promise<void>;
}
