/** One word, quoted text or sign of a JQL query. */
export interface Token {
	kind: 'word' | 'text' | 'sign';
	value: string;
}

/** A query that cannot be answered; its message goes into errorMessages. */
export class JqlError extends Error {
	override name = 'JqlError';
}

const SPACE = /\s+/y;
const SIGN = /!=|>=|<=|!~|[=<>~(),]/y;
const QUOTED = /"((?:[^"\\]|\\.)*)"|'((?:[^'\\]|\\.)*)'/y;
const WORD = /[^\s=<>!~(),"']+/y;

function match(pattern: RegExp, query: string, at: number): RegExpExecArray | null {
	pattern.lastIndex = at;
	return pattern.exec(query);
}

/** Splits a query into tokens. Throws a JqlError at a character that no token starts with. */
export function tokenize(query: string): Token[] {
	const tokens: Token[] = [];
	let at = 0;
	while (at < query.length) {
		const space = match(SPACE, query, at);
		const found = space ?? match(SIGN, query, at) ?? match(QUOTED, query, at) ?? match(WORD, query, at);
		if (!found)
			throw new JqlError(`Error in the JQL query: character '${query[at]}' at position ${at + 1} is not expected.`);
		if (!space) tokens.push(toToken(found));
		at += found[0].length;
	}
	return tokens;
}

function toToken(found: RegExpExecArray): Token {
	const [whole, double, single] = found;
	const quoted = double ?? single;
	if (quoted !== undefined) return { kind: 'text', value: quoted.replace(/\\(.)/g, '$1') };
	return { kind: /^[!=<>~(),]/.test(whole) ? 'sign' : 'word', value: whole };
}
