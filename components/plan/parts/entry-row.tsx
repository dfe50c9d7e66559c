import { t } from '@lingui/core/macro';
import { Trans } from '@lingui/react/macro';
import { type ReactNode, useEffect, useRef } from 'react';
import { Icon, type IconName } from '../../common/icon';

interface Props {
	readonly id: string;
	readonly name: string;
	readonly editing: boolean;
	readonly children: ReactNode;
	readonly fields: ReactNode;
	readonly more: ReactNode;
	readonly onEdit: (on: boolean) => void;
	readonly onRemove: () => void;
	readonly onMove: ((by: -1 | 1) => void) | undefined;
}

interface ToolProps {
	readonly words: string;
	readonly name: string;
	readonly icon: IconName;
	readonly control: string;
	readonly onClick: () => void;
}

const Tool = ({ words, name, icon, control, onClick }: ToolProps) => (
	<button
		type="button"
		className="icon-button"
		data-control={control}
		aria-label={`${words}: ${name}`}
		title={words}
		onClick={onClick}
	>
		<Icon name={icon} size={14} />
	</button>
);

/** An entry to read, with its tools; or its fields while it is edited. */
export const EntryRow = ({ id, name, editing, children, fields, more, onEdit, onRemove, onMove }: Props) => {
	const box = useRef<HTMLLIElement>(null);
	const was = useRef(editing);
	const entry = <bdi>{name}</bdi>;
	useEffect(() => {
		if (was.current === editing) return;
		was.current = editing;
		box.current?.querySelector<HTMLElement>(editing ? 'input, textarea, select' : '[data-control="edit"]')?.focus();
	}, [editing]);

	return (
		<li ref={box} className="doc-entry" data-entry={id} data-focus={id} tabIndex={-1}>
			{editing ? (
				<div className="edit-fields doc-entry-body">
					{fields}
					<div className="form-actions">
						<button type="button" className="button button-primary" onClick={() => onEdit(false)}>
							<Trans>
								Done<span className="visually-hidden"> editing {entry}</span>
							</Trans>
						</button>
						<span className="hint saved-hint">{t`Saved as you type.`}</span>
					</div>
				</div>
			) : (
				<>
					<div className="doc-entry-body">
						{children}
						{more !== undefined && <div className="doc-entry-more">{more}</div>}
					</div>
					<div className="doc-entry-tools">
						{onMove !== undefined && (
							<>
								<Tool words={t`Move up`} name={name} icon="up" control="up" onClick={() => onMove(-1)} />
								<Tool words={t`Move down`} name={name} icon="down" control="down" onClick={() => onMove(1)} />
							</>
						)}
						<Tool words={t`Edit`} name={name} icon="pencil" control="edit" onClick={() => onEdit(true)} />
						<Tool words={t`Remove`} name={name} icon="trash" control="remove" onClick={onRemove} />
					</div>
				</>
			)}
		</li>
	);
};
