import { t } from '@lingui/core/macro';
import { Trans } from '@lingui/react/macro';
import { type ReactNode, useEffect, useRef, useState } from 'react';
import { Icon } from '../../common/icon';

interface Props {
	/** What is edited, e.g. `hotfix plan`. */
	readonly what: string;
	/** Draws it to be read; `edit` begins editing at a field. */
	readonly read: (edit: (fieldId?: string) => void) => ReactNode;
	readonly fields: ReactNode;
}

const FIELDS = 'input, textarea, select';

/** Something that is read until somebody asks to edit it. Fields save by themselves; Done only goes back to reading. */
export const Editable = ({ what, read, fields }: Props) => {
	/** Where editing begins: a field, or '' for the first one; null while it is read. */
	const [at, setAt] = useState<string | null>(null);
	const box = useRef<HTMLDivElement>(null);
	const opener = useRef<HTMLButtonElement>(null);
	const before = useRef(at);

	useEffect(() => {
		if (before.current === at) return;
		before.current = at;
		if (at === null) opener.current?.focus();
		else {
			const named = at === '' ? null : box.current?.querySelector<HTMLElement>(`[data-focus="${CSS.escape(at)}"]`);
			(named ?? box.current?.querySelector<HTMLElement>(FIELDS))?.focus();
		}
	}, [at]);

	if (at === null) {
		return (
			<>
				<button ref={opener} type="button" className="button button-quiet edit-button" onClick={() => setAt('')}>
					<Icon name="pencil" size={14} />
					<Trans>
						Edit<span className="visually-hidden"> {what}</span>
					</Trans>
				</button>
				{read((fieldId = '') => setAt(fieldId))}
			</>
		);
	}
	return (
		<div ref={box} className="edit-fields">
			{fields}
			<div className="form-actions">
				<button type="button" className="button button-primary" onClick={() => setAt(null)}>
					<Trans>
						Done<span className="visually-hidden"> editing {what}</span>
					</Trans>
				</button>
				<span className="hint saved-hint">{t`Saved as you type.`}</span>
			</div>
		</div>
	);
};
