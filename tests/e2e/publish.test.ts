import { expect, it } from 'vitest';
import { inEachBrowser } from '../support/stage.ts';
import { until } from '../support/until.ts';
import { EPICS } from './places.ts';

inEachBrowser('Publishing', (stage) => {
	it('keeps one comment on the issue, shown before it is written', async () => {
		await stage().openPanel(EPICS.cloud.url);
		const release = encodeURIComponent('meridian.atlassian.net#release/10104');
		const { screen } = await stage().openOwn(`plan.html?release=${release}`);
		const { comments } = stage().trackers.world.jiraCloud.need('PAY-240');
		const before = comments.length;
		const field = await screen.labelled('Issue');
		await field.type('PAY-240');
		await screen.press({ role: 'button', name: 'Publish…' });
		await screen.find({ role: 'button', name: 'Publish' });
		expect(comments).toHaveLength(before);
		await screen.press({ role: 'button', name: 'Publish' });
		await until('the comment', async () => comments.length === before + 1);
		await screen.press({ role: 'button', name: 'Update… : Whole plan' });
		await screen.press({ role: 'button', name: 'Update' });
		await screen.textsWhen({ role: 'status' }, (texts) => texts.some((one) => one.includes('published to PAY-240')));
		expect(comments).toHaveLength(before + 1);
	});
});
