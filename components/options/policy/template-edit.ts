import type { Policy } from '../../../utils/release/policy';
import type { TemplateChanges, TemplateItem } from '../../../utils/release/template';
import type { ReleaseKind } from '../../../utils/release/words';

const NONE: TemplateChanges = { add: [], remove: [], change: [] };

/** What an item can be given another value of. */
export type ItemChange = Partial<Pick<TemplateItem, 'required' | 'dueOffset'>>;

/** A policy's changes to the template of one kind of release. */
export const changesOf = (policy: Policy, kind: ReleaseKind): TemplateChanges => policy.templates[kind] ?? NONE;

/** The policy with other changes; a kind without any is not named. */
export const withChanges = (policy: Policy, kind: ReleaseKind, changes: TemplateChanges): Policy => {
	const { [kind]: _, ...others } = policy.templates;
	const empty = changes.add.length + changes.remove.length + changes.change.length === 0;
	return { ...policy, templates: empty ? others : { ...others, [kind]: changes } };
};

/** Leaves a built-in item out, or takes it back in. */
export const setRemoved = (changes: TemplateChanges, key: string, removed: boolean): TemplateChanges => {
	const others = changes.remove.filter((one) => one !== key);
	return { ...changes, remove: removed ? [...others, key] : others };
};

/** Gives a built-in item other values; those that it has anyway are not named. */
export const changeBuiltIn = (changes: TemplateChanges, item: TemplateItem, change: ItemChange): TemplateChanges => {
	const key = item.templateKey;
	const at = changes.change.findIndex(({ templateKey }) => templateKey === key);
	const { required, dueOffset } = { ...item, ...changes.change[at], ...change };
	const entry = {
		templateKey: key,
		...(required === item.required ? {} : { required }),
		...(dueOffset === item.dueOffset ? {} : { dueOffset }),
	};
	const said = Object.keys(entry).length > 1;
	if (at < 0) return said ? { ...changes, change: [...changes.change, entry] } : changes;
	return { ...changes, change: changes.change.flatMap((one, i) => (i !== at ? [one] : said ? [entry] : [])) };
};

/** Gives an item of the team's own other values. */
export const changeAdded = (changes: TemplateChanges, key: string, change: ItemChange): TemplateChanges => ({
	...changes,
	add: changes.add.map((item) => (item.templateKey === key ? { ...item, ...change } : item)),
});

/** Takes an item of the team's own out. */
export const dropAdded = (changes: TemplateChanges, key: string): TemplateChanges => ({
	...changes,
	add: changes.add.filter(({ templateKey }) => templateKey !== key),
});

/** A key for a new item, made of its title; items of checklists are known by it ever after. */
export const freshKey = (title: string, taken: ReadonlySet<string>): string => {
	const plain = title
		.normalize('NFKD')
		.toLowerCase()
		.replace(/[^a-z0-9]+/g, '-');
	const stem = `own-${plain}`.slice(0, 50).replace(/-+$/, '');
	let key = stem;
	for (let n = 2; taken.has(key); n += 1) key = `${stem}-${n}`;
	return key;
};
