import { compileMessage } from '@lingui/message-utils/compileMessage';
import { AREAS, type Area, TRANSLATED } from '../locales/areas.ts';
import { catalogPath, type Message, readCatalog } from '../locales/catalogs.ts';

// Part of `npm run words:check`: every message has a translation that keeps the source's placeholders and markup.
type Token = string | [name: string, type?: string, format?: Record<string, unknown>];

/** The names of a message's placeholders with their kinds, and its tags. */
const placeholdersIn = (tokens: unknown): string[] => {
	if (typeof tokens === 'string') return tokens.match(/<\/?\w+\/?>/g) ?? [];
	if (!Array.isArray(tokens)) return [];
	return (tokens as Token[]).flatMap((token) => {
		if (typeof token === 'string') return placeholdersIn(token);
		const [name, type, format] = token;
		const inside = typeof format === 'object' ? Object.values(format).flatMap(placeholdersIn) : [];
		return [type === undefined ? name : `${name} as ${type}`, ...inside];
	});
};

const setOf = (text: string): string => [...new Set(placeholdersIn(compileMessage(text)))].sort().join(', ');

const problemWith = ({ source, translation }: Message): string | null => {
	if (translation === '') return 'is not translated';
	const [expected, found] = [setOf(source), setOf(translation)];
	return expected === found ? null : `has the placeholders ${found || 'none'} in place of ${expected || 'none'}`;
};

let checked = 0;
for (const locale of TRANSLATED) {
	// A page merges its catalogues: one message must not be two there.
	const known = new Map<string, string>();
	for (const area of Object.keys(AREAS) as Area[]) {
		for (const message of await readCatalog(area, locale)) {
			checked += 1;
			const before = known.get(message.id) ?? message.translation;
			known.set(message.id, message.translation);
			const differs = before === message.translation ? null : `is “${before}” elsewhere: give one of them a context`;
			const problem = problemWith(message) ?? differs;
			if (problem === null) continue;
			console.error(`${catalogPath(area, locale)}: “${message.source}” ${problem}`);
			process.exitCode = 1;
		}
	}
}
console.log(`${checked} translations checked`);
if (checked === 0) process.exitCode = 1;
