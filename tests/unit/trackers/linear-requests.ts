import type { LinearWorkspace } from '../../trackers/company/linear-workspace.ts';
import { linearApi } from '../../trackers/linear/api.ts';

export const KEY = 'lin_api_demo_meridian_0123456789abcdef';

/** A GraphQL answer with its HTTP status and headers. */
export interface Reply {
	status: number;
	headers: Headers;
	data: Record<string, unknown> | null | undefined;
	errors: { message: string; extensions: Record<string, unknown> }[];
}

/** A caller of the workspace's GraphQL endpoint. */
export function asker(site: LinearWorkspace, key: string | null = KEY) {
	const app = linearApi(site);
	return async (query: string, variables: Record<string, unknown> = {}): Promise<Reply> => {
		const headers = { 'content-type': 'application/json', ...(key === null ? {} : { authorization: key }) };
		const body = JSON.stringify({ query, variables });
		const answer = await app.request('https://api.linear.app/graphql', { method: 'POST', headers, body });
		const parsed = (await answer.json()) as Pick<Reply, 'data'> & { errors?: Reply['errors'] };
		return { status: answer.status, headers: answer.headers, data: parsed.data, errors: parsed.errors ?? [] };
	};
}
