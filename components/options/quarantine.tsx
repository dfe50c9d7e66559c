import { t } from '@lingui/core/macro';
import type { OptionsView } from '../../utils/messaging/views';
import { momentText } from '../common/dates';
import { CopyButton } from './copy-button';
import { type ChangeOption, useAction } from './use-options';

type Row = OptionsView['quarantined'][number];

const Quarantined = ({ record, change }: { readonly record: Row; readonly change: ChangeOption }) => {
	const { problem, run } = useAction();
	return (
		<li className="entry">
			<div className="entry-body">
				<p className="entry-name">
					{record.store} <span className="subtle">{momentText(record.at)}</span>
				</p>
				<p className="subtle">{record.error}</p>
				<details>
					<summary>{t`Show the record`}</summary>
					<pre>{record.raw}</pre>
				</details>
				{problem !== null && (
					<p className="field-problem" role="alert">
						{problem}
					</p>
				)}
			</div>
			<CopyButton text={record.raw} />
			<button
				type="button"
				className="button button-danger"
				onClick={() => void run(() => change('options.drop-quarantined', { id: record.id }))}
			>
				{t`Delete`}
			</button>
		</li>
	);
};

interface Props {
	readonly records: OptionsView['quarantined'];
	readonly change: ChangeOption;
}

/** Records that could not be read and were set aside instead of being lost. */
export const Quarantine = ({ records, change }: Props) => (
	<section aria-labelledby="quarantine-title">
		<h2 id="quarantine-title">{t({ message: 'Set aside', context: 'records' })}</h2>
		<p className="subtle">
			{records.length === 0
				? t`Nothing. Records that Muster cannot read are kept here instead of being thrown away.`
				: t`Muster could not read these records and set them aside. Copy what you need before you delete one.`}
		</p>
		{records.length > 0 && (
			<ul className="entries" aria-label={t`Records set aside`}>
				{records.map((record) => (
					<Quarantined key={record.id} record={record} change={change} />
				))}
			</ul>
		)}
	</section>
);
