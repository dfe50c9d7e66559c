import { i18n, type MessageDescriptor } from '@lingui/core';
import { msg, t } from '@lingui/core/macro';
import type { Client } from '../../../utils/messaging/client';
import { publishInput } from '../../../utils/messaging/publish-input';
import type { ReleaseView } from '../../../utils/messaging/views';
import { digestDocument } from '../../../utils/publish/digest';
import type { PublishDocument } from '../../../utils/publish/document';
import { fileName } from '../../../utils/publish/file-name';
import { htmlPage } from '../../../utils/publish/html';
import type { PlanInput } from '../../../utils/publish/input';
import { markdown } from '../../../utils/publish/markdown';
import { planDocument } from '../../../utils/publish/plan-document';
import { supportBriefDocument } from '../../../utils/publish/support-brief';

/** A document that can be taken away. */
export interface Exported {
	readonly title: MessageDescriptor;
	readonly about: MessageDescriptor;
	/** What the file is called by. */
	readonly name: MessageDescriptor;
	readonly make: (input: PlanInput) => PublishDocument;
}

export const EXPORTED: readonly Exported[] = [
	{ title: msg`Whole plan`, about: msg`Every section, as it stands now`, name: msg`plan`, make: planDocument },
	{
		title: msg`Support brief`,
		about: msg`What support needs before customers ask`,
		name: msg`support brief`,
		make: supportBriefDocument,
	},
	{
		title: msg`Digest`,
		about: msg`Where the release stands, for everyone inside`,
		name: msg`digest`,
		make: digestDocument,
	},
];

/** A file to be saved. */
export interface Saved {
	readonly name: string;
	readonly type: string;
	readonly text: string;
}

export type Format = 'md' | 'html';

/** A document as a file. */
export const documentFile = ({ name, make }: Exported, format: Format, view: ReleaseView): Saved => {
	const made = make(publishInput(view));
	return {
		name: fileName(view.card.facts.name, i18n._(name), view.today, format),
		type: format === 'md' ? 'text/markdown' : 'text/html',
		text: format === 'md' ? markdown(made) : htmlPage(made),
	};
};

type Make = (client: Client, view: ReleaseView) => Promise<Saved>;

const checklistsOf = (client: Client, { card }: ReleaseView) =>
	client.ask('release.checklists', { releaseId: card.facts.id });

/** The checklists as a spreadsheet; the library that writes it is loaded when somebody asks. */
export const checklistsFile: Make = async (client, view) => {
	const [checklists, { checklistsCsv }] = await Promise.all([
		checklistsOf(client, view),
		import('../../../utils/publish/csv'),
	]);
	const text = checklistsCsv({ ...publishInput(view), checklists });
	return { name: fileName(view.card.facts.name, t`checklists`, view.today, 'csv'), type: 'text/csv', text };
};

/** The dates as a calendar; the library that writes it is loaded when somebody asks. */
export const calendarFile: Make = async (client, view) => {
	const [checklists, { planCalendar }] = await Promise.all([
		checklistsOf(client, view),
		import('../../../utils/publish/calendar'),
	]);
	const text = planCalendar({ ...publishInput(view), checklists, now: new Date().toISOString() });
	return { name: fileName(view.card.facts.name, t`dates`, view.today, 'ics'), type: 'text/calendar', text };
};
