import { t } from '@lingui/core/macro';
import { adf } from '../../publish/adf';
import type { PublishDocument } from '../../publish/document';
import { wikiMarkup } from '../../publish/wiki';
import { sentenceList } from '../../words/lists';
import { gapIn } from '../tracker';
import { isEpic, type JiraSite } from './facts';
import type { NewIssue, PlaceCalls } from './place-calls';
import type { JiraCreateField, JiraCreateType } from './place-schemas';
import { cannot, labelOf, MARK, markOf, type Version } from './plan-issue';

/** Types whose form is looked at: each costs a call. */
const MOST_TYPES = 4;

const aboutText = ({ name }: Version): string =>
	t`The release plan of ${name} is kept on this issue by Muster, a browser extension, for everyone who can see it. Please do not remove its label.`;

const about = (release: Version): PublishDocument => {
	const { name } = release;
	return {
		title: t`Release plan: ${name}`,
		blocks: [{ kind: 'paragraph', lines: [[{ kind: 'text', text: aboutText(release) }]] }],
	};
};

/** Types that are neither part of another issue nor an epic, a task first: it is what such an issue is. */
const suitable = (types: readonly JiraCreateType[], site: JiraSite): JiraCreateType[] =>
	types
		.filter((type) => type.subtask !== true && (type.hierarchyLevel ?? 0) === 0)
		.filter((issuetype) => !isEpic({ id: '', key: '', fields: { issuetype } }, site))
		.sort((one, other) => Number(isTask(other)) - Number(isTask(one)))
		.slice(0, MOST_TYPES);

const isTask = ({ name }: JiraCreateType): boolean => name.toLowerCase() === 'task';

const fieldsOf = (
	release: Version,
	type: JiraCreateType,
	site: JiraSite,
	offered: ReadonlySet<string>,
): Record<string, unknown> => {
	const { name } = release;
	const fields: Record<string, unknown> = {
		project: { key: release.project },
		issuetype: { id: type.id },
		summary: t`Release ${name}: coordination`,
		labels: [labelOf(release)],
		fixVersions: [{ id: release.trackerId }],
		description: site.cloud ? adf(about(release)) : wikiMarkup(about(release)),
	};
	const always = ['project', 'issuetype', 'summary', 'labels'];
	return Object.fromEntries(Object.entries(fields).filter(([id]) => always.includes(id) || offered.has(id)));
};

/** Names of the fields that somebody would have to fill in. */
const unfilled = (form: readonly JiraCreateField[], filled: Record<string, unknown>): string[] =>
	form
		.filter(({ fieldId, required, hasDefaultValue }) => required && hasDefaultValue !== true && !(fieldId in filled))
		.filter(({ fieldId }) => fieldId !== 'reporter')
		.map(({ name }) => t`“${name}”`);

/** The types that the user may make, or none where Jira does not tell. */
const typesIn = async (calls: PlaceCalls, project: string): Promise<readonly JiraCreateType[]> => {
	try {
		return await calls.createTypes(project);
	} catch (error) {
		const { why } = gapIn(error);
		if (why === 'not-found' || why === 'forbidden' || why === 'unreadable-answer') return [];
		throw error;
	}
};

const noTypeWords = (site: string, project: string): string =>
	t`${site} lets you make no issue of a suitable type in ${project}. Pick an issue instead.`;
const noLabelsWords = ({ name }: JiraCreateType): string => t`a ${name} has no labels`;
const needsWords = ({ name }: JiraCreateType, fields: string): string => t`a ${name} needs ${fields}`;

/**
 * A plan issue as it is to be made, of the first type whose form asks for nothing that Muster cannot fill in.
 * @throws {TrackerFailure} with why there is none, and what to do instead
 */
export const newPlanIssue = async (calls: PlaceCalls, release: Version, site: JiraSite): Promise<NewIssue> => {
	const { name, project } = release;
	if (project === null)
		throw cannot('not-found', t`Muster does not know the project of “${name}”. Pick an issue instead.`);
	const types = suitable(await typesIn(calls, project), site);
	if (types.length === 0) throw cannot('forbidden', noTypeWords(calls.siteName, project));
	const obstacles: string[] = [];
	for (const type of types) {
		const form = await calls.createFields(project, type.id);
		const offered = new Set(form.map(({ fieldId }) => fieldId));
		const fields = fieldsOf(release, type, site, offered);
		const missing = unfilled(form, fields);
		if (!offered.has('labels')) obstacles.push(noLabelsWords(type));
		else if (missing.length > 0) obstacles.push(needsWords(type, sentenceList(missing)));
		else return { fields, properties: [{ key: MARK, value: markOf(release) }] };
	}
	const reasons = obstacles.join('; ');
	throw cannot(
		'unreadable-answer',
		t`Muster cannot make the issue by itself in ${project}: ${reasons}. Pick an issue instead.`,
	);
};
