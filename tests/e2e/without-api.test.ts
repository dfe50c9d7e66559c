import { it } from 'vitest';
import { panelOn, Screen } from '../support/roles.ts';
import { inEachBrowser } from '../support/stage.ts';
import { until } from '../support/until.ts';
import { CLOUD, EPICS } from './places.ts';

inEachBrowser('Without an answer from the tracker', (stage) => {
	it('works in Linear without a key, from the page, and says what is missing', async () => {
		const { page, panel } = await stage().openPanel(EPICS.linear.url);
		await panel.textsWhen({ role: 'region', name: 'Release coordination' }, ([text = '']) =>
			/Connect Linear/i.test(text),
		);
		const [item = ''] = await panel.namesOnce({ role: 'checkbox' });
		await panel.click({ role: 'checkbox', name: item });
		await panel.checkedWhen(item, true);
		await page.reload();
		await (await panelOn(page)).checkedWhen(item, true);
	});

	it.each([
		[
			'signed out',
			'PAY-160',
			{ status: 200, contentType: 'text/html', body: '<html>Log in</html>' },
			/sign(ed)? (in|out)/i,
		],
		[
			'forbidden',
			'PAY-170',
			{ status: 403, body: '{"errorMessages":["no"]}', contentType: 'application/json' },
			/does not let you/i,
		],
		[
			'broken',
			'PAY-180',
			{ status: 200, body: '{"id":', contentType: 'application/json' },
			/not in the expected format/i,
		],
		[
			'of another shape',
			'PAY-210',
			{ status: 200, body: '{"id":17}', contentType: 'application/json' },
			/cannot read/i,
		],
		['down', 'PAY-230', { status: 503, body: 'down', contentType: 'text/plain' }, /problem of its own/i],
		[
			'busy',
			'PAY-250',
			{ status: 429, headers: { 'retry-after': '1' }, body: '{}', contentType: 'application/json' },
			/pause/i,
		],
	] as const)('goes on where Jira is %s', async (_name, key, respond, words) => {
		stage().trackers.faults.set({ host: 'meridian.atlassian.net', path: /\/rest\//, respond });
		const page = await stage().open(`${CLOUD}/browse/${key}`);
		const panel = await panelOn(page);
		await panel.textsWhen({ role: 'region', name: 'Release coordination' }, ([text = '']) => words.test(text));
		await panel.countWhen({ role: 'group', name: 'Support readiness' }, 1);
		stage().trackers.faults.clear();
		await until('the gap to close', async () => {
			await panel.click({ role: 'button', name: 'Read again from the tracker' });
			const [text = ''] = await panel.texts({ role: 'region', name: 'Release coordination' });
			return words.test(text) ? null : true;
		});
	});

	it('says so where the issue does not exist', async () => {
		const page = await stage().open(`${CLOUD}/browse/PAY-9999`);
		const screen = new Screen(page, 'panel');
		await screen.textsWhen({ role: 'region', name: 'Release coordination' }, ([text = '']) =>
			/no such item/i.test(text),
		);
	});
});
