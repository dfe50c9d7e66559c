import { t } from '@lingui/core/macro';
import { browser } from '../platform/browser';
import { type Early, isChanged } from './early';
import type { Answer, Envelope, Payload, RequestName, Results } from './protocol';

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

/** @param sent the answer to come, where it was asked for already */
const send = async (message: Envelope, sent?: Promise<unknown>): Promise<unknown> => {
	try {
		return await (sent ?? browser.runtime.sendMessage(message));
	} catch (cause) {
		if (isOrphaned()) throw orphaned({ cause });
		throw new RequestFailed('failed', t`Muster’s background did not answer. Try again.`, { cause });
	}
};

const ask = async <N extends RequestName>(
	name: N,
	payload: Payload<N>,
	sent?: Promise<unknown>,
): Promise<Results[N]> => {
	if (isOrphaned()) throw orphaned();
	const answer = (await send({ muster: 'request', name, payload }, sent)) as Answer<Results[N]> | undefined;
	if (answer === undefined || answer === null) {
		throw new RequestFailed('failed', t`Muster’s background gave no answer. Try again.`);
	}
	if (!answer.ok) throw new RequestFailed(answer.error, answer.message);
	return answer.value;
};

/** The client of every view: it sends to the background and hears its broadcasts. */
export const backgroundClient: Client = {
	ask: (name, payload) => ask(name, payload),
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

/**
 * The client of the popup, whose first wish was sent before this code was there. Its answer counts once, and only where
 * nothing has changed since.
 */
export const clientAfter = (early: Early | undefined): Client => {
	let first = early;
	return {
		...backgroundClient,
		ask(name, payload) {
			const sent = name === 'releases.view' && first?.changed === false ? first.view : undefined;
			if (name === 'releases.view') first = undefined;
			return ask(name, payload, sent);
		},
	};
};
