import { t } from '@lingui/core/macro';
import { useId } from 'react';
import type { Item } from '../../utils/release/checklist';
import type { Person } from '../../utils/release/facts';
import type { Edit } from '../panel/context';
import { tooLong } from './limits';
import { useDraft } from './use-draft';

interface Props {
	readonly item: Item;
	readonly people: readonly Person[];
	readonly edit: Edit;
}

/** Who does it: anybody's name, with the people the tracker knows as suggestions. */
export const AssigneeField = ({ item, people, edit }: Props) => {
	const id = useId();
	const draft = useDraft(item.assignee?.name ?? '', (text) => {
		const name = text.trim();
		const known = people.find((person) => person.name.toLowerCase() === name.toLowerCase());
		const assignee = name === '' ? null : (known ?? { name });
		return tooLong('name', text) ?? edit({ type: 'edit', itemId: item.id, changes: { assignee } });
	});
	return (
		<div className="field">
			<label htmlFor={id}>{t`Assignee`}</label>
			<input
				id={id}
				type="text"
				list={`${id}-people`}
				autoComplete="off"
				placeholder={t`Nobody yet`}
				value={draft.value}
				aria-invalid={draft.problem !== null}
				aria-describedby={draft.problem === null ? undefined : `${id}-problem`}
				onChange={(event) => draft.change(event.currentTarget.value)}
				onBlur={draft.leave}
				onKeyDown={(event) => {
					if (event.key === 'Enter') draft.commit();
				}}
			/>
			<datalist id={`${id}-people`}>
				{people.map((person) => (
					<option key={person.id ?? person.name} value={person.name} />
				))}
			</datalist>
			{draft.problem !== null && (
				<p id={`${id}-problem`} className="field-problem" role="alert">
					{draft.problem}
				</p>
			)}
		</div>
	);
};
