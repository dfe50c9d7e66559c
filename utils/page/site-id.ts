/**
 * The id of a site: its address without scheme and trailing slash (`acme.atlassian.net`, `jira.acme.example/jira`,
 * `linear.app/acme`). The scheme does not count: a site that moves to https stays the same site.
 */
export const siteIdOf = ({ baseUrl }: { readonly baseUrl: string }): string =>
	baseUrl.replace(/^https?:\/\//, '').replace(/\/+$/, '');
