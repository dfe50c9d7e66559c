import { type Block, block, em, heading, line, list, type PublishDocument, paragraph } from './document';
import type { PlanInput } from './input';
import { day, hotfixLines } from './lines';
import { recoveryBlocks, releaseNotesBlocks } from './plan/documents';
import { findingBlocks, overviewBlocks, scopeBlocks } from './plan/overview';
import { learningLines, reviewBlocks, toldBlocks } from './plan/record';
import { communicationBlocks, enablementBlocks, timelineBlocks } from './plan/rollout';
import { briefBlocks, briefStateWords } from './support-brief';
import { oneLine } from './words';

type Section = readonly [title: string, blocks: (input: PlanInput) => Block[], none: string];

const SECTIONS: readonly Section[] = [
	['Overview', overviewBlocks, ''],
	['What stands in the way', findingBlocks, 'Nothing.'],
	['Scope', scopeBlocks, 'No epic ships in this release yet.'],
	['Timeline', timelineBlocks, 'Nothing has a date yet.'],
	['Release notes', releaseNotesBlocks, ''],
	['Customer communication', communicationBlocks, 'No message is planned yet.'],
	['Support brief', (input) => [paragraph(line(briefStateWords(input))), ...briefBlocks(input, 3)], ''],
	['Feature enablement', enablementBlocks, 'No stage is planned yet.'],
	['Hotfix', (input) => list(hotfixLines(input)), 'Nobody has been named yet.'],
	['Recovery', recoveryBlocks, 'Not written yet.'],
	['Reviews and decisions', reviewBlocks, 'No review has been held yet.'],
	['Learnings', (input) => list(learningLines(input)), 'None yet.'],
	['Told so far', toldBlocks, 'Nobody has been told yet.'],
];

const section = ([title, make, none]: Section, input: PlanInput): Block[] => {
	const blocks = make(input);
	return blocks.length === 0 ? [heading(2, title), paragraph([em(none)])] : block(2, title, blocks);
};

/** The whole plan, for readers without Muster; a section that nobody has begun says so. */
export const planDocument = (input: PlanInput): PublishDocument => ({
	title: `Release plan: ${oneLine(input.release.name)}`,
	blocks: [
		paragraph(line(`As it stood on ${day(input.today, input.today)}.`)),
		...SECTIONS.flatMap((one) => section(one, input)),
	],
});
