import { plural, t } from '@lingui/core/macro';
import { useEffect, useId, useRef, useState } from 'react';
import type { Evidence } from '../../utils/release/checklist';
import { LIMITS } from '../../utils/release/checklist-edit';
import { Icon } from '../common/icon';
import { safeUrl } from '../common/links';

const refusalOf = (address: string, label: string): string | null => {
	if (safeUrl(address) === null) return t`A link must start with http:// or https://`;
	if (address.length > 2048) return t`This link is too long: at most 2048 characters.`;
	return label.length > 200 ? t`A label holds at most 200 characters.` : null;
};

interface Props {
	readonly count: number;
	readonly onAdd: (link: Evidence) => string | null;
}

/** Adds a link to an item, folded until it is wanted. */
export const EvidenceForm = ({ count, onAdd }: Props) => {
	const id = useId();
	const field = useRef<HTMLInputElement>(null);
	const opener = useRef<HTMLButtonElement>(null);
	const touched = useRef(false);
	const [open, setOpen] = useState(false);
	const [address, setAddress] = useState('');
	const [label, setLabel] = useState('');
	const [problem, setProblem] = useState<string | null>(null);

	useEffect(() => {
		if (touched.current) (open ? field : opener).current?.focus();
	}, [open]);

	const fold = (to: boolean): void => {
		touched.current = true;
		setOpen(to);
	};
	const add = (): void => {
		const url = address.trim();
		const refusal = refusalOf(url, label.trim()) ?? onAdd({ id: crypto.randomUUID(), url, label: label.trim() });
		setProblem(refusal);
		if (refusal !== null) {
			field.current?.focus();
			return;
		}
		setAddress('');
		setLabel('');
		fold(false);
	};

	if (count >= LIMITS.evidence)
		return (
			<p className="hint">
				{plural(LIMITS.evidence, { one: 'An item holds at most # link.', other: 'An item holds at most # links.' })}
			</p>
		);
	if (!open) {
		return (
			<button ref={opener} type="button" className="button button-quiet add-link" onClick={() => fold(true)}>
				<Icon name="plus" size={14} /> {t`Add link`}
			</button>
		);
	}
	return (
		<form
			className="inline-form"
			noValidate
			aria-label={t`New link`}
			onSubmit={(event) => {
				event.preventDefault();
				add();
			}}
			onKeyDown={(event) => {
				if (event.key !== 'Escape') return;
				event.stopPropagation();
				fold(false);
			}}
		>
			<label htmlFor={`${id}-url`}>{t`Address`}</label>
			<input
				ref={field}
				id={`${id}-url`}
				type="url"
				autoComplete="off"
				placeholder="https://"
				value={address}
				aria-invalid={problem !== null}
				aria-describedby={problem === null ? undefined : `${id}-problem`}
				onChange={(event) => setAddress(event.currentTarget.value)}
			/>
			{problem !== null && (
				<p id={`${id}-problem`} className="field-problem" role="alert">
					{problem}
				</p>
			)}
			<label htmlFor={`${id}-label`}>{t`Label (optional)`}</label>
			<input
				id={`${id}-label`}
				type="text"
				autoComplete="off"
				value={label}
				onChange={(event) => setLabel(event.currentTarget.value)}
			/>
			<div className="form-actions">
				<button type="submit" className="button button-primary">
					{t`Add`}
				</button>
				<button type="button" className="button" onClick={() => fold(false)}>
					{t`Cancel`}
				</button>
			</div>
		</form>
	);
};
