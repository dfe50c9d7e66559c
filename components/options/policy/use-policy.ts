import { useEffect, useMemo, useRef, useState } from 'react';
import type { Client } from '../../../utils/messaging/client';
import type { PolicyPreview, PolicyView } from '../../../utils/messaging/policy-views';
import type { Policy } from '../../../utils/release/policy';
import { type PolicyScope, policyKey } from '../../../utils/release/policy-scope';
import { useView } from '../../common/use-view';
import { useAction } from '../use-options';
import { tidy } from './use-draft';

/** What was previewed, and of what: the draft, or having no policy of one's own. */
export type Previewed = { readonly of: 'draft' | 'removal'; readonly preview: PolicyPreview } | null;

/** Tells apart changes that a policy is about from the many about single releases. */
const isAboutAll = (about: readonly string[]): boolean => about.includes('*');

/** A scope's policy with what can be done to it. */
export const usePolicy = (client: Client, scope: PolicyScope) => {
	const payload = useMemo(() => ({ scope }), [scope]);
	const loaded = useView(client, 'options.policy', payload, isAboutAll);
	const { busy, problem, run, setProblem } = useAction();
	const [previewed, setPreviewed] = useState<Previewed>(null);
	const key = policyKey(scope);
	const shown = useRef(key);

	useEffect(() => {
		shown.current = key;
		setPreviewed(null);
		setProblem(null);
	}, [key, setProblem]);

	/** Takes an answer, unless another scope was chosen while it was on its way. */
	const attempt = <T>(ask: () => Promise<T>, take: (answer: T) => void) =>
		run(async () => {
			const answer = await ask();
			if (shown.current === key) take(answer);
			return null;
		});
	const preview = (draft: Policy | null) =>
		attempt(
			() => client.ask('options.preview-policy', { scope, policy: draft === null ? null : tidy(draft) }),
			(answer) => setPreviewed({ of: draft === null ? 'removal' : 'draft', preview: answer }),
		);
	const take = (view: PolicyView): void => loaded.take(view);
	const save = (draft: Policy) =>
		attempt(() => client.ask('options.save-policy', { scope, policy: tidy(draft) }), take);
	const remove = () => attempt(() => client.ask('options.remove-policy', { scope }), take);
	return { ...loaded, acting: busy, problem, previewed, setPreviewed, preview, save, remove };
};
