/** A value as JSON with its keys in order, so that equal values make equal texts. */
export const canonical = (value: unknown): string =>
	JSON.stringify(value, (_key, part: unknown) =>
		typeof part === 'object' && part !== null && !Array.isArray(part)
			? Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1)))
			: part,
	) ?? '';

export const isSame = (one: unknown, other: unknown): boolean => one === other || canonical(one) === canonical(other);
