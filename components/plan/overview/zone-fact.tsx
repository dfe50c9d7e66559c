import { t } from '@lingui/core/macro';
import { Trans } from '@lingui/react/macro';
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
	const usual = view.policy.timeZone ?? t`The zone of this computer`;
	return (
		<Fact label={t`Time zone`}>
			<div className="fact-line">
				<span>
					{own ?? usual}
					{own === null && <span className="subtle"> {t`(the default)`}</span>}
				</span>
				<ActButton expanded={open} onClick={() => setOpen(!open)}>
					{open ? (
						<Trans>
							Close<span className="visually-hidden"> time zone</span>
						</Trans>
					) : (
						<Trans>
							Change<span className="visually-hidden"> time zone</span>
						</Trans>
					)}
				</ActButton>
			</div>
			{open && (
				<div className="inline-form plan-form">
					<SavedInput
						label={t`Time zone of this release`}
						saved={own ?? ''}
						suggestions={ZONES}
						placeholder="Europe/Berlin"
						hint={t`Empty: the default.`}
						command={(typed) => {
							const zone = typed.trim();
							const wrong = zone === '' ? undefined : TimeZone.safeParse(zone).error;
							if (wrong !== undefined) return wrong.issues[0]?.message ?? t`No such time zone.`;
							return { type: 'set-basics', changes: { timeZone: zone === '' ? null : zone } };
						}}
					/>
				</div>
			)}
		</Fact>
	);
};
