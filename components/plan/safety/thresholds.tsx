import { liveEntries, type Threshold } from '../../../utils/release/plan';
import { PlanText } from '../fields/plan-text';
import { EntryList } from '../parts/entry-list';
import { FormField } from '../parts/form-field';
import { InlineForm } from '../parts/inline-form';
import { OpenForm } from '../parts/open-form';
import { Part } from '../parts/part';
import { useKept } from '../parts/use-kept';
import { usePlan } from '../plan-context';

type Fields = Pick<Threshold, 'signal' | 'limit' | 'where' | 'forHow'>;

const LABELS: readonly (readonly [keyof Fields, string])[] = [
	['signal', 'Signal'],
	['limit', 'Limit'],
	['where', 'Where it is read'],
	['forHow', 'For how long'],
];
const EMPTY: Fields = { signal: '', limit: '', where: '', forHow: '' };

const AddThreshold = ({ onClose }: { readonly onClose: () => void }) => {
	const { edit } = usePlan();
	const [typed, change, forget] = useKept('threshold', EMPTY);
	return (
		<InlineForm
			label="Add a threshold"
			submit="Add threshold"
			onSubmit={() => edit({ type: 'add-threshold', id: crypto.randomUUID(), threshold: typed })}
			onClose={() => {
				forget();
				onClose();
			}}
		>
			<div className="doc-row">
				{LABELS.map(([field, label]) => (
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
			{LABELS.map(([field, label]) => (
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
	const rest = [where, forHow === '' ? '' : `for ${forHow.replace(/^for\s+/i, '')}`].filter((text) => text !== '');
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
			{rest.length > 0 && <p className="subtle">{rest.join(', ')}</p>}
		</>
	);
};

/** The signs that trigger the way back. */
export const Thresholds = () => {
	const { thresholds } = usePlan().view.plan.recovery;
	return (
		<Part title="Thresholds" focusId="recovery-thresholds">
			{liveEntries(thresholds).length === 0 && (
				<p className="subtle">None yet: which sign, past which limit, takes the release back?</p>
			)}
			<EntryList
				list="thresholds"
				label="Thresholds"
				entries={thresholds}
				nameOf={({ signal }) => signal}
				movable
				row={(entry) => <ThresholdRow {...entry} />}
				fields={(entry) => <ThresholdFields entry={entry} />}
			/>
			<OpenForm words="Add a threshold" icon="plus" form={(close) => <AddThreshold onClose={close} />} />
		</Part>
	);
};
