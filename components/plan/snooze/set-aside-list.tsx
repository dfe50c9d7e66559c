import { t } from '@lingui/core/macro';
import { useRef } from 'react';
import { SetAsideRow } from '../../findings/set-aside-row';
import { Problem } from '../parts/problem';
import { useAction } from '../parts/use-action';
import { usePlan } from '../plan-context';

/** Findings that somebody set aside: who, until when and why, with the way back. */
export const SetAsideList = () => {
	const { view } = usePlan();
	const { problem, run } = useAction();
	const box = useRef<HTMLDivElement>(null);
	const title = t({ message: 'Set aside', context: 'state' });
	return (
		<div ref={box} className="set-aside" tabIndex={-1}>
			{view.aside.length > 0 && (
				<>
					<h3>{title}</h3>
					<ul aria-label={title}>
						{view.aside.map((one) => (
							<SetAsideRow
								key={one.finding.id}
								aside={one}
								today={view.today}
								// What was set aside with an epic is brought back there: it belongs to the epic's own document.
								onBack={
									one.place === 'epic'
										? null
										: () => {
												box.current?.focus();
												void run({ type: 'unsnooze', findingId: one.finding.id });
											}
								}
							/>
						))}
					</ul>
				</>
			)}
			<Problem words={problem} />
		</div>
	);
};
