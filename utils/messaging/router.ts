import { t } from '@lingui/core/macro';
import * as z from 'zod/mini';
import { RefusedEdit } from '../release/checklist';
import { type Answer, type Payload, REQUESTS, type RequestName } from './protocol';

/** What the browser says of who sent a message. */
export interface Sender {
	readonly id?: string | undefined;
	readonly url?: string | undefined;
	readonly tab?: { readonly id?: number | undefined } | undefined;
	readonly frameId?: number | undefined;
}

/** What the router must know of this extension and of the sites it may serve. */
export interface Gate {
	readonly extensionId: string;
	/** Address that all of the extension's own pages begin with. */
	readonly extensionUrl: string;
	/** Whether a page of this address may ask about a site with that base address. */
	isServed(pageUrl: string, site: { kind: string; baseUrl: string }): Promise<boolean>;
	/** Whether a page of this address may edit the epic. */
	mayEdit(pageUrl: string, epicId: string): Promise<boolean>;
	/** Whether a page of this address may stop the reading of the release. */
	mayStop(pageUrl: string, releaseId: string): Promise<boolean>;
}

/** What a content script may ask; everything else is for the extension's own pages. */
const FROM_PAGES: ReadonlySet<RequestName> = new Set([
	'page.issue',
	'page.release',
	'panel.release',
	'panel.refresh-release',
	'panel.view',
	'panel.refresh',
	'epic.mark',
	'checklist.edit',
	'checklist.look',
	'checklist.share',
	'release.cancel',
	'open.plan',
	'open.options',
]);

const Envelope = z.object({ muster: z.literal('request'), name: z.string(), payload: z.unknown() });

const isName = (name: string): name is RequestName => Object.hasOwn(REQUESTS, name);

const refusal = (error: 'forbidden' | 'malformed', message: string): Answer<never> => ({ ok: false, error, message });

/** Whether a message is a request at all; others (broadcasts, orders to pages) are none of the background's business. */
export const isRequest = (message: unknown): boolean => z.safeParse(Envelope, message).success;

const mayAsk = async (name: RequestName, payload: unknown, sender: Sender, gate: Gate): Promise<boolean> => {
	if (sender.id !== gate.extensionId || sender.url === undefined) return false;
	if (sender.url.startsWith(gate.extensionUrl)) return !name.startsWith('page.');
	if (!FROM_PAGES.has(name)) return false;
	if (name === 'release.cancel') return gate.mayStop(sender.url, (payload as Payload<typeof name>).releaseId);
	const { site, epicId } = payload as Partial<Payload<'panel.view'> & Payload<'checklist.edit'>>;
	if (site !== undefined) return gate.isServed(sender.url, site);
	return epicId === undefined || gate.mayEdit(sender.url, epicId);
};

const wordsFor = (error: unknown): string => {
	if (error instanceof DOMException && error.name === 'QuotaExceededError') {
		return t`This computer has no room left to save this. Free some disk space, then try again; your text is still here.`;
	}
	if (error instanceof DOMException && error.name === 'VersionError') {
		return t`A newer version of Muster has used this data. Update Muster to go on.`;
	}
	return t`Something went wrong in Muster. Try again; what you wrote is still here.`;
};

/**
 * An answer as plain data, as Chrome would make it of any message. A finding says its words when they are read, and
 * Firefox would hand it to another page without them.
 */
const asData = <T>(value: T): T => (value === undefined ? value : JSON.parse(JSON.stringify(value)));

/**
 * Answers one message: checks its shape and its sender, then hands it on.
 * @param handle carries the request out; what it throws becomes an answer in words
 * @param report is told of failures that are Muster's own
 */
export const answer = async (
	message: unknown,
	sender: Sender,
	gate: Gate,
	handle: (name: RequestName, payload: never, asker: { tabId: number | null; frameId: number }) => Promise<unknown>,
	report: (error: unknown) => void,
): Promise<Answer<unknown>> => {
	const envelope = z.safeParse(Envelope, message);
	if (!envelope.success || !isName(envelope.data.name))
		return refusal('malformed', t`Muster does not know this request.`);
	const { name } = envelope.data;
	const payload = z.safeParse(REQUESTS[name] as z.ZodMiniType, envelope.data.payload, {
		// A field's own words, where it has any, come first.
		error: () => t`Invalid input`,
	});
	if (!payload.success) {
		const [issue] = payload.error.issues;
		const problem = issue?.message ?? '';
		const place = issue?.path.join('.') ?? name;
		return refusal('malformed', t`${problem} (${place})`);
	}
	try {
		if (!(await mayAsk(name, payload.data, sender, gate)))
			return refusal('forbidden', t`This page may not ask for that.`);
		const asker = { tabId: sender.tab?.id ?? null, frameId: sender.frameId ?? 0 };
		return { ok: true, value: asData(await handle(name, payload.data as never, asker)) };
	} catch (error) {
		if (error instanceof RefusedEdit) return { ok: false, error: 'refused', message: error.message };
		report(error);
		return { ok: false, error: 'failed', message: wordsFor(error) };
	}
};
