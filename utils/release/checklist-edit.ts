import { plural, t } from '@lingui/core/macro';
import type { Checklist, ChecklistCommand, Item } from './checklist-schema';
import type { Person } from './facts';
import { byPlace, placeBefore } from './order';
import { RefusedEdit } from './refused-edit';
import { broughtBack, setAside } from './set-aside';
import { YOU } from './you';

export { RefusedEdit };

/** Lengths that a person's words may have; anything longer is refused with a message, never cut. */
export const LIMITS = {
	title: 300,
	note: 10_000,
	reason: 1_000,
	name: 120,
	evidence: 20,
	items: 500,
	aside: 500,
} as const;

/** The order in which people see the items of one artifact. */
export const byOrder: (a: Item, b: Item) => number = byPlace;

const inOrder = (items: readonly Item[]): boolean => {
	let last: Item | undefined;
	for (const item of items) {
		if (last !== undefined && byOrder(last, item) > 0) return false;
		last = item;
	}
	return true;
};

/** The items people see: neither removed nor out of order. */
export const liveItems = ({ items }: Checklist): readonly Item[] => {
	// Mostly nothing is removed and all are in order, and a thousand epics ask.
	const live = items.some(({ removed }) => removed) ? items.filter((item) => !item.removed) : items;
	return inOrder(live) ? live : [...live].sort(byOrder);
};

/** An item that nobody owes any more: done, or declared not applicable with its reason. */
export const isSettled = (item: Item): boolean => item.status === 'done' || item.status === 'not-applicable';

const find = (checklist: Checklist, itemId: string): Item => {
	const item = checklist.items.find(({ id }) => id === itemId);
	if (item === undefined)
		throw new RefusedEdit(t`This item is no longer in the checklist. Reload to see its current state.`);
	return item;
};

/** The items with one (of them, or new) before another of its artifact, or last; nothing else changes. */
const placed = (checklist: Checklist, item: Item, beforeId: string | null): Item[] => {
	const others = checklist.items.filter(({ artifact, id }) => artifact === item.artifact && id !== item.id);
	const before = others.find(({ id }) => id === beforeId);
	const list = beforeId === null || before?.removed === false ? placeBefore(others, item, beforeId) : null;
	if (list === null) throw new RefusedEdit(t`The item to move this one before is no longer there. Try again.`);
	return list;
};

const withStatus = (item: Item, status: Item['status'], reason: string, now: string): Item => {
	const trimmed = reason.trim();
	if (status === 'not-applicable' && trimmed === '') {
		throw new RefusedEdit(t`Say why this does not apply, so that the next reader need not ask.`);
	}
	return {
		...item,
		status,
		reason: status === 'not-applicable' ? trimmed : '',
		doneAt: status === 'done' ? (item.doneAt ?? now) : null,
	};
};

/** Without the fields that are there but undefined: Firefox hands them through messages, Chrome drops them. */
const defined = <T extends object>(changes: T): { [K in keyof T]?: Exclude<T[K], undefined> } =>
	Object.fromEntries(Object.entries(changes).filter(([, value]) => value !== undefined)) as {
		[K in keyof T]?: Exclude<T[K], undefined>;
	};

type SnoozeCommand = Extract<ChecklistCommand, { type: 'snooze' | 'unsnooze' }>;
type ItemCommand = Exclude<ChecklistCommand, SnoozeCommand>;

const NEW_ITEM = {
	status: 'todo',
	reason: '',
	assignee: null,
	evidence: [],
	note: '',
	order: '',
	templateKey: null,
	removed: false,
	doneAt: null,
} satisfies Partial<Item>;

/** The items that a command changes, as they are after it. */
const edited = (checklist: Checklist, command: ItemCommand, now: string): Item[] => {
	if (command.type === 'add') {
		const { title } = command.item;
		if (title.trim() === '') throw new RefusedEdit(t`An item needs a title.`);
		if (liveItems(checklist).length >= LIMITS.items) {
			throw new RefusedEdit(
				plural(LIMITS.items, { one: 'A checklist holds at most # item.', other: 'A checklist holds at most # items.' }),
			);
		}
		if (checklist.items.some(({ id }) => id === command.item.id)) return [];
		return placed(checklist, { ...NEW_ITEM, ...command.item, title: title.trim() }, null);
	}
	const item = find(checklist, command.itemId);
	switch (command.type) {
		case 'set-status':
			return [withStatus(item, command.status, command.reason, now)];
		case 'edit': {
			const title = command.changes.title?.trim();
			if (title === '') throw new RefusedEdit(t`An item needs a title.`);
			return [{ ...item, ...defined(command.changes), ...(title === undefined ? {} : { title }) }];
		}
		case 'move':
			return placed(checklist, item, command.beforeId);
		case 'remove':
			return [{ ...item, removed: true }];
		case 'restore':
			return [{ ...item, removed: false }];
	}
};

/**
 * Carries out one edit. Pure: the given checklist stays as it is.
 * @param now the moment of the edit, ISO 8601 UTC
 * @param by who makes it; findings that are set aside keep it
 * @throws {RefusedEdit} where the edit makes no sense (no reason for not applicable, item gone, title empty)
 */
export const applyCommand = (
	checklist: Checklist,
	command: ChecklistCommand,
	now: string,
	by: Person = YOU,
): Checklist => {
	const next =
		command.type === 'snooze' || command.type === 'unsnooze'
			? withAside(checklist, command, now, by)
			: withItem(checklist, command, now);
	return next === checklist ? checklist : { ...next, revision: checklist.revision + 1, updatedAt: now };
};

const withAside = (checklist: Checklist, command: SnoozeCommand, now: string, by: Person): Checklist => {
	const known = checklist.aside ?? [];
	if (command.type === 'unsnooze') {
		const aside = broughtBack(known, command.findingId);
		return aside === known ? checklist : { ...checklist, aside };
	}
	const { findingId, until, reason } = command;
	return { ...checklist, aside: setAside(known, { findingId, until, reason, by, at: now }, LIMITS.aside) };
};

const withItem = (checklist: Checklist, command: ItemCommand, now: string): Checklist => {
	const changed = new Map(edited(checklist, command, now).map((item) => [item.id, item]));
	if (changed.size === 0) return checklist;
	const items = checklist.items.map((old) => {
		const item = changed.get(old.id);
		changed.delete(old.id);
		return item ?? old;
	});
	return { ...checklist, items: [...items, ...changed.values()] };
};
