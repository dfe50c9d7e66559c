import type { Page } from 'puppeteer-core';
import { expect, it } from 'vitest';
import { epicsOn, type Screen } from '../support/roles.ts';
import { inEachBrowser, type Stage } from '../support/stage.ts';
import { until } from '../support/until.ts';
import { CLOUD } from './places.ts';

/** Releases of the stand-in, each for one failure, so that no test meets another one's plan. */
const RELEASES = { '4.2': '10104', '4.3': '10105', '5.0': '10106', '4.1.2': '10103' } as const;
type Release = keyof typeof RELEASES;

const after = (date: string | undefined, days: number): string =>
	Temporal.PlainDate.from(date ?? '')
		.add({ days })
		.toString();

/** The plan page of a release that Muster has read; the tracker's page stays open to carry the next reading. */
const openPlan = async (stage: Stage, release: Release): Promise<Screen> => {
	await stage.openPanel(`${CLOUD}/browse/PAY-150`);
	const id = `meridian.atlassian.net#release/${RELEASES[release]}`;
	await until('the release in the popup', async () => {
		const { page: popup, screen } = await stage.openOwn('popup.html');
		await screen.find({ role: 'list', name: 'Upcoming releases' });
		const names = await screen.texts({ role: 'button' });
		await popup.close();
		return names.includes(release) ? true : null;
	});
	const { screen } = await stage.openOwn(`plan.html?release=${encodeURIComponent(id)}`);
	await epicsOn(screen);
	return screen;
};

const rulesOn = (plan: Screen): Promise<(string | null)[]> =>
	plan.page.evaluate(() =>
		[...document.querySelectorAll('[aria-label="Findings"] [data-rule]')].map((row) => row.getAttribute('data-rule')),
	);

const comes = (plan: Screen, rule: string) =>
	until(`the finding ${rule}`, async () => ((await rulesOn(plan)).includes(rule) ? true : null));
const goes = (plan: Screen, rule: string) =>
	until(`the end of the finding ${rule}`, async () => ((await rulesOn(plan)).includes(rule) ? null : true));

const inRegion = (name: string) => ({ within: { role: 'region', name } }) as const;

/** Sets a date field the way both browsers' date pickers do, which cannot be typed into alike. */
const setDate = (page: Page, region: string, label: string, date: string): Promise<void> =>
	page.evaluate(
		(where, called, value) => {
			const section = [...document.querySelectorAll('section')].find(
				(one) => one.querySelector('h2')?.textContent === where,
			);
			const named = [...(section?.querySelectorAll('label') ?? [])].find((one) =>
				one.textContent?.trim().startsWith(called),
			);
			const input = named?.control as HTMLInputElement | null | undefined;
			if (!input) throw new Error(`No field ${called} in ${where}`);
			Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set?.call(input, value);
			input.dispatchEvent(new Event('input', { bubbles: true }));
			input.dispatchEvent(new Event('change', { bubbles: true }));
			input.focus();
			input.blur();
		},
		region,
		label,
		date,
	);

const ENABLEMENT = 'Feature enablement';
const COMMUNICATION = 'Customer communication';
const BRIEF = 'Support brief';

const addStage = async (plan: Screen, stage: { name: string; on: string; percentage: number }): Promise<void> => {
	await plan.press({ role: 'button', name: 'Add stage', ...inRegion(ENABLEMENT) });
	await (await plan.find({ role: 'textbox', name: 'Name', ...inRegion(ENABLEMENT) })).type(stage.name);
	await (await plan.find({ role: 'combobox', name: 'Audience', ...inRegion(ENABLEMENT) })).select('everyone');
	const share = await plan.find({ role: 'spinbutton', name: 'Percentage', ...inRegion(ENABLEMENT) });
	await share.click({ count: 3 });
	await share.type(String(stage.percentage));
	await setDate(plan.page, ENABLEMENT, 'Starts on', stage.on);
	await plan.press({ role: 'button', name: 'Save stage', ...inRegion(ENABLEMENT) });
	await plan.gone({ role: 'button', name: 'Save stage', ...inRegion(ENABLEMENT) });
};

const addMessage = async (plan: Screen, message: { title: string; on: string }): Promise<void> => {
	await plan.press({ role: 'button', name: 'Add message', ...inRegion(COMMUNICATION) });
	await (await plan.find({ role: 'textbox', name: 'Title', ...inRegion(COMMUNICATION) })).type(message.title);
	await setDate(plan.page, COMMUNICATION, 'Goes out on', message.on);
	await plan.press({ role: 'button', name: 'Save message', ...inRegion(COMMUNICATION) });
	await plan.gone({ role: 'button', name: 'Save message', ...inRegion(COMMUNICATION) });
};

const removeMessage = (plan: Screen, title: string) =>
	plan.press({ role: 'button', name: `Remove ${title}`, ...inRegion(COMMUNICATION) });

const writeBrief = async (plan: Screen): Promise<void> => {
	await plan.press({ role: 'button', name: 'Edit support brief', ...inRegion(BRIEF) });
	const field = await plan.find({ role: 'textbox', name: 'What is changing', ...inRegion(BRIEF) });
	await field.type('Merchants see a score and what moves it.');
	await plan.page.keyboard.press('Tab');
};

const finishBrief = async (plan: Screen): Promise<void> => {
	await plan.press({ role: 'button', name: 'Finish the brief', ...inRegion(BRIEF) });
	await plan.find({ role: 'button', name: 'Acknowledge for support…', ...inRegion(BRIEF) });
};

/** Milliseconds until a press that a reading under way has swallowed is made again. */
const SWALLOWED = 3_000;

/** Presses until the tracker is asked for the release after that. */
const readAgain = ({ trackers: { requests } }: Stage, plan: Screen, release: Release): Promise<true> => {
	const isAsked = ({ path }: { path: string }): boolean => path.endsWith(`/version/${RELEASES[release]}`);
	return until('the release to be read again', async () => {
		const before = requests.length;
		await plan.press({ role: 'button', name: 'Read again' });
		const asked = async () => (requests.slice(before).some(isAsked) ? true : null);
		return until('the tracker to be asked', asked, SWALLOWED).catch(() => null);
	});
};

inEachBrowser('The five failure modes', (stage) => {
	it('1: engineering ships without telling anyone', async () => {
		const plan = await openPlan(stage(), '4.1.2');
		stage().trackers.world.jiraCloud.setVersion('4.1.2', { released: true });
		await readAgain(stage(), plan, '4.1.2');
		await comes(plan, 'ships-silently');
		await writeBrief(plan);
		await finishBrief(plan);
		for (const which of ['internal', 'external']) {
			await plan.press({ role: 'button', name: `Not needed… : ${which} notes`, ...inRegion('Release notes') });
			const reason = await plan.find({
				role: 'textbox',
				name: `Why does this release need no ${which} notes?`,
				...inRegion('Release notes'),
			});
			await reason.type('A fix nobody sees.');
			await plan.page.keyboard.press('Enter');
			await plan.gone({
				role: 'textbox',
				name: `Why does this release need no ${which} notes?`,
				...inRegion('Release notes'),
			});
		}
		await goes(plan, 'ships-silently');
	});

	it('2: marketing announces what is not yet shipped', async () => {
		const plan = await openPlan(stage(), '5.0');
		const ship = stage().trackers.world.jiraCloud.version('5.0').releaseDate;
		await addStage(plan, { name: 'Everyone', on: after(ship, 3), percentage: 100 });
		await addMessage(plan, { title: 'Ledger news', on: after(ship, 1) });
		await comes(plan, 'announced-before-stage');
		await removeMessage(plan, 'Ledger news');
		await goes(plan, 'announced-before-stage');
		await addMessage(plan, { title: 'Ledger is here', on: after(ship, 7) });
		expect(await rulesOn(plan)).not.toContain('announced-before-stage');
	});

	it('2b: marketing announces to everyone what a tenth of them have', async () => {
		const plan = await openPlan(stage(), '5.0');
		const ship = stage().trackers.world.jiraCloud.version('5.0').releaseDate;
		stage().trackers.world.jiraCloud.setVersion('5.0', { releaseDate: ship });
		await addStage(plan, { name: 'First tenth', on: after(ship, 0), percentage: 10 });
		await addMessage(plan, { title: 'Told too soon', on: after(ship, 1) });
		await comes(plan, 'announced-beyond-rollout');
		await removeMessage(plan, 'Told too soon');
		await goes(plan, 'announced-beyond-rollout');
	});

	it('3: support learns about changes from customers', async () => {
		const plan = await openPlan(stage(), '4.2');
		const { today } = stage().trackers.world;
		await addStage(plan, { name: 'First customers', on: after(today, 1), percentage: 10 });
		await comes(plan, 'support-brief-unfinished');
		await writeBrief(plan);
		await finishBrief(plan);
		await goes(plan, 'support-brief-unfinished');
		await comes(plan, 'support-brief-unacknowledged');
		await plan.press({ role: 'button', name: 'Acknowledge for support…', ...inRegion(BRIEF) });
		const who = await plan.labelled('Who in support has read it');
		await who.click({ count: 3 });
		await who.type('Hannah');
		await plan.press({ role: 'button', name: 'Confirm', ...inRegion(BRIEF) });
		await goes(plan, 'support-brief-unacknowledged');
	});

	it('4: everything has to happen at once', async () => {
		const plan = await openPlan(stage(), '4.3');
		const ship = stage().trackers.world.jiraCloud.version('4.3').releaseDate;
		await comes(plan, 'single-date');
		await addStage(plan, { name: 'Some', on: after(ship, 1), percentage: 10 });
		await addStage(plan, { name: 'All', on: after(ship, 3), percentage: 100 });
		await goes(plan, 'single-date');
		await addMessage(plan, { title: 'Out at once', on: after(ship, 1) });
		await comes(plan, 'no-slack');
		await removeMessage(plan, 'Out at once');
		await goes(plan, 'no-slack');
	});

	it('5: scope changes at the last minute', async () => {
		const plan = await openPlan(stage(), '4.3');
		await writeBrief(plan);
		await plan.press({ role: 'button', name: 'Approve support brief', ...inRegion(BRIEF) });
		await plan.find({ role: 'button', name: 'Withdraw approval of support brief', ...inRegion(BRIEF) });
		expect(await rulesOn(plan)).not.toContain('approval-stale');
		stage().trackers.world.jiraCloud.addFixVersion('PAY-160', '4.3');
		await readAgain(stage(), plan, '4.3');
		await comes(plan, 'approval-stale');
		await plan.textsWhen({ role: 'listitem', within: { role: 'list', name: 'Findings' } }, (findings) =>
			findings.join().includes('PAY-160'),
		);
		await plan.press({ role: 'button', name: 'Confirm on the new scope : support brief', ...inRegion(BRIEF) });
		await goes(plan, 'approval-stale');
	});
});
