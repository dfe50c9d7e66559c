import { msg, t } from '@lingui/core/macro';
import { labels } from '../../../utils/words/labels';
import { PlanText } from '../fields/plan-text';
import { Editable } from '../parts/editable';
import { Fact } from '../parts/fact';
import { ReadText } from '../parts/read-text';
import { usePlan } from '../plan-context';

const TEXTS = ['changing', 'answers', 'escalation'] as const;

const TEXT_LABELS = labels({
	changing: msg`What is changing`,
	answers: msg`How to answer`,
	escalation: msg`Where to escalate`,
});

const HINTS = labels({
	changing: msg`What customers will see, in support’s words`,
	answers: msg`In general: limits, tone, what not to promise`,
	escalation: msg`Where to take what support cannot answer: a channel, a person, a queue`,
});

/** The texts of the brief, to read and to edit. */
export const BriefTexts = () => {
	const { view, edit } = usePlan();
	const brief = view.plan.supportBrief;
	const approved = brief.approval !== null || brief.acknowledgedBy !== null;
	return (
		<Editable
			what={t`support brief`}
			read={(begin) => (
				<dl className="doc-facts">
					{TEXTS.map((field) => (
						<Fact key={field} id={`brief-${field}`} label={TEXT_LABELS[field]} add={t`Write it`} onEdit={begin} wide>
							{brief[field].trim() === '' ? null : <ReadText text={brief[field]} />}
						</Fact>
					))}
				</dl>
			)}
			fields={
				<>
					{TEXTS.map((field) => (
						<PlanText
							key={field}
							label={TEXT_LABELS[field]}
							focusId={`brief-${field}`}
							lines={field === 'changing' ? 5 : 3}
							placeholder={HINTS[field]}
							saved={brief[field]}
							save={(text) => edit({ type: 'edit-brief', changes: { [field]: text } })}
						/>
					))}
					{approved && <p className="hint">{t`A change takes back the approval and support’s confirmation.`}</p>}
				</>
			}
		/>
	);
};
