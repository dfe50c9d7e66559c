import { useDeferredValue, useMemo, useState } from 'react';
import { plural } from '../common/dates';
import { ScopeRow } from './scope-row';
import { type Column, matching, type Order, ordered } from './scope-rows';
import type { SectionProps } from './sections';

const COLUMNS: readonly (readonly [Column, string])[] = [
	['key', 'Epic'],
	['status', 'Status'],
	['verdict', 'Verdict'],
	['items', 'Items done'],
	['findings', 'Findings'],
];
const PAGE = 100;

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

	if (view.epics.length === 0) return <p className="subtle">No epic ships in this release yet.</p>;
	return (
		<>
			<div className="scope-tools">
				<input
					type="search"
					aria-label="Search epics"
					placeholder="Search by key, title, status or owner"
					value={search}
					onChange={(event) => {
						setSearch(event.currentTarget.value);
						setShown(PAGE);
					}}
				/>
				<p className="subtle" aria-live="polite">
					{sought === '' ? plural(epics.length, 'epic') : `${epics.length} of ${plural(view.epics.length, 'epic')}`}
				</p>
			</div>
			<div className="table-box">
				<table>
					<thead>
						<tr>
							{COLUMNS.map(([column, label]) => (
								<HeadCell key={column} column={column} label={label} order={order} onSort={onSort} />
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
					Show {Math.min(PAGE, epics.length - shown)} more of {epics.length - shown}
				</button>
			)}
		</>
	);
};
