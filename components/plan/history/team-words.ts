import { msg, t } from '@lingui/core/macro';
import * as z from 'zod/mini';
import { ITEM_STATUS_LABELS, ITEM_STATUSES } from '../../../utils/release/words';
import { labels } from '../../../utils/words/labels';

const Path = z.string();
const TeamEdit = z.object({
	type: z.literal('team-edit'),
	title: z.string(),
	changes: z.array(z.object({ path: Path, to: z.optional(z.unknown()) })),
});
const Overruled = z.object({
	type: z.literal('overruled'),
	title: z.string(),
	path: Path,
	won: z.unknown(),
	lost: z.unknown(),
});
const WithStatus = z.looseObject({ status: z.enum(ITEM_STATUSES), reason: z.string() });

const MOST = 80;
/** Fields that say something new only where the whole entry is. */
const BORN_WITH = new Set(['artifact', 'templateKey']);

/** The fields of plans and checklists, by the names that the shared document has for them. */
const FIELD_LABELS: Readonly<Record<string, string>> = labels({
	owner: msg({ message: 'owner', context: 'a changed field' }),
	deputy: msg({ message: 'deputy', context: 'a changed field' }),
	handovers: msg({ message: 'handovers', context: 'a changed field' }),
	kind: msg({ message: 'kind', context: 'a changed field' }),
	significance: msg({ message: 'significance', context: 'a changed field' }),
	timeZone: msg({ message: 'time zone', context: 'a changed field' }),
	shipDate: msg({ message: 'ship date', context: 'a changed field' }),
	plannedShipDate: msg({ message: 'planned ship date', context: 'a changed field' }),
	name: msg({ message: 'name', context: 'a changed field' }),
	audience: msg({ message: 'audience', context: 'a changed field' }),
	segment: msg({ message: 'segment', context: 'a changed field' }),
	percentage: msg({ message: 'percentage', context: 'a changed field' }),
	startsOn: msg({ message: 'starts on', context: 'a changed field' }),
	flag: msg({ message: 'flag', context: 'a changed field' }),
	agreedBy: msg({ message: 'agreed by', context: 'a changed field' }),
	exitCriteria: msg({ message: 'exit criteria', context: 'a changed field' }),
	state: msg({ message: 'state', context: 'a changed field' }),
	title: msg({ message: 'title', context: 'a changed field' }),
	channel: msg({ message: 'channel', context: 'a changed field' }),
	sendOn: msg({ message: 'send on', context: 'a changed field' }),
	sendAt: msg({ message: 'send at', context: 'a changed field' }),
	epicIds: msg({ message: 'epic ids', context: 'a changed field' }),
	text: msg({ message: 'text', context: 'a changed field' }),
	url: msg({ message: 'url', context: 'a changed field' }),
	anchor: msg({ message: 'anchor', context: 'a changed field' }),
	question: msg({ message: 'question', context: 'a changed field' }),
	answer: msg({ message: 'answer', context: 'a changed field' }),
	changing: msg({ message: 'changing', context: 'a changed field' }),
	answers: msg({ message: 'answers', context: 'a changed field' }),
	escalation: msg({ message: 'escalation', context: 'a changed field' }),
	approval: msg({ message: 'approval', context: 'a changed field' }),
	decider: msg({ message: 'decider', context: 'a changed field' }),
	withinMinutes: msg({ message: 'within minutes', context: 'a changed field' }),
	reach: msg({ message: 'reach', context: 'a changed field' }),
	hours: msg({ message: 'hours', context: 'a changed field' }),
	signal: msg({ message: 'signal', context: 'a changed field' }),
	limit: msg({ message: 'limit', context: 'a changed field' }),
	where: msg({ message: 'where', context: 'a changed field' }),
	forHow: msg({ message: 'for how', context: 'a changed field' }),
	strategy: msg({ message: 'strategy', context: 'a changed field' }),
	path: msg({ message: 'path', context: 'a changed field' }),
	cannotUndo: msg({ message: 'cannot undo', context: 'a changed field' }),
	rehearsedOn: msg({ message: 'rehearsed on', context: 'a changed field' }),
	customersTold: msg({ message: 'customers told', context: 'a changed field' }),
	heldOn: msg({ message: 'held on', context: 'a changed field' }),
	signOffs: msg({ message: 'sign offs', context: 'a changed field' }),
	goNoGo: msg({ message: 'go no go', context: 'a changed field' }),
	post: msg({ message: 'post', context: 'a changed field' }),
	surprised: msg({ message: 'surprised', context: 'a changed field' }),
	differently: msg({ message: 'differently', context: 'a changed field' }),
	by: msg({ message: 'by', context: 'a changed field' }),
	artifact: msg({ message: 'artifact', context: 'a changed field' }),
	fromReleaseId: msg({ message: 'from release id', context: 'a changed field' }),
	how: msg({ message: 'how', context: 'a changed field' }),
	at: msg({ message: 'at', context: 'a changed field' }),
	baselines: msg({ message: 'baselines', context: 'a changed field' }),
	snoozes: msg({ message: 'snoozes', context: 'a changed field' }),
	function: msg({ message: 'function', context: 'a changed field' }),
	required: msg({ message: 'required', context: 'a changed field' }),
	status: msg({ message: 'status', context: 'a changed field' }),
	assignee: msg({ message: 'assignee', context: 'a changed field' }),
	dueOffset: msg({ message: 'due offset', context: 'a changed field' }),
	evidence: msg({ message: 'evidence', context: 'a changed field' }),
	note: msg({ message: 'note', context: 'a changed field' }),
	order: msg({ message: 'order', context: 'a changed field' }),
	removed: msg({ message: 'removed', context: 'a changed field' }),
	aside: msg({ message: 'aside', context: 'a changed field' }),
});

const cut = (text: string): string => (text.length > MOST ? `${text.slice(0, MOST - 1)}…` : text);

const quoted = (text: string): string => t`“${{ text: cut(text) }}”`;

const inWords = (name: string): string => name.replace(/([a-z])([A-Z])/g, '$1 $2').toLowerCase();

/** `supportBrief/changing` as people say it: `changing`; `@status` is a status. A field of a newer version goes by its name. */
const fieldOf = (path: string): string => {
	const segments = path.split('/').map((part) => part.replaceAll('~1', '/').replaceAll('~0', '~'));
	const words = ['evidence', 'aside', 'snoozes', 'baselines', 'agreedBy', 'signOffs', 'handovers', 'epicIds'];
	const list = segments.findLast((part) => words.includes(part));
	const name = (list ?? segments.at(-1) ?? '').replace('@', '');
	return Object.hasOwn(FIELD_LABELS, name) ? (FIELD_LABELS[name] ?? name) : inWords(name);
};

/** A value in short: a status by its name, a text in quotes, people by their names. */
const valueWords = (value: unknown): string => {
	const status = z.safeParse(WithStatus, value);
	if (status.success) {
		const { reason } = status.data;
		return ITEM_STATUS_LABELS[status.data.status] + (reason === '' ? '' : `: ${quoted(reason)}`);
	}
	if (value === null || value === '') return t`nothing`;
	if (typeof value === 'boolean') return value ? t`yes` : t`no`;
	if (typeof value === 'object' && 'name' in value && typeof value.name === 'string') return value.name;
	return quoted(typeof value === 'string' ? value : JSON.stringify(value));
};

const edited = ({ title: whole, changes }: z.infer<typeof TeamEdit>): string => {
	const [first] = changes;
	const title = cut(whole);
	if (changes.some(({ path }) => BORN_WITH.has(path.split('/').at(-1) ?? ''))) return t`added “${title}”`;
	if (changes.length === 1 && first !== undefined) {
		if (first.path.endsWith('/removed')) return first.to === true ? t`removed “${title}”` : t`brought back “${title}”`;
		if (z.safeParse(WithStatus, first.to).success) return t`set “${title}” to ${{ value: valueWords(first.to) }}`;
	}
	const fields = [...new Set(changes.map(({ path }) => fieldOf(path)))].join(', ');
	return title === '' ? t`changed ${fields}` : t`changed ${fields} of “${title}”`;
};

const overruled = ({ path, title: whole, ...values }: z.infer<typeof Overruled>): string => {
	const [field, title] = [fieldOf(path), cut(whole)];
	const [lost, won] = [valueWords(values.lost), valueWords(values.won)];
	return title === ''
		? t`set ${field} to ${lost}; a later edit of the same moment, ${won}, stands`
		: t`set ${field} of “${title}” to ${lost}; a later edit of the same moment, ${won}, stands`;
};

/** What somebody else did, or whose edit lost, in words that follow the name; null for any other command. */
export const teamWords = (command: { readonly type: string }): string | null => {
	const edit = z.safeParse(TeamEdit, command);
	if (edit.success) return edited(edit.data);
	const lost = z.safeParse(Overruled, command);
	return lost.success ? overruled(lost.data) : null;
};
