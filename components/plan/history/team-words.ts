import * as z from 'zod/mini';
import { ITEM_STATUS_LABELS, ITEM_STATUSES } from '../../../utils/release/words';

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

const quoted = (text: string): string => `“${text.length > MOST ? `${text.slice(0, MOST - 1)}…` : text}”`;

const named = (title: string): string => (title === '' ? '' : ` of ${quoted(title)}`);

/** `supportBrief/changing` as people say it: `changing`; `@status` is a status. */
const fieldOf = (path: string): string => {
	const segments = path.split('/').map((part) => part.replaceAll('~1', '/').replaceAll('~0', '~'));
	const words = ['evidence', 'aside', 'snoozes', 'baselines', 'agreedBy', 'signOffs', 'handovers', 'epicIds'];
	const list = segments.findLast((part) => words.includes(part));
	const name = (list ?? segments.at(-1) ?? '').replace('@', '');
	return name.replace(/([a-z])([A-Z])/g, '$1 $2').toLowerCase();
};

/** A value in short: a status by its name, a text in quotes, people by their names. */
const valueWords = (value: unknown): string => {
	const status = z.safeParse(WithStatus, value);
	if (status.success) {
		const { reason } = status.data;
		return ITEM_STATUS_LABELS[status.data.status] + (reason === '' ? '' : `: ${quoted(reason)}`);
	}
	if (value === null || value === '') return 'nothing';
	if (typeof value === 'boolean') return value ? 'yes' : 'no';
	if (typeof value === 'object' && 'name' in value && typeof value.name === 'string') return value.name;
	return quoted(typeof value === 'string' ? value : JSON.stringify(value));
};

const edited = ({ title, changes }: z.infer<typeof TeamEdit>): string => {
	const [first] = changes;
	if (changes.some(({ path }) => BORN_WITH.has(path.split('/').at(-1) ?? ''))) return `added ${quoted(title)}`;
	if (changes.length === 1 && first !== undefined) {
		if (first.path.endsWith('/removed')) return `${first.to === true ? 'removed' : 'brought back'} ${quoted(title)}`;
		if (z.safeParse(WithStatus, first.to).success) return `set ${quoted(title)} to ${valueWords(first.to)}`;
	}
	const fields = [...new Set(changes.map(({ path }) => fieldOf(path)))];
	return `changed ${fields.join(', ')}${named(title)}`;
};

/** What somebody else did, or whose edit lost, in words that follow the name; null for any other command. */
export const teamWords = (command: { readonly type: string }): string | null => {
	const edit = z.safeParse(TeamEdit, command);
	if (edit.success) return edited(edit.data);
	const lost = z.safeParse(Overruled, command);
	if (!lost.success) return null;
	const { path, title, won, lost: gave } = lost.data;
	return `set ${fieldOf(path)}${named(title)} to ${valueWords(gave)}; a later edit of the same moment, ${valueWords(won)}, stands`;
};
