import { DATA_CENTER_CONTEXT, HOSTS } from '../hosts.ts';
import { addMobileApp } from './app.ts';
import { JiraSite } from './jira-site.ts';
import { addEngineering } from './linear-engineering.ts';
import { addMobileSdks } from './linear-mobile.ts';
import { LinearWorkspace } from './linear-workspace.ts';
import { addOperations, addSupportDesk } from './operations.ts';
import { addPayments } from './pay.ts';

/** Everything the stand-in trackers know. It is live: what a test changes, the next answer shows. */
export interface World {
	/** The date (YYYY-MM-DD) all other dates are counted from. */
	today: string;
	jiraCloud: JiraSite;
	jiraDataCenter: JiraSite;
	jiraPlain: JiraSite;
	linear: LinearWorkspace;
	/** A workspace of another company, with issues of the same keys. */
	linearPartner: LinearWorkspace;
}

/** Meridian as it stands on `today`: payments and invoices for small companies, planned in four trackers. */
export function createWorld(today: string): World {
	const now = clockOn(today);
	const jiraCloud = new JiraSite({ kind: 'cloud', host: HOSTS.jiraCloud, title: 'Meridian', now });
	addPayments(jiraCloud, today);
	addMobileApp(jiraCloud, today);
	const jiraDataCenter = new JiraSite({
		kind: 'data-center',
		host: HOSTS.jiraDataCenter,
		contextPath: DATA_CENTER_CONTEXT,
		title: 'Meridian operations',
		now,
	});
	addOperations(jiraDataCenter, today);
	const jiraPlain = new JiraSite({ kind: 'data-center', host: HOSTS.jiraPlain, title: 'Meridian support', now });
	addSupportDesk(jiraPlain, today);
	const linear = new LinearWorkspace(now);
	addEngineering(linear, today);
	addMobileSdks(linear, today);
	const linearPartner = new LinearWorkspace(now, 'c7b1d0aa-0000-4000-8000-000000000002');
	Object.assign(linearPartner, { name: 'Northwind', urlKey: 'northwind' });
	linearPartner.keys = { lin_api_demo_northwind_0123456789abcdef: linearPartner.user };
	addEngineering(linearPartner, today);
	linearPartner.rename('ENG-123', 'Northwind’s own ENG-123');
	return { today, jiraCloud, jiraDataCenter, jiraPlain, linear, linearPartner };
}

/** The time of day goes on as usual, but on `today`, so that changes are newer than the data whatever date a test chose. */
function clockOn(today: string): () => Date {
	const start = Date.now();
	const base = Date.parse(`${today}T${new Date(start).toISOString().slice(11)}`);
	return () => new Date(base + (Date.now() - start));
}
