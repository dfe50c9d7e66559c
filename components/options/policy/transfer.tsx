import { t } from '@lingui/core/macro';
import { useId, useState } from 'react';
import { importPolicy } from '../../../utils/readiness/import-policy';
import { exportPolicy, type Policy, type PolicyProblem } from '../../../utils/release/policy';
import type { PolicyScope } from '../../../utils/release/policy-scope';
import { download } from './download';
import { tidy, useDraft } from './use-draft';

interface Props {
	readonly scope: PolicyScope;
	/** Takes a policy that was read; nothing is saved by that. */
	readonly onImport: (policy: Policy) => void;
}

/** Name of the file that a scope's policy is exported to. */
export const fileName = (scope: PolicyScope): string => {
	const parts = scope.kind === 'default' ? [] : [scope.siteId, ...(scope.kind === 'project' ? [scope.project] : [])];
	return `${['muster-policy', ...parts].join('-').replace(/[^a-zA-Z0-9.-]+/g, '-')}.json`;
};

const Problems = ({ problems }: { readonly problems: readonly PolicyProblem[] }) => (
	<div role="alert" className="field-problem">
		<p>{t`This cannot be imported. Nothing was changed.`}</p>
		<ul className="policy-problems" aria-label={t`Problems of the import`}>
			{problems.map(({ field, message }) => (
				<li key={`${field} ${message}`}>
					{field !== '' && <code>{field}</code>} {message}
				</li>
			))}
		</ul>
	</div>
);

/** The policy as JSON: out into a file, in from a file or from pasted text. */
export const Transfer = ({ scope, onImport }: Props) => {
	const id = useId();
	const { policy, problems: own } = useDraft();
	const [text, setText] = useState('');
	const [problems, setProblems] = useState<readonly PolicyProblem[]>([]);
	const read = (json: string): void => {
		const result = importPolicy(json);
		setProblems(result.ok ? [] : result.problems);
		if (!result.ok) return;
		setText('');
		onImport(result.policy);
	};
	const readFile = async (file: File | undefined): Promise<void> => {
		if (file === undefined) return;
		try {
			const json = await file.text();
			setText(json);
			read(json);
		} catch {
			setProblems([{ field: '', message: t`The file could not be read.` }]);
		}
	};
	return (
		<details className="policy-group">
			<summary>
				<span className="policy-group-name">{t`Export and import`}</span>
			</summary>
			<div className="policy-group-body">
				<div className="form-actions">
					<button
						type="button"
						className="button"
						aria-disabled={own.length > 0 || undefined}
						onClick={() => own.length === 0 && download(fileName(scope), exportPolicy(tidy(policy)))}
					>
						{t`Export JSON`}
					</button>
				</div>
				<div className="field">
					<label htmlFor={`${id}-file`}>{t`Import from a file`}</label>
					<input
						id={`${id}-file`}
						type="file"
						accept="application/json,.json"
						onChange={({ currentTarget }) => {
							void readFile(currentTarget.files?.[0]);
							currentTarget.value = '';
						}}
					/>
				</div>
				<div className="field">
					<label htmlFor={`${id}-text`}>{t`Or paste JSON`}</label>
					<textarea
						id={`${id}-text`}
						spellCheck={false}
						value={text}
						onChange={({ currentTarget }) => {
							setText(currentTarget.value);
							setProblems([]);
						}}
					/>
				</div>
				{problems.length > 0 && <Problems problems={problems} />}
				<div className="form-actions">
					<button type="button" className="button" onClick={() => read(text)}>
						{t`Import into the form`}
					</button>
				</div>
				<p className="hint">
					{t`Import fills in the form above and shows the effect. Nothing is saved before you save it.`}
				</p>
			</div>
		</details>
	);
};
