import type { JiraIssue, JiraSite } from './jira-site.ts';
import type { Person } from './people.ts';

/** One field that changed, in the words of a changelog: `from` and `to` are ids, where the field has any. */
export interface HistoryItem {
	/** As the changelog names the field; never translated. */
	field: string;
	fieldId: string;
	from: string | null;
	fromString: string | null;
	to: string | null;
	toString: string | null;
}

/** What one person changed of an issue in one go. */
export interface History {
	id: string;
	author: Person;
	at: Date;
	items: HistoryItem[];
}

const TEXTS = ['summary', 'description', 'status'] as const;

const text = (field: string, from: string | null, to: string | null): HistoryItem => ({
	field,
	fieldId: field,
	from: null,
	fromString: from,
	to: null,
	toString: to,
});

const versionItem = (site: JiraSite, id: string, joined: boolean): HistoryItem => {
	const { name } = site.version(id);
	const [from, to] = joined ? [null, id] : [id, null];
	const named = { fromString: from && name, toString: to && name };
	return { field: 'Fix Version', fieldId: 'fixVersions', from, to, ...named };
};

/** What differs between an issue before and after an edit, one item for each field and each version. */
export function itemsBetween(site: JiraSite, before: JiraIssue, after: JiraIssue): HistoryItem[] {
	const texts = TEXTS.filter((name) => before[name] !== after[name]);
	const left = before.fixVersions.filter((id) => !after.fixVersions.includes(id));
	const joined = after.fixVersions.filter((id) => !before.fixVersions.includes(id));
	const labels = [before.labels.join(' '), after.labels.join(' ')] as const;
	return [
		...texts.map((name) => text(name, before[name], after[name])),
		...left.map((id) => versionItem(site, id, false)),
		...joined.map((id) => versionItem(site, id, true)),
		...(labels[0] === labels[1] ? [] : [text('labels', ...labels)]),
	];
}
