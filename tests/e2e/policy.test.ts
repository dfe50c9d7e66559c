import { expect, it } from 'vitest';
import { inEachBrowser } from '../support/stage.ts';
import { until } from '../support/until.ts';
import { EPICS } from './places.ts';

const RULE = 'epic-missing-comms';
const SITE = 'policy:site:meridian.atlassian.net';
const RULE_WORDS = 'Customer communication of an epic is open';

const findings = { role: 'listitem', within: { role: 'list', name: 'Findings' } } as const;
const effect = { role: 'list', name: 'Releases that would change' } as const;

inEachBrowser('The policy', (stage) => {
	const openPolicy = async () => {
		const { page, screen } = await stage().openOwn('options.html');
		await screen.find({ role: 'region', name: 'Policy' });
		const scope = await screen.find({ role: 'combobox', name: 'Policy for' });
		await until('the site to be offered', async () =>
			(await scope.evaluate((element, key) => element.innerHTML.includes(key), SITE)) ? true : null,
		);
		await scope.select(SITE);
		return { page, screen };
	};

	const openGroup = async (screen: Awaited<ReturnType<typeof openPolicy>>['screen'], name: string) => {
		await until(`the group ${name} to open`, () =>
			screen.page.evaluate((wanted) => {
				const groups = [...document.querySelectorAll<HTMLDetailsElement>('.policy-group')];
				const group = groups.find((one) => one.querySelector('.policy-group-name')?.textContent === wanted);
				if (group !== undefined && !group.open) group.querySelector('summary')?.click();
				return group?.open ? true : null;
			}, name),
		);
	};

	it('turns a rule off for a site: previewed, saved, gone from the panel, and back once the policy is removed', async () => {
		const { page: issue, panel } = await stage().openPanel(EPICS.cloud.url);
		await until('the finding', async () =>
			(await panel.attributes(findings, 'data-rule')).includes(RULE) ? true : null,
		);

		const { page, screen } = await openPolicy();
		await openGroup(screen, 'Rules');
		expect(await screen.isChecked(RULE_WORDS)).toBe(true);
		await screen.click({ role: 'checkbox', name: RULE_WORDS });
		await screen.click({ role: 'button', name: 'Preview the effect' });
		const [text = ''] = await screen.textsWhen(effect, ([seen = '']) => seen.includes(RULE_WORDS));
		expect(text).toContain(`Goes: ${RULE_WORDS}`);
		expect(text).toContain(EPICS.cloud.release);
		expect(text).not.toContain('Comes:');

		await issue.bringToFront();
		expect(await panel.attributes(findings, 'data-rule')).toContain(RULE);
		await page.bringToFront();
		await screen.click({ role: 'button', name: 'Save policy' });
		await screen.find({ role: 'button', name: 'Remove this policy…' });
		await issue.bringToFront();
		await until('the finding to go', async () =>
			(await panel.attributes(findings, 'data-rule')).includes(RULE) ? null : true,
		);

		await page.bringToFront();
		await screen.click({ role: 'button', name: 'Remove this policy…' });
		await screen.textsWhen(effect, ([seen = '']) => seen.includes(`Comes: ${RULE_WORDS}`));
		await screen.click({ role: 'button', name: 'Remove it' });
		await issue.bringToFront();
		await until('the finding to come back', async () =>
			(await panel.attributes(findings, 'data-rule')).includes(RULE) ? true : null,
		);
	});

	it('keeps what is saved when the browser is started again', async () => {
		const first = await openPolicy();
		await openGroup(first.screen, 'Due days');
		const days = await first.screen.find({ role: 'spinbutton', name: 'Recovery plan written' });
		await days.click({ count: 3 });
		await days.type('8');
		await first.screen.click({ role: 'button', name: 'Save policy' });
		await first.screen.textsWhen({ role: 'region', name: 'Policy' }, ([text = '']) => text.includes('Saved'));
		await stage().restart();
		const { screen } = await openPolicy();
		await openGroup(screen, 'Due days');
		const kept = await screen.find({ role: 'spinbutton', name: 'Recovery plan written' });
		expect(await kept.evaluate((element) => (element as HTMLInputElement).value)).toBe('8');
	});
});
