import { t } from '@lingui/core/macro';
import { useState } from 'react';
import { SaveRow } from './save-row';
import { type ChangeOption, useAction } from './use-options';

interface Props {
	readonly days: number;
	readonly change: ChangeOption;
}

/** How far ahead the badge looks. */
export const Horizon = ({ days, change }: Props) => {
	const { problem, run, setProblem } = useAction();
	const [typed, setTyped] = useState<string | null>(null);
	const [saved, setSaved] = useState(false);
	const save = async (): Promise<void> => {
		const value = Number(typed ?? days);
		if (!Number.isInteger(value) || value < 1 || value > 365) {
			setProblem(t`Use a whole number of days from 1 to 365.`);
			return;
		}
		if (await run(() => change('options.set-horizon', { days: value }))) {
			setTyped(null);
			setSaved(true);
		}
	};
	return (
		<section aria-labelledby="horizon-title">
			<h2 id="horizon-title">{t`Horizon`}</h2>
			<p className="subtle">
				{t`The badge on Muster’s icon counts the releases that ship within this many days and are not ready.`}
			</p>
			<SaveRow htmlFor="horizon" label={t`Days ahead`} save={t`Save`} saved={saved} onSave={() => void save()}>
				<input
					id="horizon"
					className="short"
					type="number"
					min={1}
					max={365}
					value={typed ?? days}
					aria-invalid={problem !== null}
					aria-describedby={problem === null ? undefined : 'horizon-problem'}
					onChange={(event) => {
						setTyped(event.currentTarget.value);
						setSaved(false);
						setProblem(null);
					}}
				/>
			</SaveRow>
			{problem !== null && (
				<p id="horizon-problem" className="field-problem" role="alert">
					{problem}
				</p>
			)}
		</section>
	);
};
