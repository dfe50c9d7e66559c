import type { FetchOutcome } from '../../../utils/messaging/protocol';
import type { Transport } from '../../../utils/trackers/jira/caller';
import { JiraClient } from '../../../utils/trackers/jira/client';
import type { JiraSite as SiteFacts } from '../../../utils/trackers/jira/facts';
import { JiraTracker } from '../../../utils/trackers/jira/tracker';
import type { JiraSite } from '../../trackers/company/jira-site';
import { EPIC_LINK, EPIC_NAME } from '../../trackers/jira/jql-fields';
import { callerOf } from '../trackers/jira-requests';

/** One call that the adapter sent, below the site's base address, and what came back. */
export interface Sent {
	readonly method: string;
	/** Path and query. */
	readonly path: string;
	readonly body: unknown;
	readonly outcome: FetchOutcome;
}

/** Carries calls to a stand-in site, and writes each down. */
export const transportTo = (site: JiraSite, sent: Sent[]): Transport => {
	const call = callerOf(site);
	return {
		async send({ method, path, body }) {
			const answer = await call(method, path, body ?? undefined);
			const text = typeof answer.body === 'string' ? answer.body : JSON.stringify(answer.body);
			const outcome = {
				status: answer.status,
				contentType: answer.type,
				retryAfter: null,
				redirected: false,
				text,
			};
			sent.push({ method, path, body, outcome });
			return outcome;
		},
	};
};

/** The adapter on a stand-in site, with the calls it sends. */
export const jiraOn = (
	site: JiraSite,
	more: Partial<SiteFacts> = {},
): { client: JiraClient; tracker: JiraTracker; sent: Sent[] } => {
	const sent: Sent[] = [];
	const cloud = site.kind === 'cloud';
	const now = () => site.now().getTime();
	const client = new JiraClient(transportTo(site, sent), { siteName: site.title, cloud, now });
	const mapping = { epicTypes: [], jointProjects: [] };
	const id = site.baseUrl.replace('https://', '');
	const fields = { epicLinkField: cloud ? null : EPIC_LINK, epicNameField: cloud ? null : EPIC_NAME };
	const facts = { id, baseUrl: site.baseUrl, cloud, ...fields, mapping, ...more };
	return { client, tracker: new JiraTracker(client, facts, now), sent };
};
