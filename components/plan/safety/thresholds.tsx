import { msg, t } from '@lingui/core/macro';
import { liveEntries, type Threshold } from '../../../utils/release/plan';
import { labels } from '../../../utils/words/labels';
import { PlanText } from '../fields/plan-text';
import { optionsOf } from '../parts/choice-field';
import { EntryList } from '../parts/entry-list';
import { FormField } from '../parts/form-field';
import { InlineForm } from '../parts/inline-form';
import { OpenForm } from '../parts/open-form';
import { Part } from '../parts/part';
import { useKept } from '../parts/use-kept';
import { usePlan } from '../plan-context';
import { besideText } from '../rollout/words';

type Fields = Pick<Threshold, 'signal' | 'limit' | 'where' | 'forHow'>;

const FIELD_LABELS: Readonly<Record<keyof Fields, string>> = labels({
	signal: msg`Signal`,
	limit: msg`Limit`,
	where: msg`Where it is read`,
	forHow: msg`For how long`,
});
const EMPTY: Fields = { signal: '', limit: '', where: '', forHow: '' };

const AddThreshold = ({ onClose }: { readonly onClose: () => void }) => {
	const { edit } = usePlan();
	const [typed, change, forget] = useKept('threshold', EMPTY);
	return (
		<InlineForm
			label={t`Add a threshold`}
			submit={t`Add threshold`}
			onSubmit={() => edit({ type: 'add-threshold', id: crypto.randomUUID(), threshold: typed })}
			onClose={() => {
				forget();
				onClose();
			}}
		>
			<div className="doc-row">
				{optionsOf(FIELD_LABELS).map(([field, label]) => (
					<FormField key={field} label={label} value={typed[field]} onChange={(text) => change({ [field]: text })} />
				))}
			</div>
		</InlineForm>
	);
};

const ThresholdFields = ({ entry }: { readonly entry: Threshold }) => {
	const { edit } = usePlan();
	return (
		<div className="doc-row">
			{optionsOf(FIELD_LABELS).map(([field, label]) => (
				<PlanText
					key={field}
					label={label}
					saved={entry[field]}
					save={(text) => edit({ type: 'edit-threshold', id: entry.id, changes: { [field]: text } })}
				/>
			))}
		</div>
	);
};

const ThresholdRow = ({ signal, limit, where, forHow }: Threshold) => {
	const rest = [where, forHow === '' ? '' : t`for ${{ time: forHow.replace(/^for\s+/i, '') }}`].filter(
		(text) => text !== '',
	);
	return (
		<>
			<p className="doc-entry-title">
				<bdi>{signal}</bdi>
				{limit !== '' && (
					<>
						{': '}
						<bdi>{limit}</bdi>
					</>
				)}
			</p>
			{rest.length > 0 && <p className="subtle">{besideText(rest)}</p>}
		</>
	);
};

/** The signs that trigger the way back. */
export const Thresholds = () => {
	const { thresholds } = usePlan().view.plan.recovery;
	return (
		<Part title={t`Thresholds`} focusId="recovery-thresholds">
			{liveEntries(thresholds).length === 0 && (
				<p className="subtle">{t`None yet: which sign, past which limit, takes the release back?`}</p>
			)}
			<EntryList
				list="thresholds"
				label={t`Thresholds`}
				entries={thresholds}
				nameOf={({ signal }) => signal}
				movable
				row={(entry) => <ThresholdRow {...entry} />}
				fields={(entry) => <ThresholdFields entry={entry} />}
			/>
			<OpenForm words={t`Add a threshold`} icon="plus" form={(close) => <AddThreshold onClose={close} />} />
		</Part>
	);
};
