import type { Page } from 'puppeteer-core';
import { expect, it } from 'vitest';
import { panelOn, type Screen } from '../support/roles.ts';
import { inEachBrowser, type Stage } from '../support/stage.ts';
import { until } from '../support/until.ts';
import { CLOUD, LINEAR } from './places.ts';

const REGION = { role: 'region', name: 'Release coordination' } as const;
const FAULTS = { role: 'listitem', within: { role: 'list', name: 'Epics at fault' } } as const;
const FINDINGS = { role: 'listitem', within: { role: 'list', name: 'Findings' } } as const;

const versionUrl = ({ trackers }: Stage, name: string): string =>
	`${CLOUD}/projects/PAY/versions/${trackers.world.jiraCloud.version(name).id}`;
const projectUrl = ({ trackers }: Stage, name: string): string => {
	const project = trackers.world.linear.project(name);
	return `${LINEAR}/project/${project?.slug}-${project?.slugId}`;
};

/** The address of something in Linear that may be a release. */
const linearUrl = (stage: Stage, kind: 'release' | 'milestone' | 'project' | 'initiative', name: string): string => {
	const { linear } = stage.trackers.world;
	if (kind === 'project') return projectUrl(stage, name);
	if (kind === 'initiative') return `${LINEAR}/initiative/words-${linear.initiative(name)?.slugId}`;
	if (kind === 'milestone') {
		const milestone = linear.milestone(name);
		const project = linear.project(milestone?.project ?? '');
		return `${projectUrl(stage, project?.name ?? '')}/milestone/${milestone?.id}`;
	}
	const release = linear.release(name);
	return `${LINEAR}/releases/${linear.pipeline(release?.pipeline ?? '')?.slugId}/${release?.slugId}`;
};

/** Presses a button of the panel that opens the plan, and waits for the plan's title. */
const followToPlan = async (stage: Stage, panel: Screen, button: string, title: string): Promise<void> => {
	const { page: own } = await stage.openOwn('options.html');
	await panel.page.bringToFront();
	await panel.press({ role: 'button', name: button });
	await until(`the plan of ${title}`, () =>
		own.evaluate(async (wanted) => {
			const { tabs, runtime } = (globalThis as unknown as { browser: Tabs }).browser;
			const all = await tabs.query({ url: runtime.getURL('plan.html*') });
			return all.some((tab) => tab.title?.startsWith(wanted)) ? true : null;
		}, title),
	);
};

interface Tabs {
	readonly tabs: { query(what: object): Promise<{ title?: string }[]> };
	readonly runtime: { getURL(path: string): string };
}

const panelCount = (page: Page) => page.evaluate(() => document.querySelectorAll('muster-panel').length);

inEachBrowser('The panel on a release’s page', (stage) => {
	let connected = false;
	const connect = async (): Promise<void> => {
		if (!connected) await stage().connectLinear();
		connected = true;
	};
	const countInitiatives = async (): Promise<void> => {
		const { page, screen } = await stage().openOwn('options.html');
		await screen.click({ role: 'radio', name: 'Initiatives' });
		await screen.click({ role: 'button', name: 'Save what counts on Meridian' });
		await screen.find({ role: 'button', name: 'Back to the tracker’s own on Meridian' });
		await page.close();
	};

	it('shows the verdict, the findings and the epics at fault of a Jira version, and leads to its plan', async () => {
		const { page, panel } = await stage().openPanel(`${versionUrl(stage(), '5.0')}/tab/release-report-all-issues`);
		await panel.textsWhen(REGION, ([text = '']) => /in \d+ days/.test(text) && text.includes('5.0'));
		await panel.textsWhen({ role: 'status' }, (all) => all.join() === 'At risk');
		await panel.attributesWhen(FINDINGS, 'data-rule', (rules) => rules.includes('release-without-owner'));
		await panel.textsWhen(FAULTS, (texts) => texts.join().includes('PAY-240'));
		const links = { role: 'link', within: FAULTS.within } as const;
		await panel.attributesWhen(links, 'href', (all) => all.includes(`${CLOUD}/browse/PAY-240`));
		expect(await page.evaluate(() => (globalThis as { __hydrationMismatches?: number }).__hydrationMismatches)).toBe(0);
		await followToPlan(stage(), panel, 'Open the release plan', '5.0');
	});

	it('goes from a version to an epic in it and back, one panel at a time', async () => {
		const { page, panel } = await stage().openPanel(versionUrl(stage(), '5.0'));
		await panel.find(FAULTS);
		await page.click('#page-main a[href="/browse/PAY-240"]');
		await panel.find({ role: 'group', name: 'Support readiness' });
		await page.goBack();
		await panel.find(FAULTS);
		await panel.gone({ role: 'group', name: 'Support readiness' });
		expect(await panelCount(page)).toBe(1);
	});

	it('says so where the version does not exist', async () => {
		const page = await stage().open(`${CLOUD}/projects/PAY/versions/99999`);
		const panel = await panelOn(page);
		await panel.textsWhen(REGION, ([text = '']) => /knows no release/.test(text));
	});

	it('lists the milestones of a Linear project, and leads to the plan of one', async () => {
		await connect();
		const { panel } = await stage().openPanel(`${projectUrl(stage(), 'Android checkout SDK 6')}/overview`);
		const parts = { role: 'listitem', within: { role: 'list', name: 'Releases of this project' } } as const;
		const texts = await panel.textsWhen(parts, (all) => all.length === 2);
		expect(texts[0]).toMatch(/Android beta.*(Not ready|At risk|Ready)/);
		await followToPlan(stage(), panel, 'Android beta', 'Android beta');
	});

	it.each([
		['release', 'Billing 3.0', 'ENG-150'],
		['milestone', 'Android beta', 'MOB-12'],
		['project', 'iOS checkout SDK 6', 'MOB-30'],
		['initiative', 'Checkout everywhere', 'Android checkout SDK 6'],
	] as const)('shows the verdict, the findings and the epics at fault of a Linear %s', async (kind, name, epic) => {
		await connect();
		if (kind === 'initiative') await countInitiatives();
		const { panel } = await stage().openPanel(linearUrl(stage(), kind, name));
		await panel.textsWhen(REGION, ([text = '']) => /in \d+ days/.test(text) && text.includes(name));
		await panel.textsWhen({ role: 'status' }, (all) => /^(At risk|Not ready)$/.test(all.join()));
		await panel.attributesWhen(FINDINGS, 'data-rule', (rules) => rules.includes('release-without-owner'));
		await panel.textsWhen(FAULTS, (texts) => texts.join().includes(epic));
		const links = await panel.attributes({ role: 'link', within: FAULTS.within }, 'href');
		expect(links.every((href) => href?.startsWith(`${LINEAR}/`))).toBe(true);
		await followToPlan(stage(), panel, 'Open the release plan', name);
	});
});
