import type { HistoryRecord } from '../store/records';

/** Fields that one command writes together. */
const TOGETHER: Readonly<Record<string, readonly string[]>> = {
	'set-significance': ['significance'],
	'move-ship': ['shipDate', 'plannedShipDate'],
	'hold-pre-review': ['reviews.pre.heldOn'],
	'decide-go': ['reviews.goNoGo'],
	'withdraw-go': ['reviews.goNoGo'],
	'hold-post-review': ['reviews.post'],
};
const BRIEF_STATE = ['state', 'finishedAt', 'approval', 'acknowledgedBy'].map((field) => `supportBrief.${field}`);
for (const type of ['set-brief-state', 'acknowledge-brief', 'withdraw-acknowledgement']) {
	Object.assign(TOGETHER, { [type]: BRIEF_STATE });
}
/** Where the fields lie that an edit names as its changes. */
const BELOW: Readonly<Record<string, string>> = {
	'set-basics': '',
	'edit-brief': 'supportBrief.',
	'edit-hotfix': 'hotfix.',
	'edit-recovery': 'recovery.',
};

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
	typeof value === 'object' && value !== null && !Array.isArray(value);

/** Entries by their id (or finding, or function), whichever list they stand in. */
const entriesIn = (command: Readonly<Record<string, unknown>>): string[] => {
	const inner = isObject(command.item) ? command.item.id : undefined;
	const moves = Array.isArray(command.moves) ? command.moves.map((move) => (isObject(move) ? move.id : undefined)) : [];
	const ids = [command.id, command.itemId, command.findingId, command.function, inner, ...moves];
	return ids.filter((id) => typeof id === 'string').map((id) => `#${id}`);
};

const approved = (target: Readonly<Record<string, unknown>>): readonly string[] => {
	if (target.kind === 'brief') return BRIEF_STATE;
	return target.kind === 'notes' ? [`notes.${target.which}`] : [`#${target.id}`];
};

/** The places of a document that an edit wrote to: `#ID` for an entry of a list, else the path of a field. */
export const placesOf = (command: HistoryRecord['command']): readonly string[] => {
	const { type, changes, which, role, target } = command;
	const below = BELOW[type];
	return [
		...entriesIn(command),
		...(TOGETHER[type] ?? []),
		...(below !== undefined && isObject(changes) ? Object.keys(changes).map((field) => below + field) : []),
		...(typeof which === 'string' ? [`notes.${which}`] : []),
		...(typeof role === 'string' ? [role] : []),
		...(isObject(target) ? approved(target) : []),
	];
};
