import type { History } from '../company/jira-history.ts';
import type { JiraIssue, JiraSite } from '../company/jira-site.ts';
import { type ApiVersion, jiraTime, userBean } from './beans.ts';

/** Entries that Cloud puts into an issue; the whole is at an address of its own there. */
const MOST_ON_CLOUD = 100;

/** One entry of a changelog. Only Cloud tells the field's id; it leaves out what has no value, Data Center writes null. */
export function historyBean(site: JiraSite, { id, author, at, items }: History, api: ApiVersion): object {
	return {
		id,
		author: userBean(site, author, api),
		created: jiraTime(at),
		items: items.map(({ fieldId, ...item }) => {
			if (site.kind === 'data-center') return { ...item, fieldtype: 'jira' };
			const given = Object.entries({ ...item, fieldId }).filter(([, value]) => value !== null);
			return { ...Object.fromEntries(given), fieldtype: 'jira' };
		}),
	};
}

/** The changelog inside an issue: on Cloud the newest entries first, on Data Center all of them, oldest first. */
export function changelogBean(site: JiraSite, issue: JiraIssue, api: ApiVersion): object {
	const total = issue.history.length;
	const shown = site.kind === 'cloud' ? issue.history.toReversed().slice(0, MOST_ON_CLOUD) : issue.history;
	const histories = shown.map((history) => historyBean(site, history, api));
	return { startAt: 0, maxResults: histories.length, total, histories };
}
