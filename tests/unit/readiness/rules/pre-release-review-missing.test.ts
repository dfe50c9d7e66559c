import { expect, test } from 'vitest';
import { BLOCKER, NOTHING, table, WARNING } from '../support/cases';
import { ADA, epic, noon, plan, said } from '../support/make';

const billing = [epic('PAY-1', undefined, { labels: ['billing'] })];
const held = (heldOn: string) => plan({ reviews: { ...plan().reviews, pre: { heldOn, signOffs: [] } } });

table('pre-release-review-missing', [
	['before its day', { epics: billing, on: '2026-12-02' }, NOTHING],
	['on its day', { epics: billing, on: '2026-12-03' }, WARNING],
	['on the eve of ship', { epics: billing, on: '2026-12-09' }, BLOCKER],
	['not significant', { on: '2026-12-09' }, NOTHING],
	['held', { epics: billing, on: '2026-12-03', plan: held('2026-12-02') }, NOTHING],
	['to be held tomorrow', { epics: billing, on: '2026-12-03', plan: held('2026-12-04') }, WARNING],
	[
		'decided not to be significant',
		{
			epics: billing,
			on: '2026-12-03',
			plan: plan({
				significance: { significant: false, areas: [], reason: 'Label only', by: ADA, at: noon('2026-12-01') },
			}),
		},
		NOTHING,
	],
]);

test('says why it is significant', () => {
	const [finding] = said('pre-release-review-missing', { epics: billing, on: '2026-12-03' });
	expect(finding?.problem).toContain('touches billing (“billing” in the label of PAY-1)');
});
