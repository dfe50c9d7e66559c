import { i18n } from '@lingui/core';
import { t } from '@lingui/core/macro';
import { useState } from 'react';
import { publishInput } from '../../../utils/messaging/publish-input';
import { htmlFragment } from '../../../utils/publish/html';
import { markdown } from '../../../utils/publish/markdown';
import { copyText, saveText } from '../../common/hand-out';
import { messageOf } from '../../common/use-view';
import { usePlan } from '../plan-context';
import { ExportRow } from './export-row';
import { calendarFile, checklistsFile, documentFile, EXPORTED, type Exported, type Saved } from './formats';
import { PublishToTracker } from './publish-to-tracker';

/** The plan for those without Muster: to be copied, or saved as files. */
export const ExportSection = () => {
	const { view, client } = usePlan();
	const [said, setSaid] = useState<{ readonly words: string; readonly failed: boolean }>({ words: '', failed: false });

	const save = async (make: () => Saved | Promise<Saved>): Promise<void> => {
		try {
			const { name, type, text } = await make();
			saveText(name, type, text);
			setSaid({ words: t`Saved as “${name}”.`, failed: false });
		} catch (cause) {
			setSaid({ words: t`Nothing was saved. ${{ reason: messageOf(cause) }}`, failed: true });
		}
	};
	const copy = async (one: Exported): Promise<void> => {
		const title = i18n._(one.title);
		const made = one.make(publishInput(view));
		const done = await copyText(markdown(made), htmlFragment(made));
		const refusal = t`The browser did not allow copying. Save it as a file instead.`;
		setSaid({ words: done ? t`${title} copied.` : refusal, failed: !done });
	};
	return (
		<>
			<p className="subtle">{t`For those who do not have Muster: made from the plan as it is now.`}</p>
			<ul className="export-list">
				{EXPORTED.map((one) => (
					<ExportRow
						key={i18n._(one.name)}
						title={i18n._(one.title)}
						about={i18n._(one.about)}
						actions={[
							[t`Copy as Markdown`, () => void copy(one)],
							[t`Save Markdown`, () => void save(() => documentFile(one, 'md', view))],
							[t`Save HTML`, () => void save(() => documentFile(one, 'html', view))],
						]}
					/>
				))}
				<ExportRow
					title={t`Checklists`}
					about={t`Every item of every epic, for a spreadsheet`}
					actions={[[t`Save CSV`, () => void save(() => checklistsFile(client, view))]]}
				/>
				<ExportRow
					title={t`Dates`}
					about={t`Ship, stages, messages, reviews and what is due`}
					actions={[[t`Save calendar`, () => void save(() => calendarFile(client, view))]]}
				/>
			</ul>
			<p role="status" className={said.failed ? 'field-problem' : 'hint'}>
				{said.words}
			</p>
			<PublishToTracker />
		</>
	);
};
