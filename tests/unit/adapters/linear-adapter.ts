import type { FetchOutcome } from '../../../utils/messaging/protocol';
import { rateLimitsIn } from '../../../utils/platform/linear-post';
import { DEFAULT_MAPPING, type SiteMapping } from '../../../utils/release/facts';
import { LinearClient } from '../../../utils/trackers/linear/client';
import { LinearTracker } from '../../../utils/trackers/linear/tracker';
import type { LinearWorkspace } from '../../trackers/company/linear-workspace';
import { linearApi } from '../../trackers/linear/api';
import { KEY } from '../trackers/linear-requests';

/** Sends a request to the stand-in as the extension sends it to Linear. */
export const transportTo = (site: LinearWorkspace, sent: string[] = [], key = KEY) => {
	const api = linearApi(site);
	return {
		async post(body: string): Promise<FetchOutcome> {
			sent.push(body);
			const headers = { 'content-type': 'application/json', authorization: key };
			const answer = await api.request('https://api.linear.app/graphql', { method: 'POST', headers, body });
			return {
				status: answer.status,
				contentType: answer.headers.get('content-type') ?? '',
				retryAfter: answer.headers.get('retry-after'),
				redirected: false,
				text: await answer.text(),
				limits: rateLimitsIn((name) => answer.headers.get(name)),
			};
		},
	};
};

/** The adapter on the stand-in's workspace; `sent` collects what it asks. */
export const adapterOn = (
	site: LinearWorkspace,
	sent: string[] = [],
	mapping: Partial<SiteMapping> = {},
	key = KEY,
): LinearTracker => {
	const now = () => site.now().getTime();
	const client = new LinearClient(transportTo(site, sent, key), now);
	const seen = { id: 'linear.app/meridian', mapping: { ...DEFAULT_MAPPING, ...mapping }, timeZone: 'UTC' };
	return new LinearTracker(client, seen, now);
};
