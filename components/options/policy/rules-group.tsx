import type { Rule } from '../../../utils/readiness/rule';
import type { Policy, RuleSetting } from '../../../utils/release/policy';
import { SEVERITIES } from '../../../utils/release/words';
import { Group } from './group';
import { ruleGroups, ruleWords } from './rule-words';
import { useDraft } from './use-draft';

const AS_BUILT_IN: RuleSetting = { off: false, severity: null };
const SEVERITY_WORDS = { blocker: 'Blocker', warning: 'Warning', note: 'Note' } as const;

/** A rule that runs as built in is not named in the policy. */
const withRule = (policy: Policy, id: string, setting: RuleSetting): Policy => {
	const { [id]: _, ...others } = policy.rules;
	const asBuiltIn = !setting.off && setting.severity === null;
	return { ...policy, rules: asBuiltIn ? others : { ...others, [id]: setting } };
};

const inWords = (rules: Policy['rules']): string => {
	const settings = Object.values(rules);
	const off = settings.filter((one) => one.off).length;
	const other = settings.filter((one) => !one.off && one.severity !== null).length;
	const parts = [off > 0 ? `${off} off` : '', other > 0 ? `${other} with another severity` : ''];
	return parts.filter((part) => part !== '').join(', ') || 'all as built in';
};

const RuleRow = ({ rule }: { readonly rule: Rule }) => {
	const { policy, edit } = useDraft();
	const setting = policy.rules[rule.id] ?? AS_BUILT_IN;
	const words = ruleWords(rule.id);
	const put = (change: Partial<RuleSetting>): void => edit((old) => withRule(old, rule.id, { ...setting, ...change }));
	return (
		<tr>
			<td>
				<label className="policy-check">
					<input
						type="checkbox"
						checked={!setting.off}
						onChange={({ currentTarget }) => put({ off: !currentTarget.checked })}
					/>
					{words}
				</label>
				<code className="hint">{rule.id}</code>
			</td>
			<td>
				<select
					aria-label={`Severity: ${words}`}
					disabled={setting.off}
					value={setting.severity ?? ''}
					onChange={({ currentTarget }) =>
						put({ severity: SEVERITIES.find((one) => one === currentTarget.value) ?? null })
					}
				>
					<option value="">As built in</option>
					{SEVERITIES.map((severity) => (
						<option key={severity} value={severity}>
							{SEVERITY_WORDS[severity]}
						</option>
					))}
				</select>
			</td>
		</tr>
	);
};

/** Every rule: whether it runs, and how bad what it finds is. */
export const RulesGroup = () => {
	const { policy } = useDraft();
	return (
		<Group name="Rules" now={inWords(policy.rules)}>
			<table className="policy-rules">
				<thead>
					<tr>
						<th scope="col">Rule, and whether it runs</th>
						<th scope="col">Severity</th>
					</tr>
				</thead>
				{ruleGroups().map(({ name, rules }) => (
					<tbody key={name}>
						<tr>
							<th scope="rowgroup" colSpan={2}>
								{name}
							</th>
						</tr>
						{rules.map((rule) => (
							<RuleRow key={rule.id} rule={rule} />
						))}
					</tbody>
				))}
			</table>
		</Group>
	);
};
