import { t } from '@lingui/core/macro';
import { useRef, useState } from 'react';
import type { PolicyView } from '../../../utils/messaging/policy-views';
import type { Policy, PolicyProblem } from '../../../utils/release/policy';
import { effectInWords, Preview } from './preview';
import { Removal } from './removal';
import { removedWords } from './scope-words';
import { isSame } from './use-draft';
import type { usePolicy } from './use-policy';

interface Props {
	readonly view: PolicyView;
	readonly policy: ReturnType<typeof usePolicy>;
	readonly draft: Policy | null;
	readonly problems: readonly PolicyProblem[];
	readonly onDraft: (draft: Policy | null) => void;
}

/** Looks at the effect of what was edited, saves it or lets it go; takes the scope's own policy away. */
export const PolicyActions = ({ view, policy, draft, problems, onDraft }: Props) => {
	const { acting, problem, previewed, setPreviewed, preview, save, remove } = policy;
	const [done, setDone] = useState('');
	const status = useRef<HTMLSpanElement>(null);
	const changed = draft !== null && !isSame(draft, view.applies);
	const ready = changed && problems.length === 0 && !acting;
	const end = (said: string): void => {
		onDraft(null);
		setPreviewed(null);
		setDone(said);
	};
	const saveDraft = async (): Promise<void> => {
		if (ready && (await save(draft))) end(t`Saved`);
	};
	const removeOwn = async (): Promise<void> => {
		if (!(await remove())) return;
		end(removedWords(view, view.fallback));
		// The button that was pressed is gone.
		status.current?.focus();
	};
	const keepOwn = (): void => {
		setPreviewed(null);
		status.current?.focus();
	};
	const state = problems.length > 0 ? t`Settle what is marked first` : t`Not saved yet`;
	return (
		<>
			{/* Screen readers tell only of what changes in a place that was there before. */}
			<p role="status" className="visually-hidden">
				{previewed === null ? '' : effectInWords(previewed.preview)}
			</p>
			{previewed !== null && (
				<Preview
					preview={previewed.preview}
					actions={previewed.of === 'removal' && <Removal onRemove={() => void removeOwn()} onKeep={keepOwn} />}
				/>
			)}
			{problem !== null && (
				<p className="field-problem" role="alert">
					{problem}
				</p>
			)}
			<div className="policy-actions" data-changed={changed || undefined}>
				<button
					type="button"
					className="button"
					aria-disabled={!ready || undefined}
					onClick={() => ready && void preview(draft)}
				>
					{t`Preview the effect`}
				</button>
				<button
					type="button"
					className="button button-primary"
					aria-disabled={!ready || undefined}
					onClick={() => void saveDraft()}
				>
					{t`Save policy`}
				</button>
				<button
					type="button"
					className="button"
					aria-disabled={draft === null || undefined}
					onClick={() => draft !== null && end(t`Changes discarded`)}
				>
					{t`Discard changes`}
				</button>
				<span ref={status} tabIndex={-1} className="subtle" aria-live="polite">
					{changed ? state : done}
				</span>
				<span className="spacer" />
				{view.own !== null && (
					<button type="button" className="button button-danger" onClick={() => void preview(null)}>
						{t`Remove this policy…`}
					</button>
				)}
			</div>
		</>
	);
};
