import { t } from '@lingui/core/macro';
import { memo, useId } from 'react';
import type { Item } from '../../utils/release/checklist';
import { isSettled } from '../../utils/release/checklist-edit';
import type { Person } from '../../utils/release/facts';
import { ARTIFACT_LABELS, type Artifact } from '../../utils/release/words';
import { Icon } from '../common/icon';
import type { Edit } from '../panel/context';
import type { PendingEdit } from '../panel/queue';
import { AddItem } from './add-item';
import type { Calendar } from './due';
import { ItemRow } from './item-row';
import { UndoRow } from './undo-row';

export interface GroupProps {
	readonly artifact: Artifact;
	/** In order; removed ones among them are shown as an offer to undo. */
	readonly items: readonly Item[];
	readonly collapsed: boolean;
	/** The failure that this artifact's open work invites; null where it invites none. */
	readonly invites: string | null;
	readonly failed: ReadonlyMap<string, PendingEdit>;
	readonly calendar: Calendar;
	readonly people: readonly Person[];
	readonly edit: Edit;
	readonly onToggle: (artifact: Artifact) => void;
	readonly onMove: (itemId: string, direction: 'up' | 'down') => void;
	readonly onRemove: (item: Item) => void;
	readonly onUndo: (item: Item) => void;
	readonly onDismiss: (item: Item, byHand: boolean) => void;
}

const countWords = (items: readonly Item[]): string =>
	items.length === 0 ? t`None` : `${items.filter(isSettled).length}/${items.length}`;

/** One artifact with its items. Collapsed, it keeps its heading and its place. */
export const ArtifactGroup = memo((props: GroupProps) => {
	const { artifact, items, collapsed, invites, failed, edit, calendar, people } = props;
	const id = useId();
	const live = items.filter(({ removed }) => !removed);
	return (
		// biome-ignore lint/a11y/useSemanticElements: a fieldset's legend cannot hold the row that this heading is
		<div role="group" className="group" aria-labelledby={`${id}-name`} data-artifact={artifact}>
			<div className="group-head">
				<h3 id={`${id}-name`}>
					<button
						type="button"
						className="group-toggle"
						aria-expanded={!collapsed}
						aria-controls={`${id}-body`}
						onClick={() => props.onToggle(artifact)}
					>
						<Icon name="chevron" />
						{ARTIFACT_LABELS[artifact]}
					</button>
				</h3>
				<span className="group-count">
					{countWords(live)}
					{live.length > 0 && <span className="visually-hidden"> {t`settled`}</span>}
				</span>
			</div>
			{invites !== null && (
				<p className="invites">
					<Icon name="warning" size={14} />
					<span>{t`Invites: ${{ failure: invites }}`}</span>
				</p>
			)}
			<div id={`${id}-body`} className="group-body" hidden={collapsed}>
				{live.length === 0 && <p className="hint">{t`Nothing here yet.`}</p>}
				{items.length > 0 && (
					<ul className="items" aria-label={t`${{ artifact: ARTIFACT_LABELS[artifact] }} items`}>
						{items.map((item) =>
							item.removed ? (
								<UndoRow
									key={`undo-${item.id}`}
									item={item}
									onUndo={() => props.onUndo(item)}
									onDismiss={(byHand) => props.onDismiss(item, byHand)}
								/>
							) : (
								<ItemRow
									key={item.id}
									item={item}
									failed={failed.get(item.id)}
									calendar={calendar}
									people={people}
									edit={edit}
									onMove={props.onMove}
									onRemove={props.onRemove}
								/>
							),
						)}
					</ul>
				)}
				<AddItem artifact={artifact} edit={edit} />
			</div>
		</div>
	);
});
