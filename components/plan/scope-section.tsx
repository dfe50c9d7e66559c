import { msg, plural, t } from '@lingui/core/macro';
import { useDeferredValue, useMemo, useState } from 'react';
import { labels } from '../../utils/words/labels';
import { ScopeRow } from './scope-row';
import { type Column, matching, type Order, ordered } from './scope-rows';
import type { SectionProps } from './sections';

const COLUMN_LABELS = labels<Column>({
	key: msg`Epic`,
	status: msg`Status`,
	verdict: msg`Verdict`,
	items: msg`Items done`,
	findings: msg`Findings`,
});
const COLUMNS: readonly Column[] = ['key', 'status', 'verdict', 'items', 'findings'];
const PAGE = 100;

const epicsText = (count: number): string => plural(count, { one: '# epic', other: '# epics' });
const foundText = (found: number, all: number): string =>
	t`${found} of ${plural(all, { one: '# epic', other: '# epics' })}`;
const moreText = (next: number, left: number): string => t`Show ${next} more of ${left}`;

const HeadCell = ({
	column,
	label,
	order,
	onSort,
}: {
	readonly column: Column;
	readonly label: string;
	readonly order: Order;
	readonly onSort: (column: Column) => void;
}) => (
	<th scope="col" aria-sort={order.column !== column ? undefined : order.down ? 'descending' : 'ascending'}>
		<button type="button" className="sort" onClick={() => onSort(column)}>
			{label}
			<span className="sort-mark" aria-hidden="true">
				{order.column === column ? (order.down ? '↓' : '↑') : ''}
			</span>
		</button>
	</th>
);

/** The epics of the release, to search and to sort; a long list is shown in parts. */
export const ScopeSection = ({ view }: SectionProps) => {
	const [search, setSearch] = useState('');
	const [order, setOrder] = useState<Order>({ column: 'verdict', down: true });
	const [shown, setShown] = useState(PAGE);
	const sought = useDeferredValue(search);
	const epics = useMemo(() => ordered(matching(view.epics, sought), order), [view.epics, sought, order]);
	const onSort = (column: Column): void =>
		setOrder((old) => ({ column, down: old.column === column ? !old.down : column !== 'key' && column !== 'status' }));

	if (view.epics.length === 0) return <p className="subtle">{t`No epic ships in this release yet.`}</p>;
	return (
		<>
			<div className="scope-tools">
				<input
					type="search"
					aria-label={t`Search epics`}
					placeholder={t`Search by key, title, status or owner`}
					value={search}
					onChange={(event) => {
						setSearch(event.currentTarget.value);
						setShown(PAGE);
					}}
				/>
				<p className="subtle" aria-live="polite">
					{sought === '' ? epicsText(epics.length) : foundText(epics.length, view.epics.length)}
				</p>
			</div>
			<div className="table-box">
				<table>
					<thead>
						<tr>
							{COLUMNS.map((column) => (
								<HeadCell key={column} column={column} label={COLUMN_LABELS[column]} order={order} onSort={onSort} />
							))}
						</tr>
					</thead>
					<tbody>
						{epics.slice(0, shown).map((epic) => (
							<ScopeRow key={epic.facts.id} epic={epic} />
						))}
					</tbody>
				</table>
			</div>
			{epics.length > shown && (
				<button type="button" className="button" onClick={() => setShown(shown + PAGE)}>
					{moreText(Math.min(PAGE, epics.length - shown), epics.length - shown)}
				</button>
			)}
		</>
	);
};
