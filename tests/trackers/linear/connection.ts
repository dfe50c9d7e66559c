import { userError } from './errors.ts';
import { type FilterInput, matchesFilter } from './filter.ts';

/** A record as GraphQL sees it: plain values, other records, and functions for connections. */
export interface Node {
	id: string;
	[field: string]: unknown;
}

export interface PageArguments {
	after?: string | null;
	before?: string | null;
	first?: number | null;
	last?: number | null;
	includeArchived?: boolean | null;
	orderBy?: 'createdAt' | 'updatedAt' | null;
	filter?: FilterInput | null;
}

/** A connection field; `all` gives its records to filters that look into it. */
export interface ConnectionField {
	(args: PageArguments): object;
	all(): Node[];
}

const USUAL_PAGE = 50;
const LARGEST_PAGE = 250;

/** Makes a connection field over records. */
export function connectionOf(all: () => Node[], now: () => Date): ConnectionField {
	return Object.assign((args: PageArguments) => page(all(), args, now), { all });
}

function page(all: Node[], args: PageArguments, now: () => Date): object {
	const { filter } = args;
	const order = args.orderBy ?? 'createdAt';
	const sorted = all
		.filter((node) => args.includeArchived || !node.archivedAt)
		.filter((node) => !filter || matchesFilter(filter, node, now))
		.sort((one, other) => String(other[order]).localeCompare(String(one[order])) || one.id.localeCompare(other.id));
	const from = args.after ? position(sorted, args.after) + 1 : 0;
	const to = args.before ? position(sorted, args.before) : sorted.length;
	const nodes = cut(sorted.slice(from, to), args);
	const start = nodes[0] ? sorted.indexOf(nodes[0]) : from;
	return {
		nodes,
		edges: nodes.map((node) => ({ cursor: node.id, node })),
		pageInfo: {
			hasNextPage: start + nodes.length < sorted.length,
			hasPreviousPage: start > 0,
			startCursor: nodes[0]?.id ?? null,
			endCursor: nodes.at(-1)?.id ?? null,
		},
	};
}

function cut(nodes: Node[], args: PageArguments): Node[] {
	const size = args.first ?? args.last ?? USUAL_PAGE;
	if (size < 1 || size > LARGEST_PAGE) throw userError('INPUT_ERROR', `A page has 1 to ${LARGEST_PAGE} records.`);
	return args.last && !args.first ? nodes.slice(-size) : nodes.slice(0, size);
}

function position(nodes: Node[], cursor: string): number {
	const index = nodes.findIndex((node) => node.id === cursor);
	if (index < 0) throw userError('INPUT_ERROR', 'The cursor is not one of this connection.');
	return index;
}
