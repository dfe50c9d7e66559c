import { t } from '@lingui/core/macro';
import { useEffect, useId, useRef, useState } from 'react';
import {
	ARTIFACT_LABELS,
	type Artifact,
	FUNCTION_LABELS,
	FUNCTIONS,
	type ReleaseFunction,
} from '../../utils/release/words';
import { Icon } from '../common/icon';
import type { Edit } from '../panel/context';
import { usePanel } from '../panel/context';
import { tooLong } from './limits';

/** Who most often owes an item of an artifact. */
const USUAL: Readonly<Record<Artifact, ReleaseFunction>> = {
	'release-notes': 'product',
	'customer-communication': 'marketing',
	'support-readiness': 'support',
	'feature-enablement': 'engineering',
	hotfix: 'engineering',
	recovery: 'operations',
	'previous-incidents': 'engineering',
};

interface Props {
	readonly artifact: Artifact;
	readonly edit: Edit;
}

/** Adds items to an artifact; stays open for the next one. */
export const AddItem = ({ artifact, edit }: Props) => {
	const { announce } = usePanel();
	const id = useId();
	const field = useRef<HTMLInputElement>(null);
	const opener = useRef<HTMLButtonElement>(null);
	const touched = useRef(false);
	const [open, setOpen] = useState(false);
	const [title, setTitle] = useState('');
	const [by, setBy] = useState<ReleaseFunction>(USUAL[artifact]);
	const [problem, setProblem] = useState<string | null>(null);

	useEffect(() => {
		if (touched.current) (open ? field : opener).current?.focus();
	}, [open]);
	const fold = (to: boolean): void => {
		touched.current = true;
		setOpen(to);
		setProblem(null);
	};

	const add = (): void => {
		const item = {
			id: crypto.randomUUID(),
			artifact,
			title: title.trim(),
			function: by,
			required: true,
			dueOffset: null,
		};
		const refusal =
			item.title === '' ? t`An item needs a title.` : (tooLong('title', title) ?? edit({ type: 'add', item }));
		setProblem(refusal);
		field.current?.focus();
		if (refusal !== null) return;
		announce(t`Added ${{ title: item.title }}`);
		setTitle('');
	};

	if (!open) {
		return (
			<button
				ref={opener}
				type="button"
				className="button button-quiet add-item"
				aria-label={t`Add item to ${{ artifact: ARTIFACT_LABELS[artifact] }}`}
				onClick={() => fold(true)}
			>
				<Icon name="plus" size={14} /> {t`Add item`}
			</button>
		);
	}
	return (
		<form
			className="inline-form"
			aria-label={t`New item of ${{ artifact: ARTIFACT_LABELS[artifact] }}`}
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
			<label htmlFor={`${id}-title`}>{t`What has to be done?`}</label>
			<input
				ref={field}
				id={`${id}-title`}
				type="text"
				autoComplete="off"
				value={title}
				aria-invalid={problem !== null}
				aria-describedby={problem === null ? undefined : `${id}-problem`}
				onChange={(event) => setTitle(event.currentTarget.value)}
			/>
			{problem !== null && (
				<p id={`${id}-problem`} className="field-problem" role="alert">
					{problem}
				</p>
			)}
			<label htmlFor={`${id}-by`}>{t`Function`}</label>
			<select
				id={`${id}-by`}
				value={by}
				onChange={(event) => setBy(FUNCTIONS.find((one) => one === event.currentTarget.value) ?? by)}
			>
				{FUNCTIONS.map((one) => (
					<option key={one} value={one}>
						{FUNCTION_LABELS[one]}
					</option>
				))}
			</select>
			<div className="form-actions">
				<button type="submit" className="button button-primary">
					{t`Add`}
				</button>
				<button type="button" className="button" onClick={() => fold(false)}>
					{t`Close`}
				</button>
			</div>
		</form>
	);
};
