import type { Checklist } from '../../utils/release/checklist.ts';
import type { Plan } from '../../utils/release/plan.ts';
import { readCarrierValue } from '../../utils/sharing/carrier-value.ts';

/** An issue with the properties that the stand-in keeps of it. */
interface Carrying {
	readonly properties: ReadonlyMap<string, unknown>;
}

const documentIn = async (kind: 'checklist' | 'plan', value: unknown): Promise<unknown> => {
	const { key } = value as { key: string };
	const reading = await readCarrierValue(kind, key, JSON.stringify(value));
	if (reading.outcome !== 'ok') throw new Error(`The team’s copy of ${key} is ${reading.outcome}`);
	return reading.document.project();
};

/** Everything that begins with some words in the teams' copies on these issues, and whether it is done, in an order of its own. */
export const sharedOn = async (issues: readonly Carrying[], start: string): Promise<(readonly [string, boolean])[]> => {
	const found: (readonly [string, boolean])[] = [];
	for (const { properties } of issues) {
		const [checklist, plan] = [properties.get('muster.checklist'), properties.get('muster.plan')];
		if (checklist !== undefined)
			for (const { title, status } of ((await documentIn('checklist', checklist)) as Checklist).items)
				found.push([title ?? '', status === 'done']);
		if (plan !== undefined)
			for (const { text } of ((await documentIn('plan', plan)) as Plan).learnings) found.push([text, false]);
	}
	return found.filter(([words]) => words.startsWith(start)).sort(([one], [other]) => (one < other ? -1 : 1));
};
