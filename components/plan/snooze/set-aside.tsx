import type { Finding } from '../../../utils/readiness/finding';
import { addDays } from '../../../utils/release/calendar';
import { ChoiceField, type Options } from '../parts/choice-field';
import { FormField } from '../parts/form-field';
import { InlineForm } from '../parts/inline-form';
import { OpenForm } from '../parts/open-form';
import { useKept } from '../parts/use-kept';
import { usePlan } from '../plan-context';

type HowLong = 'until' | 'for-good';
const HOW_LONG: Options<HowLong> = [
	['until', 'Until a date'],
	['for-good', 'For good'],
];

interface Typed {
	readonly howLong: HowLong;
	readonly until: string;
	readonly reason: string;
}

const SetAsideForm = ({ finding, onClose }: { readonly finding: Finding; readonly onClose: () => void }) => {
	const { view, edit } = usePlan();
	const [{ howLong, until, reason }, change, forget] = useKept<Typed>(`set aside ${finding.id}`, {
		howLong: 'until',
		until: addDays(view.today, 7),
		reason: '',
	});
	const send = async (): Promise<string | null> => {
		if (howLong === 'until' && until <= view.today) return 'Choose a day after today, or set it aside for good.';
		return edit({ type: 'snooze', findingId: finding.id, until: howLong === 'until' ? until : null, reason });
	};
	return (
		<InlineForm
			label="Set the finding aside"
			submit="Set aside"
			onSubmit={send}
			onClose={() => {
				forget();
				onClose();
			}}
		>
			<ChoiceField label="How long" value={howLong} options={HOW_LONG} onChange={(to) => change({ howLong: to })} />
			{howLong === 'until' && (
				<FormField label="Until" type="date" value={until} onChange={(date) => change({ until: date })} />
			)}
			<FormField
				label="Reason"
				value={reason}
				hint="It stays on record, and the finding does not count meanwhile."
				onChange={(typed) => change({ reason: typed })}
			/>
		</InlineForm>
	);
};

/** Sets a finding aside, until a date or for good, always with a reason. */
export const SetAside = ({ finding }: { readonly finding: Finding }) => (
	<OpenForm
		words="Set aside…"
		about={`: ${finding.problem}`}
		look="link"
		form={(close) => <SetAsideForm finding={finding} onClose={close} />}
	/>
);
