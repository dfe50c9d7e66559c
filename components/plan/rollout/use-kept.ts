import { useState } from 'react';
import { usePlan } from '../plan-context';

/** A form that is filled in before it is sent; its words outlive a reload of the page. */
export interface KeptForm<T> {
	/** Null while the form is closed. */
	readonly values: T | null;
	readonly open: () => void;
	readonly set: (changes: Partial<T>) => void;
	/** Closes the form and forgets its words. */
	readonly close: () => void;
}

const stored = (key: string): object | null => {
	try {
		const value: unknown = JSON.parse(sessionStorage.getItem(key) ?? 'null');
		return typeof value === 'object' ? value : null;
	} catch {
		return null;
	}
};

const store = (key: string, values: object | null): void => {
	try {
		if (values === null) sessionStorage.removeItem(key);
		else sessionStorage.setItem(key, JSON.stringify(values));
	} catch {
		// Where the browser keeps nothing, the words still live as long as the page.
	}
};

/**
 * Keeps what people type into a form until they send it or cancel it.
 * @param name unique among the forms of one plan
 * @param fresh values of an untouched form
 */
export const useKept = <T extends object>(name: string, fresh: () => T): KeptForm<T> => {
	const { view } = usePlan();
	const key = `muster/${view.plan.releaseId}/${name}`;
	const [values, setValues] = useState<T | null>(() => {
		const kept = stored(key);
		return kept === null ? null : { ...fresh(), ...kept };
	});
	const put = (next: T | null): void => {
		store(key, next);
		setValues(next);
	};
	return {
		values,
		open: () => setValues((old) => old ?? fresh()),
		set: (changes) => put({ ...(values ?? fresh()), ...changes }),
		close: () => put(null),
	};
};
