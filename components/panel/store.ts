import { t } from '@lingui/core/macro';
import { type Client, type FailureKind, RequestFailed } from '../../utils/messaging/client';
import type { Payload, RequestName, Results } from '../../utils/messaging/protocol';
import type { PanelView } from '../../utils/messaging/views';
import type { PanelSubject } from '../../utils/page/bridge';
import type { Checklist, ChecklistCommand } from '../../utils/release/checklist';
import { applyCommand, RefusedEdit } from '../../utils/release/checklist-edit';
import { READING_PATIENCE } from '../common/reading';
import { reuseItems, withEdits } from './overlay';
import { EditQueue, type PendingEdit } from './queue';

/** The issue a store speaks of. */
export type Issue = Pick<PanelSubject, 'site' | 'siteId' | 'key'>;

/** All that the panel renders from. A new object whenever anything changed. */
export interface PanelState {
	/** The last snapshot; null while nothing is known yet. */
	readonly view: PanelView | null;
	/** The snapshot's checklist with the pending edits on top. */
	readonly checklist: Checklist | null;
	readonly edits: readonly PendingEdit[];
	/** Why the snapshot could not be had, where it could not. */
	readonly failure: { readonly kind: FailureKind; readonly message: string } | null;
	/** True while something is being asked for that the user should see happening. */
	readonly busy: boolean;
	/** This page runs the code of an earlier version: nothing can be saved before it is reloaded. */
	readonly orphaned: boolean;
}

interface Surroundings {
	readonly newId: () => string;
	readonly now: () => string;
}

const BLANK: PanelState = { view: null, checklist: null, edits: [], failure: null, busy: false, orphaned: false };

/** Holds the snapshot and the pending edits of the issue on the screen; knows nothing of React or the DOM. */
export class PanelStore {
	readonly #client: Client;
	readonly #surroundings: Surroundings;
	readonly #listeners = new Set<() => void>();
	readonly #queue: EditQueue;
	readonly #stopHearing: () => void;
	#issue: Issue | null = null;
	#state: PanelState = BLANK;
	#asked = 0;
	#taken = 0;
	#loading = false;
	#again = false;
	#reminder: ReturnType<typeof setTimeout> | undefined;

	constructor(client: Client, surroundings: Partial<Surroundings> = {}) {
		this.#client = client;
		this.#surroundings = {
			newId: () => crypto.randomUUID(),
			now: () => new Date().toISOString(),
			...surroundings,
		};
		this.#queue = new EditQueue({
			send: ({ id, epicId, command }) => client.ask('checklist.edit', { id, epicId, command }),
			lastAsked: () => this.#asked,
			changed: () => this.#editsChanged(),
			saved: () => void this.#load(),
		});
		this.#stopHearing = client.onChanged((about) => {
			if (this.#concerns(about)) void this.#load();
		});
	}

	readonly subscribe = (listener: () => void): (() => void) => {
		this.#listeners.add(listener);
		return () => this.#listeners.delete(listener);
	};

	readonly getState = (): PanelState => this.#state;

	/** Shows an issue; does nothing where it is shown already. Edits of the one before are still sent. */
	show(issue: Issue): void {
		const { siteId, key } = issue;
		if (this.#issue?.siteId === siteId && this.#issue.key === key) return;
		this.#issue = { site: issue.site, siteId, key };
		this.#set({ ...BLANK, edits: this.#queue.edits, orphaned: this.#state.orphaned });
		void this.#load();
	}

	/** Has the tracker read again, now. */
	refresh(): Promise<void> {
		return this.#replace('panel.refresh', {});
	}

	/** Asks for the snapshot again after a failure. */
	reload(): Promise<void> {
		return this.#load();
	}

	/** Says that the issue is, or no longer is, to be treated as an epic. */
	mark(epic: boolean): Promise<void> {
		return this.#replace('epic.mark', { epic });
	}

	/**
	 * Makes an edit: shown at once, sent in its turn.
	 * @returns null, or the sentence that says why it makes no sense
	 */
	readonly edit = (epicId: string, command: ChecklistCommand): string | null => {
		const at = this.#surroundings.now();
		const { checklist } = this.#state;
		if (checklist?.epicId === epicId) {
			try {
				applyCommand(checklist, command, at);
			} catch (cause) {
				if (cause instanceof RefusedEdit) return cause.message;
				throw cause;
			}
		}
		this.#queue.add({ id: this.#surroundings.newId(), epicId, command, at });
		return null;
	};

	readonly retry = (id: string): void => this.#queue.retry(id);
	readonly discard = (id: string): void => this.#queue.discard(id);

	/** Sends what waits before the page goes. */
	readonly flush = (): void => this.#queue.flush();

	/** Opens the plan of a release in a tab of its own. */
	openPlan(releaseId: string, focus?: string): void {
		void this.#try(() => this.#client.ask('open.plan', focus === undefined ? { releaseId } : { releaseId, focus }));
	}

	/** Has the team's copy of a checklist read; what it brings is shown when it is there. */
	look(epicId: string): void {
		void this.#client.ask('checklist.look', { epicId }).catch(() => undefined);
	}

	/** Tries again to share a checklist. */
	share(epicId: string, repair: boolean): void {
		void this.#try(() => this.#client.ask('checklist.share', { epicId, repair }));
	}

	/** Stops the reading of a release that takes long. */
	stopReading(releaseId: string): void {
		void this.#try(() => this.#client.ask('release.cancel', { releaseId }));
	}

	openOptions(): void {
		void this.#try(() => this.#client.ask('open.options', {}));
	}

	/** Stops listening; edits under way are still sent. */
	dispose(): void {
		this.flush();
		clearTimeout(this.#reminder);
		this.#stopHearing();
		this.#listeners.clear();
	}

	#concerns(about: readonly string[]): boolean {
		const { view } = this.#state;
		if (this.#issue === null) return false;
		if (view === null) return true;
		const { key } = this.#issue;
		// The site as the background knows it: the page may call it by a former name.
		const siteId = view.site.id;
		const mine = ['*', siteId, `issue:${siteId}/${key}`, view.epic?.facts.id, view.release?.facts.id];
		return about.some((id) => mine.includes(id) || view.otherReleases.some((release) => release.id === id));
	}

	/** One request at a time: what changes meanwhile is asked for once, afterwards. */
	async #load(): Promise<void> {
		if (this.#loading) {
			this.#again = true;
			return;
		}
		this.#loading = true;
		do {
			this.#again = false;
			await this.#ask('panel.view', {});
		} while (this.#again && !this.#state.orphaned);
		this.#loading = false;
	}

	async #replace<N extends 'panel.refresh' | 'epic.mark'>(name: N, extra: Omit<Payload<N>, 'site' | 'key'>) {
		this.#set({ ...this.#state, busy: true });
		await this.#ask(name, extra);
		this.#set({ ...this.#state, busy: false });
	}

	async #ask<N extends RequestName & ('panel.view' | 'panel.refresh' | 'epic.mark')>(name: N, extra: object) {
		const issue = this.#issue;
		if (issue === null) return;
		this.#asked += 1;
		const number = this.#asked;
		const payload = { site: issue.site, key: issue.key, ...extra } as Payload<N>;
		const view = await this.#try(() => this.#client.ask(name, payload) as Promise<Results['panel.view']>);
		if (issue !== this.#issue) this.#again = true;
		else if (view !== undefined) this.#take(view, number);
	}

	#take(view: PanelView, number: number): void {
		const checklist = reuseItems(this.#state.view?.checklist ?? null, view.checklist);
		if (number < this.#taken) return;
		this.#taken = number;
		this.#set({ ...this.#state, view: { ...view, checklist }, failure: null });
		this.#queue.settle(number);
		clearTimeout(this.#reminder);
		if (view.reading) this.#reminder = setTimeout(() => void this.#load(), READING_PATIENCE);
	}

	async #try<T>(ask: () => Promise<T>): Promise<T | undefined> {
		try {
			return await ask();
		} catch (cause) {
			const message = cause instanceof Error ? cause.message : t`Something went wrong. Try again.`;
			const kind = cause instanceof RequestFailed ? cause.kind : 'failed';
			this.#set({ ...this.#state, failure: { kind, message }, orphaned: this.#state.orphaned || kind === 'orphaned' });
			return undefined;
		}
	}

	#editsChanged(): void {
		const { edits } = this.#queue;
		const orphaned = this.#state.orphaned || edits.some(({ problem }) => problem?.kind === 'orphaned');
		this.#set({ ...this.#state, edits, orphaned });
	}

	#set(state: PanelState): void {
		this.#state = { ...state, checklist: withEdits(state.view?.checklist ?? null, state.edits) };
		for (const listener of this.#listeners) listener();
	}
}
