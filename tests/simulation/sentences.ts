import type { Random } from './random';

/** Beyond it people shorten a text, characters. */
const LONG = 1_200;

/** Writes and deletes sentences in texts, and remembers which of them must be there in the end. */
export class Sentences {
	readonly typed = new Set<string>();
	readonly deleted = new Set<string>();
	#next = 1;

	/** The text with one sentence more somewhere, or one less. */
	rewritten(text: string, random: Random): string {
		const sentences = text.match(/«\d+» [^«]*/gu) ?? [];
		if (sentences.length > 0 && (text.length > LONG || random.chance(0.15))) {
			const [gone = ''] = sentences.splice(random.below(sentences.length), 1);
			this.deleted.add(/«\d+»/u.exec(gone)?.[0] ?? '');
		} else {
			const mark = `«${this.#next++}»`;
			this.typed.add(mark);
			sentences.splice(random.below(sentences.length + 1), 0, `${mark} ask team ${random.below(90)} first. `);
		}
		return sentences.join('');
	}

	/** A notebook of its own, for words that nobody will read. */
	aside(): Sentences {
		return new Sentences();
	}

	/** The sentences that somebody typed, nobody deleted, and that are not in the texts once. */
	missing(texts: Iterable<string>): string[] {
		const found = new Map<string, number>();
		for (const text of texts) {
			for (const [mark] of text.matchAll(/«\d+»/gu)) found.set(mark, (found.get(mark) ?? 0) + 1);
		}
		return [...this.typed].filter((mark) => !this.deleted.has(mark) && found.get(mark) !== 1);
	}
}
