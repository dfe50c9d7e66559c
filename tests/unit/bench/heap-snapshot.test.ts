import { expect, it } from 'vitest';
import { dataBytes } from '../../bench/heap-snapshot.ts';

it('A heap snapshot’s data are all its nodes but compiled code and what is the browser’s', () => {
	const meta = {
		node_fields: ['type', 'name', 'id', 'self_size', 'edge_count'],
		node_types: [['hidden', 'object', 'code', 'native', 'synthetic', 'string']],
	};
	const nodes = [
		[0, 0, 1, 1, 0],
		[1, 0, 2, 10, 0],
		[2, 0, 3, 100, 0],
		[3, 0, 4, 1_000, 0],
		[4, 0, 5, 10_000, 0],
		[5, 0, 6, 100_000, 0],
	].flat();
	expect(dataBytes(JSON.stringify({ snapshot: { meta }, nodes }))).toBe(100_011);
});
