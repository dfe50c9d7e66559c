/** The host names the stand-ins answer to. All are served by one https server, told apart by the Host header. */
export const HOSTS = {
	jiraCloud: 'meridian.atlassian.net',
	jiraDataCenter: 'jira.meridian.example',
	jiraPlain: 'issues.meridian.example',
	linear: 'linear.app',
	linearApi: 'api.linear.app',
} as const;

/** The context path under which the first Data Center is installed. */
export const DATA_CENTER_CONTEXT = '/jira';
