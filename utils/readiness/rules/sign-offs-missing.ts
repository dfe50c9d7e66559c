import { plural, t } from '@lingui/core/macro';
import type { SignOff } from '../../release/plan/record';
import { FUNCTION_LABELS } from '../../release/words';
import { dueBeforeShip, pressing } from '../lead';
import { inPlan, type ReleaseContext, type ReleaseRule, type Report } from '../rule';
import { listed } from '../wording';

const missing = (context: ReleaseContext): Report[] => {
	const due = dueBeforeShip(context, 'pre-review');
	const said = new Set(context.plan.reviews.pre.signOffs.map((signOff) => signOff.function));
	const silent = context.significance.functions.filter((name) => !said.has(name));
	if (due === null || silent.length === 0) return [];
	const functions = listed(
		silent.map((name) => FUNCTION_LABELS[name]),
		5,
	);
	const [{ name }, { when }] = [context.release, due];
	return [
		{
			about: 'missing',
			severity: pressing(context),
			subject: inPlan(context, 'reviews', 'sign-offs'),
			problem: () =>
				plural(silent.length, {
					one: `${functions} has not signed off ${name}: ${when}.`,
					other: `${functions} have not signed off ${name}: ${when}.`,
				}),
			action: () => t`Ask each of them to approve it or to say what has to change.`,
			dueOn: due.dueOn,
		},
	];
};

const problemOf = ({ name: person, function: of, note: given }: SignOff, name: string): string => {
	const label = FUNCTION_LABELS[of];
	const note = given.replace(/[.]$/, '');
	return t`${person} (${label}) asked for changes to ${name}: ${note}.`;
};

const asked = (context: ReleaseContext): Report[] => {
	if (!context.open) return [];
	const { signOffs } = context.plan.reviews.pre;
	return signOffs
		.filter(({ outcome }) => outcome === 'changes-asked')
		.map((signOff) => ({
			about: signOff.function,
			severity: pressing(context),
			subject: inPlan(context, 'reviews', 'sign-offs'),
			problem: () => problemOf(signOff, context.release.name),
			action: () => t`Make the changes and ask for the sign-off again.`,
			...(context.shipDate === null ? {} : { dueOn: context.shipDate }),
		}));
};

/** A significant release lacks the word of a function concerned, or somebody asked for changes. */
export const signOffsMissing: ReleaseRule = {
	id: 'sign-offs-missing',
	scope: 'release',
	failureMode: null,
	severity: 'warning',
	check: (context) => [...missing(context), ...asked(context)],
};
