import { t } from '@lingui/core/macro';
import { useId, useState } from 'react';
import type { OptionsView } from '../../utils/messaging/views';
import { Icon } from '../common/icon';
import { SaveRow } from './save-row';
import { type ChangeOption, useAction } from './use-options';

/** Asks for the permission to notify, or gives it back. */
export interface NoticePermission {
	/** Must be called while a click is being handled. */
	request(): Promise<boolean>;
	giveBack(): Promise<void>;
}

interface Props {
	readonly reminders: OptionsView['reminders'];
	readonly change: ChangeOption;
	readonly permission: NoticePermission;
}

const refusedWords = (): string =>
	t`The browser was told not to allow notifications. Switch them on again and choose Allow.`;
const daysRefusal = (): string => t`Use whole numbers from 0 to 60, such as 5, 1; ten at most.`;

/** The days in what was typed, such as `5, 1`; null where it is anything else. */
export const daysIn = (typed: string): number[] | null => {
	const parts = typed.split(/[\s,;，、]+/).filter((part) => part !== '');
	const days = parts.map((part) => (/^\d{1,2}$/.test(part) ? Number(part) : Number.NaN));
	return days.length <= 10 && days.every((day) => day <= 60) ? [...new Set(days)] : null;
};

/** Desktop notifications: none until somebody asks for them. */
export const Reminders = ({ reminders, change, permission }: Props) => {
	const id = useId();
	const { busy, problem, run, setProblem } = useAction();
	const [typed, setTyped] = useState<string | null>(null);
	const [saved, setSaved] = useState(false);
	const { on, days, turned, permitted } = reminders;
	const active = on && permitted;
	const set = (wish: Partial<typeof reminders>) =>
		change('options.set-reminders', { on, days: [...days], turned, ...wish } as never);
	const switchOn = async (): Promise<string | null> =>
		(await permission.request()) ? set({ on: true }) : refusedWords();
	const switchOff = async (): Promise<string | null> => {
		const outcome = await set({ on: false });
		if (outcome === null) await permission.giveBack();
		return outcome;
	};
	const saveDays = async (): Promise<void> => {
		const chosen = daysIn(typed ?? days.join(', '));
		if (chosen === null) setProblem(daysRefusal());
		else if (await run(() => set({ days: chosen }))) {
			setTyped(null);
			setSaved(true);
		}
	};
	return (
		<section aria-labelledby="reminders-title">
			<h2 id="reminders-title">{t`Reminders`}</h2>
			<p className="subtle">
				{t`Desktop notifications about releases within the horizon: before ship, and when one turns not ready. Each comes once, on working days, all of a moment in one. Your browser asks for the permission first.`}
			</p>
			{on && !permitted && (
				<p className="entry-warning">
					<Icon name="warning" size={14} /> {t`The permission was withdrawn, so nothing is shown.`}
				</p>
			)}
			<div>
				<button
					type="button"
					className={active ? 'button' : 'button button-primary'}
					aria-disabled={busy || undefined}
					onClick={() => {
						if (!busy) void run(active ? switchOff : switchOn);
					}}
				>
					{active ? t`Switch reminders off` : t`Switch reminders on`}
				</button>
			</div>
			{active && (
				<>
					<SaveRow
						htmlFor={`${id}-days`}
						label={t`Working days before ship`}
						save={t`Save days`}
						saved={saved}
						onSave={() => void saveDays()}
					>
						<input
							id={`${id}-days`}
							className="medium"
							type="text"
							inputMode="numeric"
							autoComplete="off"
							value={typed ?? days.join(', ')}
							aria-invalid={problem !== null}
							aria-describedby={problem === null ? undefined : `${id}-problem`}
							onChange={(event) => {
								setTyped(event.currentTarget.value);
								setSaved(false);
								setProblem(null);
							}}
						/>
					</SaveRow>
					<label className="check-line">
						<input
							type="checkbox"
							checked={turned}
							onChange={(event) => {
								const { checked } = event.currentTarget;
								void run(() => set({ turned: checked }));
							}}
						/>
						{t`Also when a release turns not ready`}
					</label>
				</>
			)}
			{problem !== null && (
				<p id={`${id}-problem`} className="field-problem" role="alert">
					{problem}
				</p>
			)}
		</section>
	);
};
