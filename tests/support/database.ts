import type { Page } from 'puppeteer-core';
import type { Answer, Payload, RequestName, Results } from '../../utils/messaging/protocol.ts';
import type { Checklist } from '../../utils/release/checklist.ts';
import type { Plan } from '../../utils/release/plan.ts';
import type { HistoryRecord, OutboxRecord } from '../../utils/store/records.ts';

/** What a store of the database holds. */
interface Records {
	readonly checklists: Checklist;
	readonly plans: Plan;
	readonly history: HistoryRecord;
	readonly outbox: OutboxRecord;
}

/** All records of a store, read past the background by one of the extension's own pages. */
export const recordsIn = <S extends keyof Records>(own: Page, store: S): Promise<Records[S][]> =>
	own.evaluate(
		(name) =>
			new Promise<Records[S][]>((resolve, reject) => {
				const opening = indexedDB.open('muster');
				opening.onerror = () => reject(opening.error);
				opening.onsuccess = () => {
					const db = opening.result;
					const reading = db.transaction(name).objectStore(name).getAll();
					reading.onerror = () => reject(reading.error);
					reading.onsuccess = () => resolve(reading.result);
					db.close();
				};
			}),
		store,
	);

/** Has one of the extension's own pages ask the background; a message that nobody answers gives null. */
export const askFrom = async <N extends RequestName>(
	own: Page,
	name: N,
	payload: Payload<N>,
): Promise<Answer<Results[N]> | null> =>
	own.evaluate(
		async (asked, sent) => {
			const { runtime } = (globalThis as unknown as { chrome: Messenger }).chrome;
			return runtime.sendMessage({ muster: 'request', name: asked, payload: sent }).catch(() => null) as Promise<never>;
		},
		name,
		payload as never,
	);

interface Messenger {
	readonly runtime: { sendMessage(message: unknown): Promise<unknown> };
}
