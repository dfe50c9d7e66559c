import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import type { Session } from './launch.ts';
import { panelOn, Screen } from './roles.ts';

export type Theme = 'light' | 'dark';

/** What the stores ask for; Firefox's takes the same. */
const SCREENSHOT = { width: 1280, height: 800 };
const PROMO = { width: 440, height: 280 };
const ICON = join(import.meta.dirname, '../../public/icon/muster.svg');
const COLORS = { light: { page: '#f6f6f7', text: '#25272b' }, dark: { page: '#141517', text: '#dcdde0' } } as const;

/** A place to show, and what stands in it once it can be shown. */
export interface Place {
	readonly name: string;
	readonly path: string;
	/** Waited for; in the panel for the pages of trackers. */
	readonly shows: { readonly role: string; readonly name?: string };
}

const open = async (session: Session, { path, shows }: Place, theme: Theme): Promise<Page> => {
	const isOwn = !path.startsWith('https:');
	const page = isOwn ? await session.openOwn(path) : await session.newPage();
	await page.setViewport(SCREENSHOT);
	await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: theme }]);
	if (!isOwn) await page.goto(`${path}?theme=${theme}`);
	await (isOwn ? new Screen(page, 'page') : await panelOn(page)).find(shows);
	return page;
};

const inData = (type: string, bytes: Buffer): string => `data:${type};base64,${bytes.toString('base64')}`;

/** The small tile: the icon, the name, and the panel of a picture beside them. */
const promo = async (session: Session, folder: string, panel: Buffer, theme: Theme): Promise<string> => {
	const { page: back, text } = COLORS[theme];
	const page = await session.newPage();
	await page.setViewport(PROMO);
	await page.setContent(`<!doctype html><style>
		body { margin: 0; display: flex; align-items: center; gap: 20px; block-size: 280px; padding-inline-start: 28px; overflow: hidden;
			background: ${back}; color: ${text}; font: 600 17px/24px system-ui, sans-serif; }
		h1 { margin: 8px 0 4px; font-size: 30px; line-height: 36px; }
		p { margin: 0; font-weight: 400; }
		.words { flex: 0 0 170px; }
		.shot { align-self: end; block-size: 252px; inline-size: 260px; flex: none; border-radius: 8px 0 0 0; object-fit: cover; object-position: 0 0;
			box-shadow: 0 4px 24px #0004; }
	</style><div class="words"><img src="${inData('image/svg+xml', readFileSync(ICON))}" width="48" height="48" alt=""><h1>Muster</h1>
	<p>Release readiness for Jira and Linear</p></div><img class="shot" src="${inData('image/png', panel)}" alt="">`);
	await page.waitForFunction(() => [...document.images].every((image) => image.complete && image.naturalWidth > 0));
	const path = join(folder, `promo-${theme}.png`);
	await page.screenshot({ path: path as `${string}.png` });
	await page.close();
	return path;
};

/**
 * Takes the pictures that the stores show, in the sizes they ask for.
 * @param places the first is the tracker's page whose panel is on the small tile
 * @returns the files
 */
export const takeStorePictures = async (
	session: Session,
	folder: string,
	places: readonly Place[],
	theme: Theme,
): Promise<string[]> => {
	mkdirSync(folder, { recursive: true });
	const files: string[] = [];
	let tile: Buffer | null = null;
	for (const place of places) {
		const page = await open(session, place, theme);
		const path = join(folder, `${place.name}-${theme}.png`);
		await page.screenshot({ path: path as `${string}.png` });
		const panel = await page.$('muster-panel');
		const box = (await panel?.boundingBox()) ?? null;
		// As it lies in the window: scrolled to, the tracker's own head would cover it.
		if (tile === null && box !== null)
			tile = Buffer.from(await page.screenshot({ clip: { ...box, height: box.width } }));
		files.push(path);
		await page.close();
	}
	if (tile === null) throw new Error('No panel for the small tile');
	return [...files, await promo(session, folder, tile, theme)];
};
