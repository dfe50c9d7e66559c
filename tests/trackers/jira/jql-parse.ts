import { JqlError, type Token, tokenize } from './jql-tokens.ts';

export type Operator = '=' | '!=' | '>' | '>=' | '<' | '<=' | '~' | 'in' | 'not in' | 'is' | 'is not';

export type Clause =
	| { kind: 'and' | 'or'; clauses: Clause[] }
	| { kind: 'not'; clause: Clause }
	| { kind: 'compare'; field: string; operator: Operator; values: string[] };

export interface Query {
	/** Null when the query has only an ORDER BY or nothing at all: it is unbounded. */
	where: Clause | null;
	orderBy: { field: string; descending: boolean }[];
}

const SIGNS = new Set(['=', '!=', '>', '>=', '<', '<=', '~']);

/** Parses JQL by recursive descent. Throws a JqlError that says what was not understood. */
export function parseJql(text: string): Query {
	return new Parser(tokenize(text)).query();
}

class Parser {
	readonly #tokens: Token[];
	#at = 0;

	constructor(tokens: Token[]) {
		this.#tokens = tokens;
	}

	query(): Query {
		const where = this.#peek() && !this.#isWord('order') ? this.#or() : null;
		const orderBy = this.#accept('order') ? this.#orderBy() : [];
		if (this.#peek()) throw this.#unexpected();
		return { where, orderBy };
	}

	#or(): Clause {
		const clauses = [this.#and()];
		while (this.#accept('or')) clauses.push(this.#and());
		return clauses.length === 1 && clauses[0] ? clauses[0] : { kind: 'or', clauses };
	}

	#and(): Clause {
		const clauses = [this.#not()];
		while (this.#accept('and')) clauses.push(this.#not());
		return clauses.length === 1 && clauses[0] ? clauses[0] : { kind: 'and', clauses };
	}

	#not(): Clause {
		if (this.#accept('not')) return { kind: 'not', clause: this.#not() };
		if (this.#accept('(')) {
			const inner = this.#or();
			this.#expect(')');
			return inner;
		}
		return this.#compare();
	}

	#compare(): Clause {
		const field = this.#value();
		const operator = this.#operator();
		const values = operator.endsWith('in') ? this.#list() : [this.#value()];
		return { kind: 'compare', field, operator, values };
	}

	#operator(): Operator {
		const token = this.#peek();
		if (token?.kind === 'sign' && SIGNS.has(token.value)) {
			this.#at += 1;
			return token.value as Operator;
		}
		if (this.#accept('in')) return 'in';
		if (this.#accept('is')) return this.#accept('not') ? 'is not' : 'is';
		if (this.#accept('not')) {
			this.#expect('in');
			return 'not in';
		}
		throw this.#unexpected();
	}

	#list(): string[] {
		this.#expect('(');
		const values = [this.#value()];
		while (this.#accept(',')) values.push(this.#value());
		this.#expect(')');
		return values;
	}

	#orderBy(): Query['orderBy'] {
		this.#expect('by');
		const keys: Query['orderBy'] = [];
		do {
			const field = this.#value();
			const descending = this.#accept('desc');
			if (!descending) this.#accept('asc');
			keys.push({ field, descending });
		} while (this.#accept(','));
		return keys;
	}

	#value(): string {
		const token = this.#peek();
		if (!token || token.kind === 'sign') throw this.#unexpected();
		this.#at += 1;
		return token.value;
	}

	#peek(): Token | undefined {
		return this.#tokens[this.#at];
	}

	#isWord(value: string): boolean {
		const token = this.#peek();
		return token !== undefined && token.kind !== 'text' && token.value.toLowerCase() === value;
	}

	#accept(value: string): boolean {
		if (!this.#isWord(value)) return false;
		this.#at += 1;
		return true;
	}

	#expect(value: string): void {
		if (!this.#accept(value)) throw this.#unexpected();
	}

	#unexpected(): JqlError {
		const token = this.#peek();
		return new JqlError(
			token
				? `Error in the JQL query: '${token.value}' is not expected there.`
				: 'Error in the JQL query: it ends where a value or an operator was expected.',
		);
	}
}
