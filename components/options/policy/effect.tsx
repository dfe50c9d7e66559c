import { t } from '@lingui/core/macro';
import { Trans } from '@lingui/react/macro';
import type { ReleaseEffect, RuleCount, SeverityChange } from '../../../utils/messaging/policy-views';
import type { Severity } from '../../../utils/release/words';
import { dateText } from '../../common/dates';
import { VerdictBadge } from '../../common/verdict';
import { countWords } from '../../findings/settle';
import { ruleWords } from './rule-words';

const Counts = ({ name, counts }: { readonly name: string; readonly counts: readonly RuleCount[] }) =>
	counts.map(({ rule, severity, count }) => (
		<li key={`${rule} ${severity}`} data-rule={rule}>
			<strong>{name}</strong> {ruleWords(rule)} <span className="subtle">({countWords(severity, count)})</span>
		</li>
	));

const changeWords = (count: string, to: Severity): string => {
	if (to === 'blocker') return t`${count}, now blocker`;
	return to === 'warning' ? t`${count}, now warning` : t`${count}, now note`;
};

const Changes = ({ changes }: { readonly changes: readonly SeverityChange[] }) =>
	changes.map(({ rule, from, to, count }) => (
		<li key={`${rule} ${from} ${to}`} data-rule={rule}>
			<strong>{t`Changes:`}</strong> {ruleWords(rule)}{' '}
			<span className="subtle">({changeWords(countWords(from, count), to)})</span>
		</li>
	));

/** Whether a policy makes any difference to a release. */
export const isTouched = ({ before, after, appear, vanish, change }: ReleaseEffect): boolean =>
	before !== after || appear.length + vanish.length + change.length > 0;

const Verdicts = ({ effect }: { readonly effect: ReleaseEffect }) => {
	const before = <VerdictBadge verdict={effect.before} />;
	const after = <VerdictBadge verdict={effect.after} />;
	if (effect.before === effect.after)
		return (
			<Trans>
				{before} <span className="subtle">stays</span>
			</Trans>
		);
	return (
		<Trans>
			{before} <span className="subtle">becomes</span> {after}
		</Trans>
	);
};

const placeWords = ({ siteName, shipDate }: ReleaseEffect, today: string): string =>
	shipDate === null ? siteName : t`${siteName}, ship date ${{ date: dateText(shipDate, today) }}`;

interface Props {
	readonly effect: ReleaseEffect;
	readonly today: string;
}

/** What a policy would change in one release. */
export const Effect = ({ effect, today }: Props) => (
	<li className="policy-effect">
		<p className="policy-effect-head">
			<strong>{effect.name}</strong>
			<span className="subtle">{placeWords(effect, today)}</span>
			<Verdicts effect={effect} />
		</p>
		<ul className="policy-changes">
			<Counts name={t`Goes:`} counts={effect.vanish} />
			<Counts name={t`Comes:`} counts={effect.appear} />
			<Changes changes={effect.change} />
		</ul>
	</li>
);
