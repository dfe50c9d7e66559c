/** A share of the values in a body that get another type. */
const DISTORTED = 0.1;
/** What lists of records are called in the trackers' answers. */
const LISTS = /^(issues|values|nodes|fixVersions|labels|components)$/;

/** A JSON body in which some values, at least one, have another type; a body that is no JSON as it is. */
export function wrongTypes(body: string, random: () => number): string {
	const leaves: (() => void)[] = [];
	const parsed = parsedAndShown(body, (holder, key) => {
		const value = holder[key];
		if (value === null || typeof value !== 'object') {
			leaves.push(() => {
				holder[key] = typeof value === 'string' ? [17, null, {}][Math.floor(random() * 3)] : 'not of this type';
			});
		}
	});
	const chosen = leaves.filter(() => random() < DISTORTED);
	const sure = leaves[Math.floor(random() * leaves.length)];
	for (const distort of chosen.length > 0 || sure === undefined ? chosen : [sure]) distort();
	return parsed === undefined ? body : JSON.stringify(parsed);
}

/** A JSON body whose lists of records come in another order; a body that is no JSON as it is. */
export function reordered(body: string, random: () => number): string {
	const parsed = parsedAndShown(body, (holder, key) => {
		const value = holder[key];
		if (LISTS.test(key) && Array.isArray(value)) holder[key] = shuffled(value, random);
	});
	return parsed === undefined ? body : JSON.stringify(parsed);
}

type Holder = Record<string, unknown>;
type Show = (holder: Holder, key: string) => void;

/** Shows every value of a JSON body with its holder; undefined where the body is no JSON. */
function parsedAndShown(body: string, show: Show): unknown {
	try {
		const parsed: unknown = JSON.parse(body);
		walk(parsed, show);
		return parsed;
	} catch {
		return undefined;
	}
}

function walk(value: unknown, show: Show): void {
	if (value === null || typeof value !== 'object') return;
	for (const key of Object.keys(value)) {
		walk((value as Holder)[key], show);
		show(value as Holder, key);
	}
}

function shuffled(list: readonly unknown[], random: () => number): unknown[] {
	return list
		.map((value) => ({ value, at: random() }))
		.sort((one, other) => one.at - other.at)
		.map(({ value }) => value);
}
