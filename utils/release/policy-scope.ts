import * as z from 'zod/mini';

const Id = z.string().check(z.minLength(1), z.maxLength(400));
const Project = z.string().check(z.minLength(1), z.maxLength(120));

/** What a policy is for: one project, all of a site, or everything that has none of its own. */
export const PolicyScope = z.discriminatedUnion('kind', [
	z.object({ kind: z.literal('default') }),
	z.object({ kind: z.literal('site'), siteId: Id }),
	z.object({ kind: z.literal('project'), siteId: Id, project: Project }),
]);
export type PolicyScope = z.infer<typeof PolicyScope>;

/** Where something belongs: the site and, where one is known, the project or team. */
export interface Whereabouts {
	readonly siteId: string;
	readonly project: string | null;
}

export const DEFAULT_SCOPE: PolicyScope = { kind: 'default' };

/** Every key begins so. */
export const POLICY_KEY_PREFIX = 'policy:';

/** The name a scope's policy is kept under, one for each scope. */
export const policyKey = (scope: PolicyScope): string => {
	if (scope.kind === 'default') return 'policy:default';
	if (scope.kind === 'site') return `policy:site:${scope.siteId}`;
	// Site ids have slashes; a project's must not look like one.
	return `policy:project:${scope.siteId}/${encodeURIComponent(scope.project)}`;
};

/** The scope of a key; null for one that `policyKey` never makes. */
export const scopeOfKey = (key: string): PolicyScope | null => {
	if (key === 'policy:default') return DEFAULT_SCOPE;
	const [, kind, rest = ''] = /^policy:(site|project):(.+)$/.exec(key) ?? [];
	if (kind === 'site') return { kind, siteId: rest };
	const slash = rest.lastIndexOf('/');
	if (kind !== 'project' || slash < 1) return null;
	try {
		return { kind, siteId: rest.slice(0, slash), project: decodeURIComponent(rest.slice(slash + 1)) };
	} catch {
		return null;
	}
};

/** Scopes whose policy may hold somewhere, the nearest first: the first that has a policy decides. */
export const scopesFor = ({ siteId, project }: Whereabouts): PolicyScope[] => [
	...(project === null || project === '' ? [] : [{ kind: 'project', siteId, project } as const]),
	{ kind: 'site', siteId },
	DEFAULT_SCOPE,
];

/** The scopes that hold for a scope as a whole: itself, then what it falls back to. */
export const scopeChain = (scope: PolicyScope): PolicyScope[] =>
	scope.kind === 'default'
		? [scope]
		: scopesFor({ siteId: scope.siteId, project: scope.kind === 'project' ? scope.project : null });

/** The project in an issue's key, `PAY` in `PAY-12`; null for keys of another form. */
export const projectOfKey = (key: string): string | null => /^([A-Za-z][A-Za-z0-9_]*)-\d+$/.exec(key)?.[1] ?? null;
