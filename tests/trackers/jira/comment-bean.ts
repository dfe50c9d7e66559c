import type { JiraComment, JiraIssue, JiraSite } from '../company/jira-site.ts';
import { type ApiVersion, jiraTime, restUrl, userBean } from './beans.ts';
import { plainText, toDocument } from './text.ts';

/** A comment as the REST API gives it: its body is a document in version 3 and text in version 2. */
export function commentBean(site: JiraSite, issue: JiraIssue, comment: JiraComment, api: ApiVersion): object {
	const body = typeof comment.body === 'string' ? toDocument(comment.body) : comment.body;
	return {
		self: `${restUrl(site, api)}/issue/${issue.id}/comment/${comment.id}`,
		id: comment.id,
		author: userBean(site, comment.author, api),
		body: api === 3 ? body : plainText(comment.body),
		updateAuthor: userBean(site, comment.author, api),
		created: jiraTime(comment.created),
		updated: jiraTime(comment.updated),
		...(site.kind === 'cloud' ? { jsdPublic: true } : {}),
	};
}
