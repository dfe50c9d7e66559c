import { expect, test } from 'vitest';
import { BLOCKER, NOTHING, table, WARNING } from '../support/cases';
import { ADA, plan, said, stage } from '../support/make';

const written = plan({ stages: [stage('a')] });
const hotfix = { ...written.hotfix, decider: ADA };

table('hotfix-authority-missing', [
	['before its day', { plan: written, on: '2026-12-04' }, NOTHING],
	['on its day', { plan: written, on: '2026-12-07' }, WARNING],
	['on the eve of ship', { plan: written, on: '2026-12-09' }, BLOCKER],
	['no deputy', { plan: { ...written, hotfix }, on: '2026-12-07' }, WARNING],
	['both named', { plan: { ...written, hotfix: { ...hotfix, deputy: { name: 'Bo' } } }, on: '2026-12-09' }, NOTHING],
]);

test('says who is alone', () => {
	const [finding] = said('hotfix-authority-missing', { plan: { ...written, hotfix }, on: '2026-12-07' });
	expect(finding?.problem).toContain('Ada Nowak alone can decide');
});
