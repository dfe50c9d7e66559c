/** A filter as it was sent; its names were checked against the schema before. */
export interface FilterInput {
	[name: string]: unknown;
}

type Now = () => Date;
type Test = (value: unknown, wanted: unknown, now: Now) => boolean;

const text = (value: unknown) => String(value ?? '').toLowerCase();

const COMPARATORS: Readonly<Record<string, Test>> = {
	eq: (value, wanted, now) => compare(value, wanted, now) === 0,
	neq: (value, wanted, now) => compare(value, wanted, now) !== 0,
	in: (value, wanted) => Array.isArray(wanted) && wanted.includes(value),
	nin: (value, wanted) => Array.isArray(wanted) && !wanted.includes(value),
	lt: (value, wanted, now) => compare(value, wanted, now) < 0,
	lte: (value, wanted, now) => compare(value, wanted, now) <= 0,
	gt: (value, wanted, now) => compare(value, wanted, now) > 0,
	gte: (value, wanted, now) => compare(value, wanted, now) >= 0,
	null: (value, wanted) => (value === null || value === undefined) === wanted,
	contains: (value, wanted) => String(value ?? '').includes(String(wanted)),
	startsWith: (value, wanted) => String(value ?? '').startsWith(String(wanted)),
	endsWith: (value, wanted) => String(value ?? '').endsWith(String(wanted)),
	eqIgnoreCase: (value, wanted) => text(value) === text(wanted),
	containsIgnoreCase: (value, wanted) => text(value).includes(text(wanted)),
};

/** Whether a record, or a plain value, passes a filter. */
export function matchesFilter(filter: FilterInput, value: unknown, now: Now): boolean {
	return Object.entries(filter).every(([name, wanted]) => {
		if (wanted === null || wanted === undefined) return true;
		if (name === 'and') return filters(wanted).every((each) => matchesFilter(each, value, now));
		if (name === 'or') return filters(wanted).some((each) => matchesFilter(each, value, now));
		const list = Array.isArray(value) ? value : null;
		if (list) return matchesList(name, wanted as FilterInput, list, now);
		const test = COMPARATORS[name];
		return test ? test(value, wanted, now) : matchesField(name, wanted as FilterInput, value, now);
	});
}

function filters(value: unknown): FilterInput[] {
	return Array.isArray(value) ? (value as FilterInput[]) : [];
}

function matchesField(name: string, filter: FilterInput, record: unknown, now: Now): boolean {
	if (typeof record !== 'object' || record === null) return false;
	const field = (record as Record<string, unknown>)[name === 'accessibleTeams' ? 'teams' : name];
	const value = typeof field === 'function' && 'all' in field ? (field.all as () => unknown[])() : field;
	return matchesFilter(filter, value ?? null, now);
}

function matchesList(name: string, wanted: FilterInput, list: unknown[], now: Now): boolean {
	if (name === 'length') return matchesFilter(wanted, list.length, now);
	if (name === 'every') return list.every((each) => matchesFilter(wanted, each, now));
	if (name === 'some') return list.some((each) => matchesFilter(wanted, each, now));
	return list.some((each) => matchesField(name, wanted, each, now));
}

/** Below, at or above zero as the value is before, at or after what is wanted; NaN, which passes nothing, for null. */
function compare(value: unknown, wanted: unknown, now: Now): number {
	if (value === null || value === undefined) return Number.NaN;
	if (typeof value === 'number') return value - Number(wanted);
	const point = typeof wanted === 'string' ? instant(wanted, now) : String(wanted);
	const own = String(value);
	// A date without time compares with a point of time by its day.
	const shorter = /^\d{4}-\d{2}-\d{2}$/.test(own) || /^\d{4}-\d{2}-\d{2}$/.test(point) ? 10 : Number.POSITIVE_INFINITY;
	const [a, b] = [own.slice(0, shorter), point.slice(0, shorter)];
	return a === b ? 0 : a < b ? -1 : 1;
}

const DURATION = /^(-?)P(?:(\d+)Y)?(?:(\d+)M)?(?:(\d+)W)?(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?)?$/;
const MINUTES = [525_600, 43_200, 10_080, 1440, 60, 1];

/** A date, point of time or duration from now (such as -P2W) as text that can be compared. */
function instant(wanted: string, now: Now): string {
	const duration = DURATION.exec(wanted);
	if (duration) {
		const minutes = duration
			.slice(2)
			.reduce((sum, count, index) => sum + Number(count ?? 0) * (MINUTES[index] ?? 0), 0);
		return new Date(now().getTime() + (duration[1] ? -minutes : minutes) * 60_000).toISOString();
	}
	return /^\d{4}-\d{2}-\d{2}T/.test(wanted) ? new Date(wanted).toISOString() : wanted;
}
