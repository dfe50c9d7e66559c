import { NOTHING, table, WARNING } from '../support/cases';
import { epic } from '../support/make';

const open = { status: { name: 'In Progress', category: 'in-progress' as const } };

table('epic-without-release', [
	['in no release', { release: null, plan: null, epics: [epic('PAY-1', undefined, open)] }, WARNING],
	['in a release', { epics: [epic('PAY-1', undefined, open)] }, NOTHING],
	['done', { release: null, plan: null }, NOTHING],
]);
