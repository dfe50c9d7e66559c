import { type Client, RequestFailed } from '../../../utils/messaging/client';
import type { PolicyPreview, PolicyView } from '../../../utils/messaging/policy-views';
import type { Payload } from '../../../utils/messaging/protocol';
import { DEFAULT_POLICY, type Policy } from '../../../utils/release/policy';
import { type PolicyScope, policyKey } from '../../../utils/release/policy-scope';

const SITE_ID = 'acme.atlassian.net';
export const SITE_SCOPE: PolicyScope = { kind: 'site', siteId: SITE_ID };

const RELEASE = { siteName: 'acme', shipDate: '2026-12-01', appear: [], vanish: [], change: [] } as const;

const PREVIEW: PolicyPreview = {
	today: '2026-11-24',
	releases: [
		{
			...RELEASE,
			releaseId: 'r1',
			name: '5.0',
			before: 'not-ready',
			after: 'at-risk',
			vanish: [{ rule: 'epic-missing-comms', severity: 'blocker', count: 2 }],
		},
		{ ...RELEASE, releaseId: 'r2', name: '5.1', before: 'ready', after: 'ready' },
	],
};

/** A background that keeps policies, and shows the same effect whatever the policy. */
export class PolicyBackground implements Client {
	readonly #own = new Map<string, Policy>();
	saved: { scope: PolicyScope; policy: Policy } | null = null;
	removed = 0;
	/** Why the next saving is refused. */
	refusal: string | null = null;

	ask: Client['ask'] = async (name, payload) => {
		const { scope, policy } = payload as Payload<'options.save-policy'>;
		if (name === 'options.preview-policy') return PREVIEW as never;
		if (name === 'options.save-policy') this.#save(scope, policy as Policy);
		if (name === 'options.remove-policy') {
			this.removed += 1;
			this.#own.delete(policyKey(scope));
		}
		return this.#view(scope) as never;
	};

	onChanged = () => () => undefined;

	#save(scope: PolicyScope, policy: Policy): void {
		if (this.refusal !== null) throw new RequestFailed('refused', this.refusal);
		this.saved = { scope, policy };
		this.#own.set(policyKey(scope), policy);
	}

	#view(scope: PolicyScope): PolicyView {
		const own = this.#own.get(policyKey(scope)) ?? null;
		return {
			scope,
			own,
			applies: own ?? DEFAULT_POLICY,
			appliesFrom: own === null ? null : scope,
			fallback: null,
			scopes: own === null ? [] : [scope],
			sites: [
				{
					site: { id: SITE_ID, kind: 'jira-cloud', name: 'acme', baseUrl: `https://${SITE_ID}` },
					projects: ['PAY'],
				},
			],
			setAside: false,
		};
	}
}
