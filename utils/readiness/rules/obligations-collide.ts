import { plural, t } from '@lingui/core/macro';
import { FUNCTION_LABELS } from '../../release/words';
import { inPlan, type ReleaseContext, type ReleaseRule, type Report } from '../rule';
import { listed } from '../wording';

interface Obligation {
	readonly date: string;
	readonly function: string;
}

const inThePlan = ({ begun, open, deadlines, messages }: ReleaseContext): Obligation[] => {
	if (!begun || !open) return [];
	const parts = deadlines.flatMap(({ date, settled, function: by }) =>
		date === null || settled ? [] : [{ date, function: by }],
	);
	const sends = messages.flatMap(({ sendOn, state }) =>
		sendOn === null || state === 'sent' ? [] : [{ date: sendOn, function: 'marketing' }],
	);
	return [...parts, ...sends];
};

const byDay = (context: ReleaseContext): Map<string, Obligation[]> => {
	const items = context.loads().flatMap(({ date, kinds }) => kinds.map(({ function: by }) => ({ date, function: by })));
	const days = new Map<string, Obligation[]>();
	for (const obligation of [...items, ...inThePlan(context)]) {
		if (obligation.date < context.today) continue;
		const day = days.get(obligation.date) ?? [];
		day.push(obligation);
		days.set(obligation.date, day);
	}
	return days;
};

const labelsOf = (functions: readonly string[]): string[] =>
	Object.entries(FUNCTION_LABELS).flatMap(([id, label]) => (functions.includes(id) ? [label] : []));

const report = (date: string, due: readonly Obligation[], context: ReleaseContext): Report => {
	const functions = labelsOf(due.map((obligation) => obligation.function));
	// Named by its distance to ship rather than its date, so that it stays the same finding when ship moves.
	const about = context.shipDate === null ? date : `${context.workingDays(context.shipDate, date)}`;
	const [things, owing] = [due.length, functions.length];
	return {
		about,
		subject: inPlan(context, 'timeline', `day-${about}`),
		problem: () =>
			t`${things} different things are due on ${{ date: context.words(date) }} from ${plural(owing, { one: '# function', other: '# functions' })}: ${{ functions: listed(functions, 5) }}.`,
		action: () => t`Give some of them an earlier day, or leave out what is not needed.`,
		dueOn: date,
	};
};

/** Too many obligations of several functions fall on one day. */
export const obligationsCollide: ReleaseRule = {
	id: 'obligations-collide',
	scope: 'release',
	failureMode: 'everything-at-once',
	severity: 'warning',
	check: (context) => {
		const { obligations, functions } = context.policy.atOnce;
		return [...byDay(context)]
			.filter(([, due]) => due.length >= obligations)
			.filter(([, due]) => new Set(due.map((obligation) => obligation.function)).size >= functions)
			.map(([date, due]) => report(date, due, context));
	},
};
