import { plural, t } from '@lingui/core/macro';
import { useEffect, useId, useRef, useState } from 'react';
import type { SetAside as Aside } from '../../utils/messaging/views';
import type { Finding } from '../../utils/readiness/finding';
import { addDays } from '../../utils/release/calendar';
import { SetAsideRow } from '../findings/set-aside-row';
import { usePanel } from './context';

interface FormProps {
	readonly finding: Finding;
	readonly epicId: string;
	readonly today: string;
	readonly onClose: () => void;
}

const DEFAULT_DAYS = 7;

/** Asks until when and why a finding can wait. Escape closes. */
const SetAsideForm = ({ finding, epicId, today, onClose }: FormProps) => {
	const { store, announce } = usePanel();
	const id = useId();
	const field = useRef<HTMLInputElement>(null);
	const [until, setUntil] = useState(addDays(today, DEFAULT_DAYS));
	const [reason, setReason] = useState('');
	const [problem, setProblem] = useState<string | null>(null);
	useEffect(() => field.current?.focus(), []);

	const save = (): void => {
		const late = until !== '' && until <= today;
		const refusal = late
			? t`Choose a day after today, or leave the date empty to set it aside for good.`
			: store.edit(epicId, { type: 'snooze', findingId: finding.id, until: until === '' ? null : until, reason });
		setProblem(refusal);
		if (refusal !== null) return;
		announce(t`Set aside`);
		onClose();
	};
	return (
		<form
			className="inline-form"
			aria-label={t`Set the finding aside`}
			noValidate
			onSubmit={(event) => {
				event.preventDefault();
				save();
			}}
			onKeyDown={(event) => {
				if (event.key !== 'Escape') return;
				event.stopPropagation();
				onClose();
			}}
		>
			<label htmlFor={`${id}-reason`}>{t`Why can it wait?`}</label>
			<input
				ref={field}
				id={`${id}-reason`}
				type="text"
				autoComplete="off"
				value={reason}
				aria-invalid={problem !== null}
				aria-describedby={problem === null ? undefined : `${id}-problem`}
				onChange={(event) => setReason(event.currentTarget.value)}
			/>
			<label htmlFor={`${id}-until`}>{t`Until (empty for good)`}</label>
			<input id={`${id}-until`} type="date" value={until} onChange={(event) => setUntil(event.currentTarget.value)} />
			{problem !== null && (
				<p id={`${id}-problem`} className="field-problem" role="alert">
					{problem}
				</p>
			)}
			<div className="form-actions">
				<button type="submit" className="button button-primary">
					{t`Set aside`}
				</button>
				<button type="button" className="button" onClick={onClose}>
					{t`Cancel`}
				</button>
			</div>
		</form>
	);
};

/** Sets a finding about an epic aside, until a date or for good, always with a reason. */
export const SetAside = (props: Omit<FormProps, 'onClose'>) => {
	const [open, setOpen] = useState(false);
	const button = useRef<HTMLButtonElement>(null);
	const close = (): void => {
		setOpen(false);
		requestAnimationFrame(() => button.current?.focus());
	};
	if (open) return <SetAsideForm {...props} onClose={close} />;
	return (
		<button ref={button} type="button" className="link" onClick={() => setOpen(true)}>
			{t`Set aside…`}
			<span className="visually-hidden">: {props.finding.problem}</span>
		</button>
	);
};

interface ListProps {
	readonly aside: readonly Aside[];
	readonly epicId: string;
	readonly today: string;
}

/** The findings of an epic that somebody set aside. */
export const SetAsideList = ({ aside, epicId, today }: ListProps) => {
	const { store, announce } = usePanel();
	if (aside.length === 0) return null;
	return (
		<details className="set-aside">
			<summary>{plural(aside.length, { one: '# set aside', other: '# set aside' })}</summary>
			<ul aria-label={t`Set aside`}>
				{aside.map((one) => (
					<SetAsideRow
						key={one.finding.id}
						aside={one}
						today={today}
						onBack={
							one.place === 'plan'
								? null
								: () => {
										store.edit(epicId, { type: 'unsnooze', findingId: one.finding.id });
										announce(t`Brought back`);
									}
						}
					/>
				))}
			</ul>
		</details>
	);
};
