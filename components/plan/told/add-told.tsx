import { t } from '@lingui/core/macro';
import { FormField } from '../parts/form-field';
import { InlineForm } from '../parts/inline-form';
import { useKept } from '../parts/use-kept';
import { usePlan } from '../plan-context';

interface Props {
	/** Who it is likely to be. */
	readonly audience?: string;
	readonly how?: string;
	readonly onAdded?: () => void;
	readonly onClose: () => void;
}

/** Ways to tell people, to suggest. */
const channels = (): string[] => [t`Chat`, t`Mail`, t`Meeting`, t`Comment in the tracker`, t`Call`];

/** Moment of a date and time in the viewer's zone; undefined for now, null where it is none. */
const momentOf = (local: string): string | undefined | null => {
	if (local === '') return undefined;
	const time = new Date(local);
	return Number.isNaN(time.getTime()) ? null : time.toISOString();
};

/** Notes that somebody was told. */
export const AddTold = ({ audience: first = '', how: likely = '', onAdded, onClose }: Props) => {
	const { edit } = usePlan();
	const [{ audience, how, when }, change, forget] = useKept(`told/${first}`, {
		audience: first,
		how: likely,
		when: '',
	});
	const send = async (): Promise<string | null> => {
		const at = momentOf(when);
		if (at === null) return t`Muster cannot read this date and time.`;
		const told = { audience: audience.trim(), how: how.trim() };
		const refusal = await edit({ type: 'add-told', id: crypto.randomUUID(), told, ...(at && { at }) });
		if (refusal === null) onAdded?.();
		return refusal;
	};
	return (
		<InlineForm
			label={t`Note who was told`}
			submit={t`Note it`}
			onSubmit={send}
			onClose={() => {
				forget();
				onClose();
			}}
		>
			<div className="doc-row">
				<FormField label={t`Who was told`} value={audience} onChange={(typed) => change({ audience: typed })} />
				<FormField label={t`How`} value={how} options={channels()} onChange={(typed) => change({ how: typed })} />
				<FormField
					label={t`When`}
					type="datetime-local"
					hint={t`Empty for now`}
					value={when}
					onChange={(typed) => change({ when: typed })}
				/>
			</div>
		</InlineForm>
	);
};
