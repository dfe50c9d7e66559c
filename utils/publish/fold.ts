/** Octets a line of a calendar may have, its line break not counted (RFC 5545, 3.1). */
const MOST_OCTETS = 75;
const octets = (character: string): number => new TextEncoder().encode(character).length;

const foldLine = (line: string): string => {
	let folded = '';
	let room = MOST_OCTETS;
	for (const character of line) {
		const size = octets(character);
		if (size > room) {
			folded += '\r\n ';
			room = MOST_OCTETS - 1;
		}
		folded += character;
		room -= size;
	}
	return folded;
};

/** Folds the lines of a calendar anew, counted in octets and between characters; `ts-ics` counts UTF-16 units. */
export const foldByOctets = (calendar: string): string =>
	calendar.replace(/\r\n /g, '').split('\r\n').map(foldLine).join('\r\n');
