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
			setSaid({ words: `Saved as “${name}”.`, failed: false });
		} catch (cause) {
			setSaid({ words: `Nothing was saved. ${messageOf(cause)}`, failed: true });
		}
	};
	const copy = async ({ title, make }: Exported): Promise<void> => {
		const made = make(publishInput(view));
		const done = await copyText(markdown(made), htmlFragment(made));
		const refusal = 'The browser did not allow copying. Save it as a file instead.';
		setSaid({ words: done ? `${title} copied.` : refusal, failed: !done });
	};
	return (
		<>
			<p className="subtle">For those who do not have Muster: made from the plan as it is now.</p>
			<ul className="export-list">
				{EXPORTED.map((one) => (
					<ExportRow
						key={one.title}
						title={one.title}
						about={one.about}
						actions={[
							['Copy as Markdown', () => void copy(one)],
							['Save Markdown', () => void save(() => documentFile(one, 'md', view))],
							['Save HTML', () => void save(() => documentFile(one, 'html', view))],
						]}
					/>
				))}
				<ExportRow
					title="Checklists"
					about="Every item of every epic, for a spreadsheet"
					actions={[['Save CSV', () => void save(() => checklistsFile(client, view))]]}
				/>
				<ExportRow
					title="Dates"
					about="Ship, stages, messages, reviews and what is due"
					actions={[['Save calendar', () => void save(() => calendarFile(client, view))]]}
				/>
			</ul>
			<p role="status" className={said.failed ? 'field-problem' : 'hint'}>
				{said.words}
			</p>
			<PublishToTracker />
		</>
	);
};
