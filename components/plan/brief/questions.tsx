import { t } from '@lingui/core/macro';
import { liveEntries, type Question } from '../../../utils/release/plan';
import { PlanText } from '../fields/plan-text';
import { EntryList } from '../parts/entry-list';
import { FormField } from '../parts/form-field';
import { InlineForm } from '../parts/inline-form';
import { OpenForm } from '../parts/open-form';
import { Part } from '../parts/part';
import { ReadText } from '../parts/read-text';
import { useKept } from '../parts/use-kept';
import { usePlan } from '../plan-context';

const AddQuestion = ({ onClose }: { readonly onClose: () => void }) => {
	const { edit } = usePlan();
	const [typed, change, forget] = useKept('question', { question: '', answer: '' });
	return (
		<InlineForm
			label={t`Add a question`}
			submit={t`Add question`}
			onSubmit={() => edit({ type: 'add-question', id: crypto.randomUUID(), question: typed })}
			onClose={() => {
				forget();
				onClose();
			}}
		>
			<FormField label={t`Question`} value={typed.question} onChange={(question) => change({ question })} />
			<FormField label={t`Answer`} lines={3} value={typed.answer} onChange={(answer) => change({ answer })} />
		</InlineForm>
	);
};

const QuestionFields = ({ entry }: { readonly entry: Question }) => {
	const { edit } = usePlan();
	const save = (changes: Partial<Pick<Question, 'question' | 'answer'>>) =>
		edit({ type: 'edit-question', id: entry.id, changes });
	return (
		<>
			<PlanText label={t`Question`} saved={entry.question} save={(question) => save({ question })} />
			<PlanText label={t`Answer`} lines={3} saved={entry.answer} save={(answer) => save({ answer })} />
		</>
	);
};

/** The questions that support should expect, with their answers. */
export const Questions = () => {
	const { questions } = usePlan().view.plan.supportBrief;
	return (
		<Part title={t`Questions to expect`}>
			{liveEntries(questions).length === 0 && <p className="subtle">{t`None yet.`}</p>}
			<EntryList
				list="questions"
				label={t`Questions to expect`}
				entries={questions}
				nameOf={({ question }) => question}
				movable
				row={({ question, answer }) => (
					<>
						<p className="doc-entry-title">
							<bdi>{question}</bdi>
						</p>
						{answer.trim() === '' ? <p className="subtle">{t`No answer yet.`}</p> : <ReadText text={answer} />}
					</>
				)}
				fields={(entry) => <QuestionFields entry={entry} />}
			/>
			<OpenForm words={t`Add a question`} icon="plus" form={(close) => <AddQuestion onClose={close} />} />
		</Part>
	);
};
