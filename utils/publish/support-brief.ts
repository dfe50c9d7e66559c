import { liveEntries } from '../release/plan';
import type { PublishInput } from './input';
import {
	block,
	day,
	epicLines,
	hotfixLines,
	joined,
	messageLines,
	oneLine,
	shipLine,
	stageLines,
	textOr,
} from './lines';

const stateLine = ({ plan: { supportBrief }, today }: PublishInput): string => {
	const { state, finishedAt, acknowledgedBy } = supportBrief;
	if (state === 'draft') return 'Draft: this brief is not finished yet.';
	const finished = finishedAt === null ? 'Finished' : `Finished ${day(finishedAt.slice(0, 10), today)}`;
	if (acknowledgedBy === null) return `${finished}; nobody in support has confirmed it yet.`;
	return `${finished}; read by ${oneLine(acknowledgedBy.name)}.`;
};

const questionLines = ({ plan }: PublishInput): string[] =>
	liveEntries(plan.supportBrief.questions).flatMap(({ question, answer }, at) => [
		...(at === 0 ? [] : ['']),
		`**${oneLine(question)}**`,
		answer.trim() === '' ? '_No answer yet._' : answer.trim(),
	]);

/**
 * The brief for support as plain text with Markdown marks, to be pasted into a chat, a mail or the tracker. Made at
 * any moment: what is not written yet is said to be missing.
 */
export const supportBriefText = (input: PublishInput): string => {
	const { release, plan } = input;
	const { changing, answers, escalation } = plan.supportBrief;
	return joined([
		`# Support brief: ${oneLine(release.name)}`,
		'',
		shipLine(input),
		stateLine(input),
		...block('What is changing', textOr(changing, 'Not written yet.')),
		...block('Questions to expect', questionLines(input)),
		...block('How to answer', answers.trim() === '' ? [] : [answers.trim()]),
		...block('Where to escalate', textOr(escalation, 'Not written yet.')),
		...block('If it goes wrong', hotfixLines(input)),
		...block('Who gets it when', stageLines(input)),
		...block('What customers are told', messageLines(input)),
		...block('What ships', epicLines(input)),
	]);
};
