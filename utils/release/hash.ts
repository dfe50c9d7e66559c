/** Two running hashes (FNV-1a from different seeds), so that equal results by chance are out of the question. */
class Hash {
	#a = 0x811c9dc5;
	#b = 0x9e3779b1;

	add(code: number): void {
		this.#a = Math.imul(this.#a ^ code, 0x01000193);
		this.#b = Math.imul(this.#b ^ code, 0x01000193);
	}

	/** 32 bits. */
	number(): number {
		return mixed(this.#a ^ Math.imul(this.#b, 0x85ebca6b));
	}

	/** 14 characters, base 36. */
	text(): string {
		return spelled(mixed(this.#a)) + spelled(mixed(this.#b));
	}
}

/** A last mix: without it, texts that differ at the end only have alike hashes. */
const mixed = (hash: number): number => {
	const once = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d);
	return (once ^ (once >>> 13)) >>> 0;
};

const spelled = (hash: number): string => hash.toString(36).padStart(7, '0');

/** A short hash (14 characters, base 36) to see whether a text changed; no protection against a forger. */
export const textHash = (text: string): string => {
	const hash = new Hash();
	for (let at = 0; at < text.length; at += 1) hash.add(text.charCodeAt(at));
	return hash.text();
};

/** The same as a number from 0 to 2³²−1. */
export const numberHash = (text: string): number => {
	const hash = new Hash();
	for (let at = 0; at < text.length; at += 1) hash.add(text.charCodeAt(at));
	return hash.number();
};

/** The text reduced to its words: small letters, no punctuation, markup or spacing. */
export const normalised = (text: string): string =>
	text
		.normalize('NFKC')
		.toLowerCase()
		.replace(/[^\p{L}\p{N}]+/gu, ' ')
		.trim();

const BLANK = 32;

/** Each character of ASCII by its code: the small letter or digit that it counts as, `BLANK` for any other. */
const PLAIN = Uint8Array.from({ length: 128 }, (_, code) => {
	const small = String.fromCharCode(code).toLowerCase();
	return /[a-z\d]/.test(small) ? small.charCodeAt(0) : BLANK;
});

/**
 * Hash of a text's words, the same for texts that differ in case, spacing and punctuation only; empty where it has no
 * words. Plain texts are hashed in one pass, without making the reduced text: a release has thousands.
 */
export const wordsHash = (text: string): string => {
	const hash = new Hash();
	let [some, gap] = [false, false];
	for (let at = 0; at < text.length; at += 1) {
		const code = PLAIN[text.charCodeAt(at)];
		if (code === undefined) return slowWordsHash(text);
		if (code === BLANK) {
			gap = some;
			continue;
		}
		if (gap) hash.add(BLANK);
		hash.add(code);
		[some, gap] = [true, false];
	}
	return some ? hash.text() : '';
};

const slowWordsHash = (text: string): string => {
	const words = normalised(text);
	return words === '' ? '' : textHash(words);
};
