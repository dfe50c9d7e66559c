import { msg, plural, t } from '@lingui/core/macro';
import type { Rule } from '../../../utils/readiness/rule';
import type { Policy, RuleSetting } from '../../../utils/release/policy';
import { SEVERITIES } from '../../../utils/release/words';
import { labels } from '../../../utils/words/labels';
import { listText } from '../../../utils/words/lists';
import { Group } from './group';
import { ruleGroups, ruleWords } from './rule-words';
import { useDraft } from './use-draft';

const AS_BUILT_IN: RuleSetting = { off: false, severity: null };
const SEVERITY_WORDS = labels({
	blocker: msg`Blocker`,
	warning: msg`Warning`,
	note: msg({ message: 'Note', context: 'severity' }),
});

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
	if (off + other === 0) return t`all as built in`;
	return listText([
		...(off > 0 ? [plural(off, { one: '# off', other: '# off' })] : []),
		...(other > 0 ? [plural(other, { one: '# with another severity', other: '# with another severity' })] : []),
	]);
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
					aria-label={t`Severity: ${words}`}
					disabled={setting.off}
					value={setting.severity ?? ''}
					onChange={({ currentTarget }) =>
						put({ severity: SEVERITIES.find((one) => one === currentTarget.value) ?? null })
					}
				>
					<option value="">{t`As built in`}</option>
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
		<Group name={t`Rules`} now={inWords(policy.rules)}>
			<table className="policy-rules">
				<thead>
					<tr>
						<th scope="col">{t`Rule, and whether it runs`}</th>
						<th scope="col">{t`Severity`}</th>
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
