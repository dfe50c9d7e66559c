/** The part of the browser's heap snapshot that is read here: nodes one after the other, each of `node_fields`' numbers. */
interface Snapshot {
	readonly snapshot: {
		readonly meta: { readonly node_fields: readonly string[]; readonly node_types: readonly [readonly string[]] };
	};
	readonly nodes: readonly number[];
}

/** Kinds of nodes that are no script's: the engine's compiled code, and what the browser itself holds. */
const NOT_DATA = new Set(['code', 'native', 'synthetic']);

/** Bytes of all that scripts hold in a heap snapshot (its JSON): objects, strings, closures. */
export const dataBytes = (json: string): number => {
	const { snapshot, nodes } = JSON.parse(json) as Snapshot;
	const { node_fields: fields, node_types: types } = snapshot.meta;
	const [kind, size] = [fields.indexOf('type'), fields.indexOf('self_size')];
	let sum = 0;
	for (let at = 0; at < nodes.length; at += fields.length) {
		if (!NOT_DATA.has(types[0][nodes[at + kind] ?? -1] ?? '')) sum += nodes[at + size] ?? 0;
	}
	return sum;
};
