import { i18n, type MessageDescriptor } from '@lingui/core';
import { msg, t } from '@lingui/core/macro';
import { type Block, block, em, heading, line, list, type PublishDocument, paragraph } from './document';
import type { PlanInput } from './input';
import { day, hotfixLines } from './lines';
import { recoveryBlocks, releaseNotesBlocks } from './plan/documents';
import { findingBlocks, overviewBlocks, scopeBlocks } from './plan/overview';
import { learningLines, reviewBlocks, toldBlocks } from './plan/record';
import { communicationBlocks, enablementBlocks, timelineBlocks } from './plan/rollout';
import { briefBlocks, briefStateWords } from './support-brief';
import { oneLine } from './words';

/** A section, with what it says where there is nothing; null where there always is something. */
type Section = readonly [
	title: MessageDescriptor,
	blocks: (input: PlanInput) => Block[],
	none: MessageDescriptor | null,
];

const SECTIONS: readonly Section[] = [
	[msg`Overview`, overviewBlocks, null],
	[msg`What stands in the way`, findingBlocks, msg`Nothing.`],
	[msg`Scope`, scopeBlocks, msg`No epic ships in this release yet.`],
	[msg`Timeline`, timelineBlocks, msg`Nothing has a date yet.`],
	[msg`Release notes`, releaseNotesBlocks, null],
	[msg`Customer communication`, communicationBlocks, msg`No message is planned yet.`],
	[msg`Support brief`, (input) => [paragraph(line(briefStateWords(input))), ...briefBlocks(input, 3)], null],
	[msg`Feature enablement`, enablementBlocks, msg`No stage is planned yet.`],
	[msg`Hotfix`, (input) => list(hotfixLines(input)), msg`Nobody has been named yet.`],
	[msg`Recovery`, recoveryBlocks, msg`Not written yet.`],
	[msg`Reviews and decisions`, reviewBlocks, msg`No review has been held yet.`],
	[msg`Learnings`, (input) => list(learningLines(input)), msg`None yet.`],
	[msg`Told so far`, toldBlocks, msg`Nobody has been told yet.`],
];

const section = ([title, make, none]: Section, input: PlanInput): Block[] => {
	const blocks = make(input);
	return blocks.length === 0 && none !== null
		? [heading(2, i18n._(title)), paragraph([em(i18n._(none))])]
		: block(2, i18n._(title), blocks);
};

/** The whole plan, for readers without Muster; a section that nobody has begun says so. */
export const planDocument = (input: PlanInput): PublishDocument => ({
	title: t`Release plan: ${{ release: oneLine(input.release.name) }}`,
	blocks: [
		paragraph(line(t`As it stood on ${{ date: day(input.today, input.today) }}.`)),
		...SECTIONS.flatMap((one) => section(one, input)),
	],
});
