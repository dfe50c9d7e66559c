import { liveEntries, type Question } from '../release/plan';
import {
	type Block,
	block,
	em,
	line,
	list,
	type PublishDocument,
	paragraph,
	strong,
	written,
	writtenOr,
} from './document';
import type { PublishInput } from './input';
import { day, epicLines, hotfixLines, messageLines, shipLine, stageLines } from './lines';
import { markdown } from './markdown';
import { oneLine } from './words';

/** How far the brief is, and who in support has read it. */
export const briefStateWords = ({ plan: { supportBrief }, today }: PublishInput): string => {
	const { state, finishedAt, acknowledgedBy } = supportBrief;
	if (state === 'draft') return 'Draft: this brief is not finished yet.';
	const finished = finishedAt === null ? 'Finished' : `Finished ${day(finishedAt.slice(0, 10), today)}`;
	if (acknowledgedBy === null) return `${finished}; nobody in support has confirmed it yet.`;
	return `${finished}; read by ${oneLine(acknowledgedBy.name)}.`;
};

const questionBlocks = ({ question, answer }: Question): Block[] => {
	const [first, ...rest] = writtenOr(answer, 'No answer yet.');
	const lines = first?.kind === 'paragraph' ? first.lines : [[em('No answer yet.')]];
	return [paragraph(line(strong(question)), ...lines), ...rest];
};

/** What people wrote for support, under headings of a level. */
export const briefBlocks = ({ plan }: PublishInput, level: 2 | 3): Block[] => {
	const { changing, questions, answers, escalation } = plan.supportBrief;
	return [
		...block(level, 'What is changing', writtenOr(changing, 'Not written yet.')),
		...block(level, 'Questions to expect', liveEntries(questions).flatMap(questionBlocks)),
		...block(level, 'How to answer', written(answers)),
		...block(level, 'Where to escalate', writtenOr(escalation, 'Not written yet.')),
	];
};

/** The brief for support. Made at any moment: what is not written yet is said to be missing. */
export const supportBriefDocument = (input: PublishInput): PublishDocument => ({
	title: `Support brief: ${oneLine(input.release.name)}`,
	blocks: [
		paragraph(line(shipLine(input)), line(briefStateWords(input))),
		...briefBlocks(input, 2),
		...block(2, 'If it goes wrong', list(hotfixLines(input))),
		...block(2, 'Who gets it when', list(stageLines(input))),
		...block(2, 'What customers are told', list(messageLines(input))),
		...block(2, 'What ships', list(epicLines(input))),
	],
});

/** The brief as plain text with Markdown marks, to be pasted into a chat, a mail or the tracker. */
export const supportBriefText = (input: PublishInput): string => markdown(supportBriefDocument(input));
