import * as z from 'zod/mini';
import { VERDICTS } from '../release/words';
import type { SharedDocument } from './document';
import { KINDS, type Kind } from './kinds';
import { decode, encode } from './wire';

/** Version of the shared value. A newer one is shown where it can be read, and never overwritten. */
export const SHARING_VERSION = 1;

/** What an issue property of Jira holds: characters of JSON. The same is kept to in Linear, which names no limit. */
export const CARRIER_LIMIT = 32_768;

/** Nothing that is longer than so many times the limit is even looked at. */
const MOST_READ = 4;

/** In plain words beside the document, for the tracker's own automations; nothing is read back from it. */
export const Summary = z.object({
	verdict: z.nullable(z.enum(VERDICTS)),
	openRequired: z.int().check(z.gte(0)),
	updatedAt: z.nullable(z.string()),
});
export type Summary = z.infer<typeof Summary>;

const Value = z.object({
	v: z.int().check(z.gte(1)),
	kind: z.enum(KINDS),
	key: z.string(),
	summary: z.unknown(),
	data: z.string(),
});

/**
 * - `ok`: read
 * - `broken`: it is no document of this subject, or was damaged; `raw` is to be kept before anything is written over it
 * - `newer`: a later version wrote it; `document` is what could be read of it, null where nothing could
 */
export type Reading<K extends Kind> =
	| { readonly outcome: 'ok'; readonly document: SharedDocument<K> }
	| { readonly outcome: 'broken'; readonly reason: string; readonly raw: string }
	| { readonly outcome: 'newer'; readonly version: number; readonly document: SharedDocument<K> | null };

const reasonOf = (error: unknown): string => (error instanceof Error ? error.message : String(error)).slice(0, 300);

/** Only the version of a value, whose other fields a later version may have changed. */
const Versioned = z.object({ v: z.int() });

const decoded = async <K extends Kind>(kind: K, key: string, raw: unknown): Promise<SharedDocument<K>> => {
	const value = z.parse(Value, raw);
	if (value.kind !== kind || value.key !== key) throw new Error(`It is the ${value.kind} of ${value.key}.`);
	const document = await decode(kind, key, value.data);
	document.project();
	return document;
};

const newer = async <K extends Kind>(kind: K, key: string, raw: unknown, version: number): Promise<Reading<K>> => {
	try {
		return { outcome: 'newer', version, document: await decoded(kind, key, raw) };
	} catch {
		return { outcome: 'newer', version, document: null };
	}
};

/** Reads what others wrote. Never throws, whatever it is given. */
export const readCarrierValue = async <K extends Kind>(
	kind: K,
	key: string,
	text: string,
	limit = CARRIER_LIMIT,
): Promise<Reading<K>> => {
	try {
		if (text.length > MOST_READ * limit) throw new Error(`It is ${text.length} characters long.`);
		const raw: unknown = JSON.parse(text);
		const { v } = z.parse(Versioned, raw);
		if (v > SHARING_VERSION) return await newer(kind, key, raw, v);
		return { outcome: 'ok', document: await decoded(kind, key, raw) };
	} catch (error) {
		return { outcome: 'broken', reason: reasonOf(error), raw: text };
	}
};

/** The value to write, whatever its length. */
export const carrierValue = async (document: SharedDocument, summary: Summary): Promise<string> => {
	const { kind, key } = document;
	return JSON.stringify({ v: SHARING_VERSION, kind, key, summary, data: await encode(document) });
};
