import { NOTE, NOTHING, table } from '../support/cases';
import { edited, plan } from '../support/make';

const add = {
	type: 'add-learning',
	id: 'l',
	learning: { text: 'Warn partners', owner: null, artifact: null },
	fromReleaseId: 'old',
} as const;
const carried = edited(plan(), [add]);

table('learnings-open', [
	['none', {}, NOTHING],
	['one open', { plan: carried }, NOTE],
	['closed', { plan: edited(carried, [{ type: 'close-learning', id: 'l' }]) }, NOTHING],
	['removed', { plan: edited(carried, [{ type: 'remove', list: 'learnings', id: 'l' }]) }, NOTHING],
]);
