import { t } from '@lingui/core/macro';
import { type Policy, type PolicyProblem, type PolicyResult, parsePolicy } from '../release/policy';
import { builtInTemplate } from '../release/template';
import { RELEASE_KINDS } from '../release/words';
import { RULES } from './registry';

const KNOWN_RULES: ReadonlySet<string> = new Set(RULES.map(({ id }) => id));

const unknownRules = (policy: Policy): PolicyProblem[] =>
	Object.keys(policy.rules)
		.filter((id) => !KNOWN_RULES.has(id))
		.map((id) => ({ field: `rules.${id}`, message: t`There is no rule of this name.` }));

const unknownItems = (policy: Policy): PolicyProblem[] =>
	RELEASE_KINDS.flatMap((kind) => {
		const changes = policy.templates[kind];
		if (changes === undefined) return [];
		const known = new Set(builtInTemplate(kind).map(({ templateKey }) => templateKey));
		const message = t`The built-in template has no such item.`;
		const removed = changes.remove.flatMap((key, at) =>
			known.has(key) ? [] : [{ field: `templates.${kind}.remove.${at}`, message }],
		);
		const changed = changes.change.flatMap(({ templateKey }, at) =>
			known.has(templateKey) ? [] : [{ field: `templates.${kind}.change.${at}`, message }],
		);
		return [...removed, ...changed];
	});

/**
 * Reads a policy that comes from elsewhere. Stricter than reading one's own: a rule or an item that does not exist is
 * a mistake in the file, which would otherwise do nothing without anybody noticing.
 */
export const importPolicy = (json: string): PolicyResult => {
	const result = parsePolicy(json);
	if (!result.ok) return result;
	const problems = [...unknownRules(result.policy), ...unknownItems(result.policy)];
	return problems.length === 0 ? result : { ok: false, problems };
};
