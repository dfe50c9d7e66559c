import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page, WebWorker } from 'puppeteer-core';
import { expect, it } from 'vitest';
import { ALARM } from '../../utils/app/tick.ts';
import { DATABASE_VERSION } from '../../utils/store/database.ts';
import { askFrom, recordsIn } from '../support/database.ts';
import { epicIdOf, note, ownPage, rowFor, sendEdit, titlesOf, urlOf } from '../support/edits.ts';
import { panelOn } from '../support/roles.ts';
import { inEachBrowser, type Stage } from '../support/stage.ts';
import { until } from '../support/until.ts';

const KEY = 'PAY-240';
const DAY = 86_400_000;
/** What earlier versions of Muster left in their databases. */
const FIXTURES = join(import.meta.dirname, '../unit/store/fixtures');
const EARLIER = readdirSync(FIXTURES).filter((name) => name !== `version-${DATABASE_VERSION}.json`);

interface Held {
	held: IDBDatabase;
	wanted: boolean;
}

/** Puts an earlier database in place of today's, and holds on to it. */
const holdDatabase = (own: Page, dump: string): Promise<void> =>
	own.evaluate(async (text) => {
		const { version, stores } = JSON.parse(text);
		const done = <T>(request: IDBRequest<T>): Promise<T> =>
			new Promise((resolve, reject) => {
				request.onsuccess = () => resolve(request.result);
				request.onerror = () => reject(request.error);
			});
		// Both asked for at once: between them the background, still at work, could make today's database again.
		const deleting = done(indexedDB.deleteDatabase('muster'));
		const opening = indexedDB.open('muster', version);
		opening.onupgradeneeded = () => {
			for (const { name, keyPath, indexes, records } of stores) {
				const store = opening.result.createObjectStore(name, { keyPath });
				for (const { name: index, keyPath: path, multiEntry } of indexes)
					store.createIndex(index, path, { multiEntry });
				for (const record of records) store.put(record);
			}
		};
		const [held] = await Promise.all([done(opening), deleting]);
		const page = Object.assign(globalThis as unknown as Held, { held, wanted: false });
		held.onversionchange = () => {
			page.wanted = true;
		};
	}, dump);

interface Written {
	readonly checklists: readonly { readonly items: readonly { readonly id: string }[] }[];
	readonly history: readonly { readonly id: string }[];
}

/** What people wrote, as far as a database holds it: the items of checklists and the edits on record, by their ids. */
const idsOf = ({ checklists, history }: Written): string[] =>
	[...checklists.flatMap(({ items }) => items), ...history].map(({ id }) => id);

const everythingIn = async (own: Page): Promise<string[]> =>
	idsOf({ checklists: await recordsIn(own, 'checklists'), history: await recordsIn(own, 'history') });

/** The same of a database that is held: to open it again would wait for the background, which waits for it. */
const everythingOf = (dump: string): string[] => {
	const { stores } = JSON.parse(dump) as { stores: { name: string; records: never[] }[] };
	const recordsOf = (wanted: string) => stores.find(({ name }) => name === wanted)?.records ?? [];
	return idsOf({ checklists: recordsOf('checklists'), history: recordsOf('history') });
};

const background = async (stage: Stage): Promise<WebWorker> => {
	const target = stage.session.browser.targets().find((one) => one.type() === 'service_worker');
	const worker = await target?.worker();
	if (worker === null || worker === undefined) throw new Error('The background does not run.');
	return worker;
};

/**
 * Has the background's writes fail as on a full disk, or go well again. The protocol's own quota does not hold for an
 * extension that may store without limit.
 */
const fillDisk = async (stage: Stage, full: boolean): Promise<void> => {
	await (await background(stage)).evaluate((isFull) => {
		const store = IDBObjectStore.prototype as { put: IDBObjectStore['put']; realPut?: IDBObjectStore['put'] };
		store.realPut ??= store.put;
		const real = store.realPut;
		store.put = isFull
			? () => {
					throw new DOMException('The disk is full.', 'QuotaExceededError');
				}
			: real;
	}, full);
};

/** Sets the clock of the background ahead of, or behind, the real one. */
const moveClock = async (stage: Stage, days: number): Promise<void> => {
	await (await background(stage)).evaluate((ms) => {
		const scope = globalThis as unknown as { RealDate?: DateConstructor; Date: DateConstructor };
		scope.RealDate ??= Date;
		const Real = scope.RealDate;
		scope.Date = class extends Real {
			constructor(...given: [] | [number]) {
				super(...((given.length === 0 ? [Real.now() + ms] : given) as [number]));
			}
			static override now(): number {
				return Real.now() + ms;
			}
		} as DateConstructor;
	}, days * DAY);
};

inEachBrowser('Faults of alarms and databases', (stage, kind) => {
	it('make up for an alarm that was missed asleep, and set one that the browser forgot', async () => {
		await stage().openPanel(urlOf(KEY));
		const own = await ownPage(stage());
		const row = rowFor(`alarms missed or forgotten (${kind})`);
		expect(await sendEdit(own, KEY, 'Before the sleep')).toBe(true);
		const alarms = (): Promise<string[]> =>
			own.evaluate(async () => (await chrome.alarms.getAll()).map(({ name }) => name));
		await own.evaluate((name) => chrome.alarms.create(name, { when: Date.now() - 3_600_000 }), ALARM.name);
		await until('a plan for the site', async () =>
			(await alarms()).some((name) => name.startsWith('refresh:')) ? true : null,
		);
		await own.evaluate(() => chrome.alarms.clearAll());
		await stage().session.stopBackground(own);
		expect(await sendEdit(own, KEY, 'After the sleep')).toBe(true);
		await until('the alarm that recurs', async () => ((await alarms()).includes(ALARM.name) ? true : null));
		note(row, ['Before the sleep', 'After the sleep'], await titlesOf(own, KEY), 2);
	});

	it.each(EARLIER)(
		'have edits wait while an earlier database is held open, and bring what %s holds along',
		async (name) => {
			const own = await ownPage(stage());
			const dump = readFileSync(join(FIXTURES, name), 'utf8');
			const blocked = rowFor(`database blocked (${kind})`);
			const migrated = rowFor(`database of ${name.replace('.json', '').replace('-', ' ')} migrated (${kind})`);
			await holdDatabase(own, dump);
			const before = everythingOf(dump);
			expect(before.length).toBeGreaterThan(10);
			const titles = Array.from({ length: 5 }, (_, number) => `While it was blocked ${number}`);
			const acknowledged: string[] = [];
			const sending = titles.map(async (title) => {
				if (await sendEdit(own, KEY, title)) acknowledged.push(title);
			});
			await until('the background to ask for the database', () =>
				own.evaluate(() => ((globalThis as unknown as Held).wanted ? true : null)),
			);
			expect(acknowledged).toEqual([]);
			await own.evaluate(() => (globalThis as unknown as Held).held.close());
			await Promise.all(sending);
			expect(acknowledged).toHaveLength(titles.length);
			note(blocked, acknowledged, await titlesOf(own, KEY), titles.length);
			note(migrated, before, await everythingIn(own), before.length);
		},
	);
});

inEachBrowser(
	'Faults of disk and clock',
	(stage) => {
		it('keep the edits acknowledged before the disk was full, and acknowledge none that did not fit', async () => {
			await stage().openPanel(urlOf(KEY));
			const own = await ownPage(stage());
			const row = rowFor('quota exhausted');
			expect(await sendEdit(own, KEY, 'Before the disk was full')).toBe(true);
			await fillDisk(stage(), true);
			const refused = await askFrom(own, 'checklist.edit', {
				id: crypto.randomUUID(),
				epicId: epicIdOf(KEY),
				command: { type: 'edit', itemId: 't:notes-internal', changes: { note: 'Does not fit.' } },
			});
			await fillDisk(stage(), false);
			expect(refused).toMatchObject({ ok: false, message: expect.stringMatching(/no room left/) });
			expect(await sendEdit(own, KEY, 'After there was room again')).toBe(true);
			const titles = ['Before the disk was full', 'After there was room again'];
			note(row, titles, await titlesOf(own, KEY), 3);
			// Whatever else the background wanted to keep meanwhile was refused as well.
			const problems = new Set(stage().session.problems.splice(0));
			expect([...problems]).toEqual([expect.stringContaining('QuotaExceededError: The disk is full')]);
		});

		it('keep edits and read again when the clock is moved back and forth', async () => {
			const { page } = await stage().openPanel(urlOf(KEY));
			const own = await ownPage(stage());
			const row = rowFor('clock moved by a year, there and back');
			const titles: string[] = [];
			const { requests } = stage().trackers;
			for (const days of [365, -365, 0]) {
				await moveClock(stage(), days);
				const title = `Clock at ${days} days`;
				expect(await sendEdit(own, KEY, title)).toBe(true);
				titles.push(title);
				const before = requests.length;
				await page.reload();
				await panelOn(page);
				await until('the issue to be read again', async () =>
					requests.slice(before).some(({ path }) => path.includes(`/rest/api/3/issue/${KEY}`)) ? true : null,
				);
			}
			note(row, titles, await titlesOf(own, KEY), titles.length);
		});
	},
	// Only Chrome's protocol reaches into the background.
	['chrome'],
);

/** The part of the extension API that tells of alarms. */
declare const chrome: {
	readonly alarms: {
		getAll(): Promise<{ name: string }[]>;
		create(name: string, when: { when: number }): Promise<void>;
		clearAll(): Promise<boolean>;
	};
};
