/** Paths name a field as JSON Pointers do (RFC 6901): `items/t:support-brief/title`. Ids may hold any character. */
const escaped = (segment: string): string => segment.replaceAll('~', '~0').replaceAll('/', '~1');
const unescaped = (segment: string): string => segment.replaceAll('~1', '/').replaceAll('~0', '~');

/** The path of a field or an entry below another; `''` is the document itself. */
export const below = (parent: string, name: string): string =>
	parent === '' ? escaped(name) : `${parent}/${escaped(name)}`;

export const segmentsOf = (path: string): string[] => path.split('/').map(unescaped);
