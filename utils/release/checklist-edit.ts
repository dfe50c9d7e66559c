import { generateKeyBetween } from 'fractional-indexing';
import type { Checklist, ChecklistCommand, Item } from './checklist-schema';

/** Lengths that a person's words may have; anything longer is refused with a message, never cut. */
export const LIMITS = { title: 300, note: 10_000, reason: 1_000, name: 120, evidence: 20, items: 500 } as const;

/** An edit that cannot be carried out; `message` is written for the person who made it. */
export class RefusedEdit extends Error {
	override name = 'RefusedEdit';
}

/** Plain code-unit order: fractional indexes must never be compared by locale. */
export const byOrder = (a: Item, b: Item): number =>
	a.order < b.order ? -1 : a.order > b.order ? 1 : a.id < b.id ? -1 : a.id > b.id ? 1 : 0;

/** The items people see: neither removed nor out of order. */
export const liveItems = (checklist: Checklist): Item[] =>
	checklist.items.filter((item) => !item.removed).sort(byOrder);

/** An item that nobody owes any more: done, or declared not applicable with its reason. */
export const isSettled = (item: Item): boolean => item.status === 'done' || item.status === 'not-applicable';

const find = (checklist: Checklist, itemId: string): Item => {
	const item = checklist.items.find(({ id }) => id === itemId);
	if (item === undefined)
		throw new RefusedEdit('This item is no longer in the checklist. Reload to see its current state.');
	return item;
};

const orderBefore = (checklist: Checklist, moved: Pick<Item, 'id' | 'artifact'>, beforeId: string | null): string => {
	const siblings = liveItems(checklist).filter(({ artifact, id }) => artifact === moved.artifact && id !== moved.id);
	const at = beforeId === null ? siblings.length : siblings.findIndex(({ id }) => id === beforeId);
	if (at === -1) throw new RefusedEdit('The item to move this one before is no longer there. Try again.');
	const previous = siblings[at - 1]?.order ?? null;
	const next = siblings[at]?.order ?? null;
	// Two clients may have produced equal indexes; there is no room between them, so go after the previous one.
	return generateKeyBetween(previous, next !== null && previous !== null && previous >= next ? null : next);
};

const withStatus = (item: Item, status: Item['status'], reason: string, now: string): Item => {
	const trimmed = reason.trim();
	if (status === 'not-applicable' && trimmed === '') {
		throw new RefusedEdit('Say why this does not apply, so that the next reader need not ask.');
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

const edited = (checklist: Checklist, command: ChecklistCommand, now: string): Item => {
	if (command.type === 'add') {
		const { title } = command.item;
		if (title.trim() === '') throw new RefusedEdit('An item needs a title.');
		if (liveItems(checklist).length >= LIMITS.items) {
			throw new RefusedEdit(`A checklist holds at most ${LIMITS.items} items.`);
		}
		return {
			...command.item,
			title: title.trim(),
			status: 'todo',
			reason: '',
			assignee: null,
			evidence: [],
			note: '',
			order: orderBefore(checklist, command.item, null),
			templateKey: null,
			removed: false,
			doneAt: null,
		};
	}
	const item = find(checklist, command.itemId);
	switch (command.type) {
		case 'set-status':
			return withStatus(item, command.status, command.reason, now);
		case 'edit': {
			const title = command.changes.title?.trim();
			if (title === '') throw new RefusedEdit('An item needs a title.');
			return { ...item, ...defined(command.changes), ...(title === undefined ? {} : { title }) };
		}
		case 'move':
			return { ...item, order: orderBefore(checklist, item, command.beforeId) };
		case 'remove':
			return { ...item, removed: true };
		case 'restore':
			return { ...item, removed: false };
	}
};

/**
 * Carries out one edit. Pure: the given checklist stays as it is.
 * @param now the moment of the edit, ISO 8601 UTC
 * @throws {RefusedEdit} where the edit makes no sense (no reason for not applicable, item gone, title empty)
 */
export const applyCommand = (checklist: Checklist, command: ChecklistCommand, now: string): Checklist => {
	const item = edited(checklist, command, now);
	const known = checklist.items.some(({ id }) => id === item.id);
	if (known && command.type === 'add') return checklist;
	const items = known ? checklist.items.map((old) => (old.id === item.id ? item : old)) : [...checklist.items, item];
	return { ...checklist, items, revision: checklist.revision + 1, updatedAt: now };
};
