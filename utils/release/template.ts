import { generateNKeysBetween } from 'fractional-indexing';
import type { Checklist, Item } from './checklist';
import type { Policy } from './policy-schema';
import type { TemplateItem } from './template-item';
import { builtInTemplate } from './template-items';
import { ARTIFACTS, type ReleaseKind } from './words';

export { TemplateChanges, TemplateItem } from './template-item';
export { builtInTemplate } from './template-items';

const changed = (item: TemplateItem, policy: Policy, kind: ReleaseKind): TemplateItem => {
	const change = policy.templates[kind]?.change.find(({ templateKey }) => templateKey === item.templateKey);
	if (change === undefined) return item;
	const dueOffset = change.dueOffset === undefined ? item.dueOffset : change.dueOffset;
	return { ...item, required: change.required ?? item.required, dueOffset };
};

/** The template of a kind of release with the policy's changes, by artifact. */
export const templateFor = (kind: ReleaseKind, policy: Policy): TemplateItem[] => {
	const changes = policy.templates[kind];
	const kept = builtInTemplate(kind)
		.filter(({ templateKey }) => !(changes?.remove.includes(templateKey) ?? false))
		.map((item) => changed(item, policy, kind));
	const known = new Set(kept.map(({ templateKey }) => templateKey));
	const added = (changes?.add ?? []).filter(({ templateKey }) => {
		const fresh = !known.has(templateKey);
		known.add(templateKey);
		return fresh;
	});
	const all = [...kept, ...added];
	return ARTIFACTS.flatMap((artifact) => all.filter((item) => item.artifact === artifact));
};

const itemFrom = (item: TemplateItem, order: string): Item => ({
	id: `t:${item.templateKey}`,
	artifact: item.artifact,
	title: item.title,
	function: item.function,
	required: item.required,
	status: 'todo',
	reason: '',
	assignee: null,
	dueOffset: item.dueOffset,
	evidence: [],
	note: '',
	order,
	templateKey: item.templateKey,
	removed: false,
	doneAt: null,
});

/**
 * The checklist that a new epic starts with. Two clients that make it independently get the same ids in the same
 * order, so that merging theirs doubles nothing.
 */
export const checklistFromTemplate = (epicId: string, kind: ReleaseKind, policy: Policy): Checklist => {
	const template = templateFor(kind, policy);
	const items = ARTIFACTS.flatMap((artifact) => {
		const mine = template.filter((item) => item.artifact === artifact);
		const orders = generateNKeysBetween(null, null, mine.length);
		return mine.map((item, at) => itemFrom(item, orders[at] ?? 'a0'));
	});
	return { epicId, items, revision: 0, updatedAt: null };
};

/** The kind that a release's name suggests: `5.0` major, `4.2` minor, `4.2.1` patch, a hotfix by its word; else minor. */
export const releaseKindFromName = (name: string): ReleaseKind => {
	if (/hot[\s-]?fix/i.test(name)) return 'hotfix';
	// Years (2026.11, 2026-11) are no major versions: four digits do not count.
	const version = /(?<![\d.])v?(\d{1,3})\.(\d{1,3})(?:\.(\d+))?(?![\d])/i.exec(name);
	if (version === null) return 'minor';
	const [, , minor, patch] = version;
	if (patch !== undefined && Number(patch) > 0) return 'patch';
	return Number(minor) === 0 ? 'major' : 'minor';
};
