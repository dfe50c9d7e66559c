import { t } from '@lingui/core/macro';
import { isExternal } from '../../release/timeline';
import { briefedElsewhere, notesDone } from '../open-documents';
import { inPlan, type ReleaseContext, type ReleaseRule, type Report } from '../rule';
import { type Start, startedShipping } from '../started';
import { quoted } from '../wording';

type Open = Pick<Report, 'about' | 'subject' | 'action' | 'severity'> & { readonly what: string };

const openNotes = (context: ReleaseContext): Open[] => {
	const open: Open[] = [];
	if (!notesDone(context, 'internal')) {
		open.push({
			about: 'internal-notes',
			what: t`the internal release notes are not approved`,
			subject: inPlan(context, 'notes', 'internal-notes'),
			action: () => t`Finish and approve the internal notes, or say why none are needed.`,
		});
	}
	const { firstExternal, nextWorkingDay, kind } = context;
	const outside = context.released || (firstExternal !== null && firstExternal < nextWorkingDay);
	if (outside && kind !== 'hotfix' && !notesDone(context, 'external')) {
		open.push({
			about: 'external-notes',
			severity: 'warning',
			what: t`the external release notes are not approved`,
			subject: inPlan(context, 'notes', 'external-notes'),
			action: () => t`Finish and approve the external notes, or say why none are needed.`,
		});
	}
	return open;
};

const openBrief = (context: ReleaseContext): Open[] =>
	context.plan.supportBrief.state === 'finished' || briefedElsewhere(context)
		? []
		: [
				{
					about: 'support-brief',
					what: t`the support brief is not finished`,
					subject: inPlan(context, 'brief', 'brief-state'),
					action: () => t`Finish the brief and give it to support now.`,
				},
			];

/** Messages for a later day are not late yet. */
const openMessages = (context: ReleaseContext): Open[] =>
	context.messages
		.filter(({ state, sendOn }) => {
			return (state === 'draft' || state === 'review') && (sendOn === null || sendOn < context.nextWorkingDay);
		})
		.filter(isExternal)
		.map(({ id, title, state }) => ({
			about: `message:${id}`,
			what:
				state === 'draft'
					? t`${{ mail: quoted(title) }} is still a draft`
					: t`${{ mail: quoted(title) }} is still in review`,
			subject: inPlan(context, 'communication', id),
			action: () => t`Approve and send it, give it a later date, or cancel it with the reason.`,
		}));

const sentence = ({ words: start }: Start, what: string): string => t`${start}, and ${what}.`;

/** Something has shipped, or starts before the next working day, while notes, brief or messages are open. */
export const shipsSilently: ReleaseRule = {
	id: 'ships-silently',
	scope: 'release',
	failureMode: 'engineering-ships-silently',
	severity: 'blocker',
	check: (context) => {
		const start = startedShipping(context);
		// Once it is reviewed, it is history; a release that never had a plan is the checklists' to judge.
		const over = context.plan.reviews.post !== null || (context.released && !context.begun);
		if (start === null || over || (context.epics.length === 0 && !context.begun)) return [];
		return [...openNotes(context), ...openBrief(context), ...openMessages(context)].map(({ what, ...open }) => ({
			...open,
			problem: () => sentence(start, what),
			...(start.on === null ? {} : { dueOn: start.on }),
		}));
	},
};
