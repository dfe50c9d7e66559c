import { assess } from '../../utils/readiness/assess';
import type { AssessInput, EpicState } from '../../utils/readiness/finding';
import { applyCommand } from '../../utils/release/checklist';
import { applyPlanCommand, emptyPlan } from '../../utils/release/plan';
import { DEFAULT_POLICY } from '../../utils/release/policy';
import { checklistFromTemplate } from '../../utils/release/template';
import { speak } from '../../utils/words/locale';
import { facts, message, noon, RELEASE_ID, release, stage } from '../unit/readiness/support/make';

/** A thousand epics of twenty items each, about half of them settled, unevenly. */
const epics: EpicState[] = Array.from({ length: 1000 }, (_, at) => {
	const key = `PAY-${at + 1}`;
	const template = checklistFromTemplate(`acme.example#issue/${key}`, 'minor', DEFAULT_POLICY);
	const items = template.items
		.slice(0, 20)
		.map((item, n) =>
			(at * 7 + n * 3) % 11 < 5 ? { ...item, status: 'done' as const, doneAt: noon('2026-11-02') } : item,
		);
	const about = { description: `What changes for customers in ${key}, in some detail. `.repeat(10) };
	return { facts: facts(key, about), checklist: { ...template, items } };
});

const scope = epics.map((epic) => epic.facts);
const written = {
	...emptyPlan(RELEASE_ID),
	owner: { name: 'Ada' },
	stages: [stage('a', { percentage: 10 }), stage('b', { startsOn: '2026-12-17' })],
	messages: [message('m'), message('n', { sendOn: '2026-12-18', epicIds: scope.slice(0, 50).map(({ id }) => id) })],
};
const edit = { now: noon('2026-11-20'), by: { name: 'Ada' }, scope };
const plan = applyPlanCommand(written, { type: 'approve', target: { kind: 'message', id: 'n' } }, edit);

const input = (policy: AssessInput['policy'], states: readonly EpicState[]): AssessInput => ({
	release: release(),
	plan,
	epics: states,
	policy,
	now: noon('2026-12-01'),
});

/** The thousand as new objects all through, under a policy of their own: nothing is remembered from before. */
export const unseen = (): AssessInput =>
	input(
		{ ...DEFAULT_POLICY },
		epics.map(({ facts, checklist }) => ({ facts: { ...facts }, checklist: { ...checklist } })),
	);

const PLACE = 500;
const first = epics[PLACE];
const switched =
	first === undefined
		? []
		: ['done', 'todo'].map((status) => {
				const command = {
					type: 'set-status',
					itemId: 't:support-brief',
					status: status as 'done' | 'todo',
					reason: '',
				} as const;
				return { ...first, checklist: applyCommand(first.checklist, command, noon('2026-12-01')) };
			});

let turn = 0;

/** The thousand that were assessed before, one item of one of them switched since: a new checklist, as after a real edit. */
export const edited = (): AssessInput => {
	turn += 1;
	const states = [...epics];
	const other = switched[turn % switched.length];
	if (other !== undefined) states[PLACE] = { ...other, checklist: { ...other.checklist } };
	return input(DEFAULT_POLICY, states);
};

export { assess, speak };
