import { msg, t } from '@lingui/core/macro';
import type { Finding } from '../../../utils/readiness/finding';
import { addDays } from '../../../utils/release/calendar';
import { labels } from '../../../utils/words/labels';
import { ChoiceField, optionsOf } from '../parts/choice-field';
import { FormField } from '../parts/form-field';
import { InlineForm } from '../parts/inline-form';
import { OpenForm } from '../parts/open-form';
import { useKept } from '../parts/use-kept';
import { usePlan } from '../plan-context';

type HowLong = 'until' | 'for-good';
const HOW_LONG_LABELS: Readonly<Record<HowLong, string>> = labels({
	until: msg`Until a date`,
	'for-good': msg`For good`,
});

interface Typed {
	readonly howLong: HowLong;
	readonly until: string;
	readonly reason: string;
}

const SetAsideForm = ({ finding, onClose }: { readonly finding: Finding; readonly onClose: () => void }) => {
	const { view, edit } = usePlan();
	const [{ howLong, until, reason }, change, forget] = useKept<Typed>(`set-aside/${finding.id}`, {
		howLong: 'until',
		until: addDays(view.today, 7),
		reason: '',
	});
	const send = async (): Promise<string | null> => {
		if (howLong === 'until' && until <= view.today) return t`Choose a day after today, or set it aside for good.`;
		return edit({ type: 'snooze', findingId: finding.id, until: howLong === 'until' ? until : null, reason });
	};
	return (
		<InlineForm
			label={t`Set the finding aside`}
			submit={t`Set aside`}
			onSubmit={send}
			onClose={() => {
				forget();
				onClose();
			}}
		>
			<ChoiceField
				label={t`How long`}
				value={howLong}
				options={optionsOf(HOW_LONG_LABELS)}
				onChange={(to) => change({ howLong: to })}
			/>
			{howLong === 'until' && (
				<FormField label={t`Until`} type="date" value={until} onChange={(date) => change({ until: date })} />
			)}
			<FormField
				label={t`Reason`}
				value={reason}
				hint={t`It stays on record, and the finding does not count meanwhile.`}
				onChange={(typed) => change({ reason: typed })}
			/>
		</InlineForm>
	);
};

/** Sets a finding aside, until a date or for good, always with a reason. */
export const SetAside = ({ finding }: { readonly finding: Finding }) => (
	<OpenForm
		words={t`Set aside…`}
		about={`: ${finding.problem}`}
		look="link"
		form={(close) => <SetAsideForm finding={finding} onClose={close} />}
	/>
);
