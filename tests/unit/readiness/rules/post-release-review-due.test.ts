import { NOTE, NOTHING, table, WARNING } from '../support/cases';
import { ADA, plan, release } from '../support/make';

const out = release({ state: 'released' });
const reviewed = plan({
	reviews: { ...plan().reviews, post: { heldOn: '2026-12-15', surprised: '', differently: '', by: ADA } },
});

table('post-release-review-due', [
	['not released', { on: '2026-12-20' }, NOTHING],
	['just released', { on: '2026-12-11', release: out }, NOTE],
	['on its day', { on: '2026-12-17', release: out }, NOTE],
	['overdue', { on: '2026-12-18', release: out }, WARNING],
	['held', { on: '2026-12-18', release: out, plan: reviewed }, NOTHING],
	['released without a date', { release: release({ state: 'released', shipDate: null }) }, NOTE],
]);
