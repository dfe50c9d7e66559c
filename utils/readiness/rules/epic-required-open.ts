import type { Item } from '../../release/checklist';
import { isSettled } from '../../release/checklist-edit';
import type { EpicContext, EpicRule } from '../rule';
import { count, quoted } from '../wording';

/** The two artifacts that have rules of their own. */
const ELSEWHERE: readonly string[] = ['support-readiness', 'customer-communication'];

const owedBeforeShip = (item: Item, { shipDate }: EpicContext): boolean =>
	item.required &&
	!isSettled(item) &&
	!ELSEWHERE.includes(item.artifact) &&
	// What is due after ship cannot be asked for before it.
	(shipDate === null || item.dueOffset === null || item.dueOffset <= 0);

const reasonFor = ({ shipDate, today, words, onTheEve }: EpicContext): string => {
	if (shipDate === null) return 'and no ship date is known yet';
	if (shipDate < today) return `though ship was ${words(shipDate)}`;
	return `${onTheEve ? 'and' : 'due before'} ship ${onTheEve ? 'is ' : 'on '}${words(shipDate)}`;
};

/** Required items that are due by ship are open: a warning, and from the working day before ship a blocker. */
export const epicRequiredOpen: EpicRule = {
	id: 'epic-required-open',
	scope: 'epic',
	failureMode: null,
	severity: 'warning',
	check: (context) => {
		const open = context.items.filter((item) => owedBeforeShip(item, context));
		const first = [...open].sort((a, b) => (a.dueOffset ?? 0) - (b.dueOffset ?? 0) || (a.id < b.id ? -1 : 1))[0];
		if (first === undefined) return [];
		const { facts, shipDate, onTheEve } = context;
		const which = open.length === 1 ? quoted(first.title) : `${quoted(first.title)} and ${open.length - 1} more`;
		return [
			{
				severity: onTheEve ? 'blocker' : 'warning',
				subject: { kind: 'epic', epicId: facts.id, itemId: first.id, artifact: first.artifact },
				problem: `${facts.key} has ${count(open.length, 'open required item')}, ${reasonFor(context)}: ${which}.`,
				action: `Settle ${open.length === 1 ? 'it' : 'them'}, or say why ${open.length === 1 ? 'it does' : 'they do'} not apply.`,
				...(shipDate === null ? {} : { dueOn: context.dueOn(first.dueOffset) ?? shipDate }),
			},
		];
	},
};
