import * as Y from 'yjs';
import { numberHash } from '../release/hash';
import { textChanges } from './text-diff';

/** The long texts of a document, by path. People can write in one text at the same time; no sentence gets lost. */
export class Texts {
	readonly #doc = new Y.Doc();
	readonly #paths = new Set<string>();

	/**
	 * @param bytes from `bytes()`
	 * @throws {Error} where they are damaged, or lack something they build on
	 */
	static from(bytes: Uint8Array): Texts {
		const texts = new Texts();
		Y.applyUpdate(texts.#doc, bytes);
		const { pendingStructs, pendingDs } = texts.#doc.store;
		if (pendingStructs !== null || pendingDs !== null) throw new Error('The texts are incomplete.');
		for (const path of texts.#doc.share.keys()) texts.get(path);
		return texts;
	}

	get(path: string): string {
		if (!this.#paths.has(path) && !this.#doc.share.has(path)) return '';
		this.#paths.add(path);
		return this.#doc.getText(path).toString();
	}

	/**
	 * Changes a text as a person did who had `before` on the screen. Where the text is longer than what could be shown,
	 * the rest stays.
	 */
	change(path: string, before: string, after: string, replica: number): void {
		this.#doc.clientID = this.#isUntouched(path) ? this.#firstWriter(path, after, replica) : replica;
		this.#paths.add(path);
		const text = this.#doc.getText(path);
		this.#doc.transact(() => {
			for (const { at, remove, insert } of textChanges(before, after).reverse()) {
				if (remove > 0) text.delete(at, remove);
				if (insert !== '') text.insert(at, insert);
			}
		});
	}

	#isUntouched(path: string): boolean {
		return !this.#paths.has(path) && !this.#doc.share.has(path);
	}

	/**
	 * Who the first words of a text count as written by: whoever writes the very same ones, so that two people who bring
	 * the same text along, from a backup or a copied plan, have it once.
	 */
	#firstWriter(path: string, words: string, replica: number): number {
		const writer = numberHash(`${path}\u0000${words}`) || 1;
		return Y.getState(this.#doc.store, writer) === 0 ? writer : replica;
	}

	/** Takes over what the other one has. */
	merge(other: Texts): void {
		Y.applyUpdate(this.#doc, Y.encodeStateAsUpdate(other.#doc, Y.encodeStateVector(this.#doc)));
		for (const path of other.#paths) this.#paths.add(path);
	}

	/** The paths of the texts that hold, or held, something. */
	paths(): Iterable<string> {
		return this.#paths;
	}

	/** True where both know of the very same writing and deleting. */
	equals(other: Texts): boolean {
		return Y.equalSnapshots(Y.snapshot(this.#doc), Y.snapshot(other.#doc));
	}

	/**
	 * Yjs' first encoding, on purpose: in the second one a few bytes can stand for any number of insertions, and what is
	 * read was written by others. Deflated they are of like size.
	 */
	bytes(): Uint8Array {
		return Y.encodeStateAsUpdate(this.#doc);
	}
}
