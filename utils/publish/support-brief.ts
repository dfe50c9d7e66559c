import { t } from '@lingui/core/macro';
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
	if (state === 'draft') return t`Draft: this brief is not finished yet.`;
	const date = finishedAt === null ? null : day(finishedAt.slice(0, 10), today);
	if (acknowledgedBy === null) {
		return date === null
			? t`Finished; nobody in support has confirmed it yet.`
			: t`Finished ${date}; nobody in support has confirmed it yet.`;
	}
	const name = oneLine(acknowledgedBy.name);
	return date === null ? t`Finished; read by ${name}.` : t`Finished ${date}; read by ${name}.`;
};

const questionBlocks = ({ question, answer }: Question): Block[] => {
	const [first, ...rest] = writtenOr(answer, t`No answer yet.`);
	const lines = first?.kind === 'paragraph' ? first.lines : [[em(t`No answer yet.`)]];
	return [paragraph(line(strong(question)), ...lines), ...rest];
};

/** What people wrote for support, under headings of a level. */
export const briefBlocks = ({ plan }: PublishInput, level: 2 | 3): Block[] => {
	const { changing, questions, answers, escalation } = plan.supportBrief;
	return [
		...block(level, t`What is changing`, writtenOr(changing, t`Not written yet.`)),
		...block(level, t`Questions to expect`, liveEntries(questions).flatMap(questionBlocks)),
		...block(level, t`How to answer`, written(answers)),
		...block(level, t`Where to escalate`, writtenOr(escalation, t`Not written yet.`)),
	];
};

/** The brief for support. Made at any moment: what is not written yet is said to be missing. */
export const supportBriefDocument = (input: PublishInput): PublishDocument => ({
	title: t`Support brief: ${{ release: oneLine(input.release.name) }}`,
	blocks: [
		paragraph(line(shipLine(input)), line(briefStateWords(input))),
		...briefBlocks(input, 2),
		...block(2, t`If it goes wrong`, list(hotfixLines(input))),
		...block(2, t`Who gets it when`, list(stageLines(input))),
		...block(2, t`What customers are told`, list(messageLines(input))),
		...block(2, t`What ships`, list(epicLines(input))),
	],
});

/** The brief as plain text with Markdown marks, to be pasted into a chat, a mail or the tracker. */
export const supportBriefText = (input: PublishInput): string => markdown(supportBriefDocument(input));
