import type { EpicFacts, Person } from '../../facts';
import type { PlanCommand, PlanCommandOf } from '../command';
import type { Plan } from '../schema';

/** What an edit needs to know beside itself. */
export interface EditContext {
	/** The moment of the edit, ISO 8601 UTC. */
	readonly now: string;
	/** Who makes it. */
	readonly by: Person;
	/** The epics now in the release; approvals are given on them. */
	readonly scope: readonly EpicFacts[];
	/** Ship date in force: the first dated stage or message is planned on it. Absent or null where there is none. */
	readonly shipDate?: string | null;
}

type Handler<T extends PlanCommand['type']> = (plan: Plan, command: PlanCommandOf<T>, context: EditContext) => Plan;

/** One handler for each of the named commands. A handler that changes nothing returns the plan it was given. */
export type Handlers<T extends PlanCommand['type']> = { readonly [K in T]: Handler<K> };

/** The fields that differ from what is there already; undefined ones do not count. */
export const realChanges = <T extends object>(
	target: T,
	changes: { readonly [K in keyof T]?: T[K] | undefined },
): Partial<T> => {
	const real: Partial<T> = {};
	for (const key of Object.keys(changes) as (keyof T)[]) {
		const value = changes[key];
		if (value !== undefined && JSON.stringify(value) !== JSON.stringify(target[key])) real[key] = value;
	}
	return real;
};

/** The target with the changes; the very same object where nothing differs. */
export const withChanges = <T extends object>(
	target: T,
	changes: { readonly [K in keyof T]?: T[K] | undefined },
): T => {
	const real = realChanges(target, changes);
	return Object.keys(real).length === 0 ? target : { ...target, ...real };
};

/** True where one of the named fields is among the changes. */
export const touches = <T extends object>(changes: Partial<T>, keys: readonly (keyof T)[]): boolean =>
	keys.some((key) => key in changes);

/** The name given, else that of whoever makes the edit. */
export const nameOr = (name: string | undefined, context: EditContext): string => {
	const given = name?.trim() ?? '';
	return given === '' ? context.by.name : given;
};
