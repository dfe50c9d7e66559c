import { FUNCTION_LABELS } from '../../release/words';
import { dueBeforeShip, pressing } from '../lead';
import { inPlan, type ReleaseContext, type ReleaseRule, type Report } from '../rule';
import { listed } from '../wording';

const missing = (context: ReleaseContext): Report[] => {
	const due = dueBeforeShip(context, 'pre-review');
	const said = new Set(context.plan.reviews.pre.signOffs.map((signOff) => signOff.function));
	const silent = context.significance.functions.filter((name) => !said.has(name));
	if (due === null || silent.length === 0) return [];
	const names = silent.map((name) => FUNCTION_LABELS[name]);
	return [
		{
			about: 'missing',
			severity: pressing(context),
			subject: inPlan(context, 'reviews', 'sign-offs'),
			problem: `${listed(names, 5)} ${names.length === 1 ? 'has' : 'have'} not signed off ${context.release.name}: ${due.when}.`,
			action: 'Ask each of them to approve it or to say what has to change.',
			dueOn: due.dueOn,
		},
	];
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
			problem:
				`${signOff.name} (${FUNCTION_LABELS[signOff.function]}) asked for changes to ${context.release.name}: ${signOff.note}.`.replace(
					/([.!?])\.$/,
					'$1',
				),
			action: 'Make the changes and ask for the sign-off again.',
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
