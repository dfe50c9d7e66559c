import { PlanText } from '../fields/plan-text';
import { Editable } from '../parts/editable';
import { Fact } from '../parts/fact';
import { ReadText } from '../parts/read-text';
import { usePlan } from '../plan-context';

const TEXTS = [
	['changing', 'What is changing'],
	['answers', 'How to answer'],
	['escalation', 'Where to escalate'],
] as const;

const HINTS: Readonly<Record<(typeof TEXTS)[number][0], string>> = {
	changing: 'What customers will see, in support’s words',
	answers: 'In general: limits, tone, what not to promise',
	escalation: 'Where to take what support cannot answer: a channel, a person, a queue',
};

/** The texts of the brief, to read and to edit. */
export const BriefTexts = () => {
	const { view, edit } = usePlan();
	const brief = view.plan.supportBrief;
	const approved = brief.approval !== null || brief.acknowledgedBy !== null;
	return (
		<Editable
			what="support brief"
			read={(begin) => (
				<dl className="doc-facts">
					{TEXTS.map(([field, label]) => (
						<Fact key={field} id={`brief-${field}`} label={label} add="Write it" onEdit={begin} wide>
							{brief[field].trim() === '' ? null : <ReadText text={brief[field]} />}
						</Fact>
					))}
				</dl>
			)}
			fields={
				<>
					{TEXTS.map(([field, label]) => (
						<PlanText
							key={field}
							label={label}
							focusId={`brief-${field}`}
							lines={field === 'changing' ? 5 : 3}
							placeholder={HINTS[field]}
							saved={brief[field]}
							save={(text) => edit({ type: 'edit-brief', changes: { [field]: text } })}
						/>
					))}
					{approved && <p className="hint">A change takes back the approval and support’s confirmation.</p>}
				</>
			}
		/>
	);
};
