/** A value's one spelling as JSON: keys in order, so that equal values are spelled alike on every machine. */
export const spelled = (value: unknown): string =>
	JSON.stringify(value, (_key, inner: unknown) =>
		typeof inner === 'object' && inner !== null && !Array.isArray(inner)
			? Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : 1)))
			: inner,
	) ?? '';

export const same = (a: unknown, b: unknown): boolean => a === b || spelled(a) === spelled(b);
