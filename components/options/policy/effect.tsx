import type { ReleaseEffect, RuleCount, SeverityChange } from '../../../utils/messaging/policy-views';
import { dateText, plural } from '../../common/dates';
import { VerdictBadge } from '../../common/verdict';
import { ruleWords } from './rule-words';

const Counts = ({ name, counts }: { readonly name: string; readonly counts: readonly RuleCount[] }) =>
	counts.map(({ rule, severity, count }) => (
		<li key={`${rule} ${severity}`} data-rule={rule}>
			<strong>{name}:</strong> {ruleWords(rule)} <span className="subtle">({plural(count, severity)})</span>
		</li>
	));

const Changes = ({ changes }: { readonly changes: readonly SeverityChange[] }) =>
	changes.map(({ rule, from, to, count }) => (
		<li key={`${rule} ${from} ${to}`} data-rule={rule}>
			<strong>Changes:</strong> {ruleWords(rule)}{' '}
			<span className="subtle">
				({plural(count, from)}, now {to})
			</span>
		</li>
	));

/** Whether a policy makes any difference to a release. */
export const isTouched = ({ before, after, appear, vanish, change }: ReleaseEffect): boolean =>
	before !== after || appear.length + vanish.length + change.length > 0;

interface Props {
	readonly effect: ReleaseEffect;
	readonly today: string;
}

/** What a policy would change in one release. */
export const Effect = ({ effect, today }: Props) => (
	<li className="policy-effect">
		<p className="policy-effect-head">
			<strong>{effect.name}</strong>
			<span className="subtle">
				{effect.siteName}
				{effect.shipDate !== null && `, ship date ${dateText(effect.shipDate, today)}`}
			</span>
			<VerdictBadge verdict={effect.before} />
			{effect.before === effect.after ? (
				<span className="subtle">stays</span>
			) : (
				<>
					<span className="subtle">becomes</span>
					<VerdictBadge verdict={effect.after} />
				</>
			)}
		</p>
		<ul className="policy-changes">
			<Counts name="Goes" counts={effect.vanish} />
			<Counts name="Comes" counts={effect.appear} />
			<Changes changes={effect.change} />
		</ul>
	</li>
);
