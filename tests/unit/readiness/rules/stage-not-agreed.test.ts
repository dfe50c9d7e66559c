import { NOTHING, table, WARNING } from '../support/cases';
import { noon, plan, stage } from '../support/make';

const by = (name: 'marketing' | 'support') => ({ function: name, name: 'Bo', at: noon('2026-12-01') });
const staged = (over: Parameters<typeof stage>[1]) => plan({ stages: [stage('a', over)] });

table('stage-not-agreed', [
	['four working days before it', { plan: staged({}), on: '2026-12-04' }, NOTHING],
	['three working days before it', { plan: staged({}), on: '2026-12-07' }, WARNING],
	['one agreed', { plan: staged({ agreedBy: [by('support')] }), on: '2026-12-07' }, WARNING],
	['both agreed', { plan: staged({ agreedBy: [by('support'), by('marketing')] }), on: '2026-12-07' }, NOTHING],
	['internal', { plan: staged({ audience: 'internal' }), on: '2026-12-07' }, NOTHING],
	['running', { plan: staged({ state: 'running' }), on: '2026-12-11' }, NOTHING],
	['no date', { plan: staged({ startsOn: null }), on: '2026-12-07' }, NOTHING],
]);
