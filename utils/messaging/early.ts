import type { Words } from '../words/locale';
import type { Changed, Payload } from './protocol';

/** The popup's first wish: more releases than it has room for, and few enough to be assessed at once. */
export const NEAREST: Payload<'releases.view'> = { nearest: 12 };

/** What the popup's first script has shown, and asked for, before the rest of the popup is even read. */
export interface Early {
	/** The background's answer to the popup's first wish. */
	readonly view: Promise<unknown>;
	readonly words: Promise<Words['messages']>;
	/** The list that the popup showed last, on the screen until there is a newer one; null where there is none to show. */
	readonly look: Element | null;
	/** True once the background told of a change: the answer may be older than that. */
	changed: boolean;
}

/** Whether a message tells that something changed. */
export const isChanged = (message: unknown): message is Changed =>
	typeof message === 'object' && message !== null && (message as Partial<Changed>).muster === 'changed';

/** Where the popup's scripts find each other. */
const place = globalThis as { musterEarly?: Early };

export const leaveEarly = (early: Early): void => {
	place.musterEarly = early;
};

/** What was asked for early; undefined in pages that ask for nothing early. */
export const earlyHere = (): Early | undefined => place.musterEarly;
