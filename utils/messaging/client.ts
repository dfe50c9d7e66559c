import { t } from '@lingui/core/macro';
import { browser } from '../platform/browser';
import type { Answer, Changed, Envelope, Payload, RequestName, Results } from './protocol';

/** How views speak to the background. Tests and stories pass another one. */
export interface Client {
	/** @throws {RequestFailed} with a message that can be shown as it is */
	ask<N extends RequestName>(name: N, payload: Payload<N>): Promise<Results[N]>;
	/** Calls back with the ids of what changed; returns the function that stops it. */
	onChanged(listener: (about: readonly string[]) => void): () => void;
}

/** `orphaned`: this page still runs the code of an earlier version of the extension and must be reloaded. */
export type FailureKind = 'refused' | 'failed' | 'forbidden' | 'malformed' | 'orphaned';

/** A request that did not work out; `message` is written for people. */
export class RequestFailed extends Error {
	override name = 'RequestFailed';
	readonly kind: FailureKind;
	constructor(kind: FailureKind, message: string, options?: ErrorOptions) {
		super(message, options);
		this.kind = kind;
	}
}

const orphaned = (options?: ErrorOptions): RequestFailed =>
	new RequestFailed('orphaned', t`Muster was updated. Reload this tab to go on; what you saved is safe.`, options);

const isOrphaned = (): boolean => {
	try {
		return browser.runtime?.id === undefined;
	} catch {
		return true;
	}
};

const send = async (message: Envelope): Promise<unknown> => {
	try {
		return await browser.runtime.sendMessage(message);
	} catch (cause) {
		if (isOrphaned()) throw orphaned({ cause });
		throw new RequestFailed('failed', t`Muster’s background did not answer. Try again.`, { cause });
	}
};

const isChanged = (message: unknown): message is Changed =>
	typeof message === 'object' && message !== null && (message as Partial<Changed>).muster === 'changed';

/** The client of every view: it sends to the background and hears its broadcasts. */
export const backgroundClient: Client = {
	async ask(name, payload) {
		if (isOrphaned()) throw orphaned();
		const answer = (await send({ muster: 'request', name, payload })) as Answer<Results[typeof name]> | undefined;
		if (answer === undefined || answer === null) {
			throw new RequestFailed('failed', t`Muster’s background gave no answer. Try again.`);
		}
		if (!answer.ok) throw new RequestFailed(answer.error, answer.message);
		return answer.value;
	},
	onChanged(listener) {
		const hear = (message: unknown, sender: { id?: string | undefined }): undefined => {
			if (sender.id === browser.runtime.id && isChanged(message)) listener(message.about);
			return undefined;
		};
		browser.runtime.onMessage.addListener(hear);
		return () => {
			if (!isOrphaned()) browser.runtime.onMessage.removeListener(hear);
		};
	},
};
