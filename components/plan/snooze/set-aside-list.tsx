import { useRef } from 'react';
import type { Finding } from '../../../utils/readiness/finding';
import type { Snooze } from '../../../utils/release/plan';
import { dateText } from '../../common/dates';
import { Problem } from '../parts/problem';
import { useAction } from '../parts/use-action';
import { usePlan } from '../plan-context';

interface RowProps {
	readonly finding: Finding;
	readonly snooze: Snooze | undefined;
	readonly today: string;
	readonly onBack: () => void;
}

const Row = ({ finding, snooze, today, onBack }: RowProps) => (
	<li className="aside" data-rule={finding.rule}>
		<p>
			<bdi>{finding.problem}</bdi>
		</p>
		<p className="hint">
			{snooze !== undefined && (
				<>
					<bdi>{snooze.by.name}</bdi>, {snooze.until === null ? 'for good' : `until ${dateText(snooze.until, today)}`}:{' '}
					<bdi>{snooze.reason}</bdi>{' '}
				</>
			)}
			<button type="button" className="link" onClick={onBack}>
				Bring back<span className="visually-hidden">: {finding.problem}</span>
			</button>
		</p>
	</li>
);

/** Findings that somebody set aside: who, until when and why, with the way back. */
export const SetAsideList = () => {
	const { view } = usePlan();
	const { problem, run } = useAction();
	const box = useRef<HTMLDivElement>(null);
	const { snoozed, plan, today } = view;
	return (
		<div ref={box} className="set-aside" tabIndex={-1}>
			{snoozed.length > 0 && (
				<>
					<h3>Set aside</h3>
					<ul aria-label="Set aside">
						{snoozed.map((finding) => (
							<Row
								key={finding.id}
								finding={finding}
								snooze={plan.snoozes.find(({ findingId }) => findingId === finding.id)}
								today={today}
								onBack={() => {
									box.current?.focus();
									void run({ type: 'unsnooze', findingId: finding.id });
								}}
							/>
						))}
					</ul>
				</>
			)}
			<Problem words={problem} />
		</div>
	);
};
