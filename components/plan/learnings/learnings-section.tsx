import { t } from '@lingui/core/macro';
import { useState } from 'react';
import { byEntryOrder, type Learning, liveEntries } from '../../../utils/release/plan';
import { EntryList } from '../parts/entry-list';
import { OpenForm } from '../parts/open-form';
import { SectionFindings } from '../rollout/section-findings';
import type { SectionProps } from '../sections';
import { AddLearning } from './add-learning';
import { LearningFields } from './learning-fields';
import { LearningMore } from './learning-more';
import { LearningRow } from './learning-row';

/** Open ones first, else in the order of the list. */
const openFirst = (a: Learning, b: Learning): number =>
	Number(a.state === 'closed') - Number(b.state === 'closed') || byEntryOrder(a, b);

/** What this release taught, and what earlier ones taught that nobody has closed yet. */
export const LearningsSection = ({ view, goTo }: SectionProps) => {
	const { learnings } = view.plan;
	/** A carried learning leaves the plan once it is closed; it stays in sight so that it can be reopened. */
	const [closedHere, setClosedHere] = useState<readonly Learning[]>([]);
	const known = new Set(learnings.map(({ id }) => id));
	const shown = [...learnings, ...closedHere.filter(({ id }) => !known.has(id))];
	return (
		<>
			<SectionFindings view={view} goTo={goTo} section="learnings" />
			{liveEntries(shown).length === 0 && (
				<p className="subtle">{t`None yet. What is written here is carried into the next releases until it is closed.`}</p>
			)}
			<EntryList
				list="learnings"
				label={t`Learnings`}
				entries={shown}
				nameOf={({ text }) => (text.length > 60 ? `${text.slice(0, 59).trimEnd()}…` : text)}
				compare={openFirst}
				row={(learning) => <LearningRow learning={learning} />}
				fields={(learning) => <LearningFields learning={learning} />}
				more={(learning) => (
					<LearningMore
						learning={learning}
						onClosed={(closed) => setClosedHere((old) => [...old.filter(({ id }) => id !== closed.id), closed])}
					/>
				)}
			/>
			<OpenForm words={t`Add a learning`} icon="plus" form={(close) => <AddLearning onClose={close} />} />
		</>
	);
};
