import { t } from '@lingui/core/macro';
import { type FailureKind, RequestFailed } from '../../utils/messaging/client';
import type { ChecklistCommand } from '../../utils/release/checklist';

/** An edit on its way to the background. `saved`: durable, but not yet in the snapshot that is shown. */
export interface PendingEdit {
	readonly id: string;
	readonly epicId: string;
	readonly command: ChecklistCommand;
	readonly at: string;
	readonly state: 'waiting' | 'sending' | 'saved' | 'failed';
	/** What went wrong, in words for people; null unless it failed. */
	readonly problem: { readonly kind: FailureKind; readonly message: string } | null;
	/** Number of the last snapshot asked for before it was saved; a later one must contain it. */
	readonly savedAfter: number;
}

/** What the queue needs from its surroundings. */
export interface QueueHost {
	send(edit: PendingEdit): Promise<unknown>;
	/** Number of the snapshot asked for last. */
	lastAsked(): number;
	/** The list of edits has changed. */
	changed(): void;
	/** An edit is durable. */
	saved(): void;
}

/** The item, or the finding set aside, that a command touches. */
export const itemOf = (command: ChecklistCommand): string => {
	if (command.type === 'add') return command.item.id;
	return 'findingId' in command ? command.findingId : command.itemId;
};

const problemOf = (cause: unknown): NonNullable<PendingEdit['problem']> =>
	cause instanceof RequestFailed
		? { kind: cause.kind, message: cause.message }
		: { kind: 'failed', message: t`This change could not be saved. Try again.` };

/**
 * Sends edits one after the other, in the order in which they were made. One that fails holds back the later edits of
 * its own item only; nothing is ever dropped without the user's say.
 */
export class EditQueue {
	#edits: readonly PendingEdit[] = [];
	readonly #host: QueueHost;

	constructor(host: QueueHost) {
		this.#host = host;
	}

	get edits(): readonly PendingEdit[] {
		return this.#edits;
	}

	add(edit: Pick<PendingEdit, 'id' | 'epicId' | 'command' | 'at'>): void {
		this.#set([...this.#edits, { ...edit, state: 'waiting', problem: null, savedAfter: 0 }]);
		this.#next();
	}

	retry(id: string): void {
		this.#change(id, { state: 'waiting', problem: null });
		this.#next();
	}

	/** Gives a failed edit up; with an item that was never added go the later edits of that item. */
	discard(id: string): void {
		const gone = this.#edits.find((edit) => edit.id === id);
		if (gone === undefined) return;
		const withItem = gone.command.type === 'add';
		this.#set(
			this.#edits.filter((edit) => edit.id !== id && !(withItem && itemOf(edit.command) === itemOf(gone.command))),
		);
		this.#next();
	}

	/** Forgets saved edits that the snapshot of this number must contain. */
	settle(snapshot: number): void {
		const left = this.#edits.filter(({ state, savedAfter }) => state !== 'saved' || savedAfter >= snapshot);
		if (left.length !== this.#edits.length) this.#set(left);
	}

	/** Sends all that waits at once, in order, because the page is about to go. */
	flush(): void {
		for (const edit of this.#edits) if (edit.state === 'waiting') void this.#send(edit);
	}

	#set(edits: readonly PendingEdit[]): void {
		this.#edits = edits;
		this.#host.changed();
	}

	#change(id: string, change: Partial<PendingEdit>): void {
		this.#set(this.#edits.map((edit) => (edit.id === id ? { ...edit, ...change } : edit)));
	}

	#next(): void {
		if (this.#edits.some(({ state }) => state === 'sending')) return;
		const held = new Set<string>();
		for (const edit of this.#edits) {
			const lane = `${edit.epicId} ${itemOf(edit.command)}`;
			if (edit.state === 'failed') held.add(lane);
			else if (edit.state === 'waiting' && !held.has(lane)) {
				void this.#send(edit);
				return;
			}
		}
	}

	async #send(edit: PendingEdit): Promise<void> {
		this.#change(edit.id, { state: 'sending' });
		try {
			await this.#host.send(edit);
			this.#change(edit.id, { state: 'saved', savedAfter: this.#host.lastAsked() });
			this.#host.saved();
		} catch (cause) {
			this.#change(edit.id, { state: 'failed', problem: problemOf(cause) });
		}
		this.#next();
	}
}
