import { buildSchema, execute, type GraphQLSchema, NoDeprecatedCustomRule, parse, validate } from 'graphql';
import { beforeAll, describe, expect, it } from 'vitest';
import * as reading from '../../../utils/trackers/linear/documents';
import * as sharing from '../../../utils/trackers/linear/sharing-documents';
import { createWorld } from '../../trackers/company/world';
import { contractsPresent, readContract } from '../trackers/contracts';
import { asker } from '../trackers/linear-requests';

const DOCUMENTS = Object.entries({ ...reading, ...sharing });
const { linear: site } = createWorld('2026-11-23');
site.rename('ENG-123', 'Renamed');
site.setIssue('MOB-12', { milestone: null, releases: [site.releases[0]?.id ?? ''] });

const place = {
	issueId: 'ENG-123',
	title: 'Muster plan',
	url: 'https://linear.app/#muster-plan-1',
	metadata: { v: 1 },
};
site.attachments.push({
	...place,
	id: 'place',
	issue: site.need('ENG-123').id,
	subtitle: null,
	groupBySource: false,
	creator: site.user,
	createdAt: site.now(),
	updatedAt: site.now(),
});

site.documents.push({
	id: 'document',
	title: 'Plan',
	slugId: 'abc',
	content: '# Plan',
	project: site.projects[0]?.id ?? null,
	release: null,
	initiative: null,
	issue: null,
	trashed: false,
	creator: site.user,
	createdAt: site.now(),
	updatedAt: site.now(),
});

/** What a document wants besides an id. */
const VARIABLES: Readonly<Record<string, object>> = {
	ISSUE_REST: { ids: [site.need('ENG-123').id] },
	ISSUE_PLACES: { id: 'ENG-123', ending: '#muster-plan-1' },
	PLACES_BY_URL: { url: place.url },
	PUT_PLACE: { input: { ...place, url: 'https://linear.app/#muster-plan-2', subtitle: 'ready' } },
	PICKED_ISSUE: { id: 'ENG-123' },
	CREATE_ISSUE: { input: { teamId: site.teams[0]?.id, title: 'Coordination' } },
	DOCUMENTS: { filter: { project: { id: { eq: site.projects[0]?.id } } } },
	CREATE_DOCUMENT: { input: { title: 'Plan', content: '# Plan', projectId: site.projects[0]?.id } },
	UPDATE_DOCUMENT: { id: 'document', input: { content: '# New' } },
	MILESTONE_PROJECT: { id: site.milestones[0]?.id },
	YIELD: { issue: 'ENG-123', attachment: 'place', title: 'Duplicate' },
};

/** Something that is there for each document that asks for one thing. */
const IDS: Readonly<Record<string, string | undefined>> = {
	ISSUE_BY_KEY: 'ENG-123',
	ISSUE_HISTORY: 'ENG-123',
	RELEASE_BY_ID: site.releases[0]?.id,
	MILESTONE_BY_ID: site.milestones[0]?.id,
	PROJECT_BY_ID: site.projects[0]?.id,
	INITIATIVE_BY_ID: site.initiatives[0]?.id,
};

console.log(
	contractsPresent
		? `Linear’s published schema: ${DOCUMENTS.length} documents and ${DOCUMENTS.length} answers are held to it.`
		: 'Skipped: Linear’s published schema is not beside this repository.',
);

describe.skipIf(!contractsPresent)('Linear’s published schema', () => {
	let schema: GraphQLSchema;
	beforeAll(() => {
		schema = buildSchema(readContract('linear.graphql'), { assumeValid: true });
	});

	it.each(DOCUMENTS)('admits %s', (_name, document) => {
		expect(validate(schema, parse(document))).toEqual([]);
	});

	it.each(DOCUMENTS)('keeps what %s asks for', (_name, document) => {
		expect(validate(schema, parse(document), [NoDeprecatedCustomRule])).toEqual([]);
	});

	it.each(DOCUMENTS)('admits the stand-in’s answer to %s', async (name, document) => {
		const variables = { id: IDS[name], initiatives: true, ...VARIABLES[name] };
		const { data, errors } = await asker(site)(document, variables);
		expect(errors).toEqual([]);
		// Executing over the answer completes every value by its published type; aliases are not used.
		const rootValue = data;
		const read = await execute({ schema, document: parse(document), rootValue, variableValues: variables });
		expect(read.errors ?? []).toEqual([]);
		expect(JSON.parse(JSON.stringify(read.data))).toEqual(data);
	});
});
