import { KINDS } from '../../utils/sharing/kinds';
import { simulate } from './simulate';

// npm run simulate [edits] [seeds] [kind]: prints a line for each run, and fails where anything went wrong.
const [edits = '10000', seeds = '20', only] = process.argv.slice(2);
for (const kind of KINDS.filter((each) => only === undefined || each === only)) {
	for (let seed = 1; seed <= Number(seeds); seed += 1) {
		const began = performance.now();
		const { wrongs, ...figures } = await simulate(kind, seed, { edits: Number(edits) });
		console.log(kind, JSON.stringify(figures), `${Math.round((performance.now() - began) / 1000)} s`);
		for (const wrong of wrongs.slice(0, 10)) console.error(`  ${wrong}`);
		if (wrongs.length > 0) process.exitCode = 1;
	}
}
