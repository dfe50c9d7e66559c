import { useState } from 'react';
import { TimeZone } from '../../../utils/release/policy-schema';
import { usePlan } from '../plan-context';
import { ActButton } from '../rollout/act-button';
import { SavedInput } from '../rollout/saved-fields';
import { Fact } from './fact';

const ZONES: readonly string[] = Intl.supportedValuesOf('timeZone');

/** The zone that the release's dates are in: the policy's, or one of its own. */
export const ZoneFact = () => {
	const { view } = usePlan();
	const [open, setOpen] = useState(false);
	const own = view.plan.timeZone;
	const usual = view.policy.timeZone ?? 'The zone of this computer';
	return (
		<Fact label="Time zone">
			<div className="fact-line">
				<span>
					{own ?? usual}
					{own === null && <span className="subtle"> (the default)</span>}
				</span>
				<ActButton of="time zone" expanded={open} onClick={() => setOpen(!open)}>
					{open ? 'Close' : 'Change'}
				</ActButton>
			</div>
			{open && (
				<div className="inline-form plan-form">
					<SavedInput
						label="Time zone of this release"
						saved={own ?? ''}
						suggestions={ZONES}
						placeholder="Europe/Berlin"
						hint="Empty: the default."
						command={(typed) => {
							const zone = typed.trim();
							const wrong = zone === '' ? undefined : TimeZone.safeParse(zone).error;
							if (wrong !== undefined) return wrong.issues[0]?.message ?? 'No such time zone.';
							return { type: 'set-basics', changes: { timeZone: zone === '' ? null : zone } };
						}}
					/>
				</div>
			)}
		</Fact>
	);
};
