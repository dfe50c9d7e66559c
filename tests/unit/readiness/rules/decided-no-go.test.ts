import { expect, test } from 'vitest';
import { BLOCKER, NOTHING, table } from '../support/cases';
import { noon, plan, release, said } from '../support/make';

const decided = (decision: 'go' | 'no-go') =>
	plan({
		reviews: { ...plan().reviews, goNoGo: { decision, name: 'Ada', at: noon('2026-11-19'), conditions: 'Fix PAY-1.' } },
	});

table('decided-no-go', [
	['go', { plan: decided('go') }, NOTHING],
	['no-go', { plan: decided('no-go') }, BLOCKER],
	['undecided', {}, NOTHING],
	['released all the same', { plan: decided('no-go'), release: release({ state: 'released' }) }, NOTHING],
]);

test('says who and why', () => {
	expect(said('decided-no-go', { plan: decided('no-go') })[0]?.problem).toBe(
		'Ada decided no-go for Shop 4.2: Fix PAY-1.',
	);
});
