import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Entry } from '../../locales/areas.ts';
import { findBrowser } from '../support/find-browsers.ts';
import { grantingBuild } from '../support/granting-build.ts';
import { dropFolder, freshProfile, launch, type Session } from '../support/launch.ts';
import { leftOver, textsOn, textsWhilePressing } from '../support/left-over.ts';
import { panelOn, Screen } from '../support/roles.ts';
import { until } from '../support/until.ts';
import { startTrackers, type Trackers } from '../trackers/server.ts';
import { CLOUD, EPICS } from './places.ts';
import { PLAN } from './views.ts';

const SPOKEN = [
	{
		language: 'de',
		region: 'Release-Koordination',
		verdicts: ['Bereit', 'Gefährdet', 'Nicht bereit'],
		artifact: 'Support-Bereitschaft',
		heading: 'Anstehende Releases',
		epics: /\b\d+ Epics\b/,
		attention: /Handlungsbedarf: \d+ von \d+ Epics/,
		name: 'Muster: Release-Bereitschaft für Jira und Linear',
	},
	{
		language: 'ja',
		region: 'リリース調整',
		verdicts: ['準備完了', 'リスクあり', '準備未完了'],
		artifact: 'サポートの準備',
		heading: '今後のリリース',
		epics: /エピック \d+ 件/,
		attention: /要対応: エピック \d+ 件中 \d+ 件/,
		name: 'Muster: Jira と Linear のリリース準備',
	},
] as const;

// Firefox has other languages only with a language pack.
const found = findBrowser('chrome');

describe.skipIf(found === null).each(SPOKEN)('A browser in $language', (words) => {
	const { language } = words;
	const [extension, profile] = [grantingBuild('chrome'), freshProfile()];
	let trackers: Trackers;
	let session: Session;

	beforeAll(async () => {
		if (found === null) return;
		trackers = await startTrackers();
		session = await launch(found, { trackers, extension, profile, language });
	});
	afterAll(async () => {
		await session?.close();
		await trackers?.close();
		dropFolder(profile);
		dropFolder(extension);
	});

	const shipDate = (options: Intl.DateTimeFormatOptions): string => {
		const date = trackers.world.jiraCloud.version('5.0').releaseDate ?? '';
		const moment = Temporal.PlainDate.from(date).toZonedDateTime('UTC').epochMilliseconds;
		return new Intl.DateTimeFormat(language, { ...options, timeZone: 'UTC' }).format(moment);
	};

	it('has the panel in its language: the verdict, a date, a plural, the language itself', async () => {
		const page = await session.newPage();
		await page.goto(EPICS.cloud.url);
		const panel = await panelOn(page);
		await panel.find({ role: 'region', name: words.region });
		await panel.textsWhen({ role: 'status' }, ([text]) => words.verdicts.some((verdict) => verdict === text));
		await panel.countWhen({ role: 'group', name: words.artifact }, 1);
		const date = shipDate({ month: 'short', day: 'numeric' });
		await panel.textsWhen(
			{ role: 'region', name: words.region },
			([text = '']) => text.includes(date) && words.attention.test(text),
		);
		expect(
			await page.evaluate(() =>
				document.querySelector('muster-panel')?.shadowRoot?.querySelector('[lang]')?.getAttribute('lang'),
			),
		).toBe(language);
		expect(session.problems).toEqual([]);
	});

	it('has the popup in its language', async () => {
		const page = await session.openOwn('popup.html');
		const popup = new Screen(page, 'page');
		await popup.find({ role: 'heading', name: words.heading });
		await popup.textsWhen(
			{ role: 'main' },
			([text = '']) => words.verdicts.some((verdict) => text.includes(verdict)) && words.epics.test(text),
		);
		expect(await page.evaluate(() => document.documentElement.lang)).toBe(language);
		expect(session.problems).toEqual([]);
	});

	/** Looks whether anything of what is seen is English still. */
	const expectNoEnglish = async (texts: readonly string[], entry: Entry): Promise<void> => {
		expect(texts.length).toBeGreaterThan(3);
		expect(await leftOver(texts, entry, language)).toEqual([]);
		expect(session.problems).toEqual([]);
	};

	it('would notice a text in English', async () => {
		const english = ['Upcoming releases', '3 epics', 'Muster does not know this site any more.'];
		expect(await leftOver([...english, words.heading, 'PAY-240'], 'popup', language)).toEqual(english);
	});

	it.each([
		['an issue in Jira', EPICS.cloud.url],
		['an issue in Linear, without a key', EPICS.linear.url],
		['a version in Jira', `${CLOUD}/projects/PAY/versions/10106`],
	])('leaves no English in the panel of %s', async (_, url) => {
		const page = await session.newPage();
		await page.goto(url);
		const panel = await panelOn(page);
		await panel.find({ role: 'region', name: words.region });
		await expectNoEnglish(await textsOn(page, 'panel'), 'panel');
	});

	it.each([
		['popup', 'popup.html?in=tab', 'main li'],
		['options', 'options.html', '.policy-group'],
		['welcome', 'welcome.html', 'muster-panel'],
		['plan', 'plan.html?release=x', 'main button'],
		['plan', 'plan.html?none=PAY-90', 'main a'],
	] as const)('leaves no English on the page %s (%s)', async (entry, path, there) => {
		const page = await session.openOwn(path);
		await until(there, () => page.$(there));
		await expectNoEnglish(await textsOn(page, 'page'), entry);
	});

	it('leaves no English on the plan, whatever is opened on it', async () => {
		const page = await session.openOwn(PLAN);
		await until('the plan', () => page.$('.page-sections #history'));
		const { pressed, texts } = await textsWhilePressing(page, '.page-sections section:not(#export)');
		expect(pressed).toBeGreaterThan(40);
		await expectNoEnglish(texts, 'plan');
	});

	it('names the extension in its language', async () => {
		const page = await session.openOwn('popup.html');
		const name = await page.evaluate(
			() =>
				(
					globalThis as unknown as { browser: { runtime: { getManifest(): { name: string } } } }
				).browser.runtime.getManifest().name,
		);
		expect(name).toBe(words.name);
	});
});
