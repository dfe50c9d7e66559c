import { markdownBody } from '../../publish/markdown';
import { endsIn, marked, type Publication, type PublishedCopy } from '../published';
import type { Publisher, PublishPlace, PublishTarget } from '../tracker';
import type { LinearClient } from './client';
import type { LinearSite } from './facts';
import { writing } from './plan-issue';
import { kindOf } from './release-kinds';
import { CreatedDocument, DocumentsAnswer, type LinearDocument, MilestoneProject, UpdatedDocument } from './schemas';
import { CREATE_DOCUMENT, DOCUMENTS, MILESTONE_PROJECT, UPDATE_DOCUMENT } from './sharing-documents';

/** What a document belongs to: one of the three things in Linear that have documents and may be releases. */
interface Owner {
	readonly field: 'releaseId' | 'projectId' | 'initiativeId';
	readonly id: string;
	/** The project's name where it is not the release itself. */
	readonly project: string | null;
}

/** Texts of a release as documents of it. */
export class LinearPublisher implements Publisher {
	readonly forms = ['document'] as const;
	readonly #client: LinearClient;
	readonly #site: LinearSite;

	constructor(client: LinearClient, site: LinearSite) {
		this.#client = client;
		this.#site = site;
	}

	async #ownerOf(trackerId: string): Promise<Owner> {
		const { name, id } = kindOf(trackerId, this.#site);
		if (name === 'release') return { field: 'releaseId', id, project: null };
		if (name === 'initiative') return { field: 'initiativeId', id, project: null };
		if (name === 'project') return { field: 'projectId', id, project: null };
		const { projectMilestone } = await this.#client.ask(MILESTONE_PROJECT, { id }, MilestoneProject, 'issue');
		return { field: 'projectId', id: projectMilestone.project.id, project: projectMilestone.project.name };
	}

	async look({ release }: PublishTarget): Promise<PublishPlace> {
		const { project } = await this.#ownerOf(release.trackerId);
		return { key: '', title: project ?? release.name, customersToo: false };
	}

	async keep(publication: Publication, { release }: PublishTarget): Promise<PublishedCopy> {
		const owner = await this.#ownerOf(release.trackerId);
		const document = marked(publication, release);
		// Linear shows the title above the text.
		const input = { title: document.title, content: markdownBody(document) };
		const there = await this.#there(owner, publication);
		if (there !== null) {
			const asked = this.#client.ask(UPDATE_DOCUMENT, { id: there.id, input }, UpdatedDocument, 'issue');
			return copyOf((await writing(asked)).documentUpdate.document, false);
		}
		const fresh = { input: { ...input, [owner.field]: owner.id } };
		const made = await writing(this.#client.ask(CREATE_DOCUMENT, fresh, CreatedDocument, 'issue'));
		return copyOf(made.documentCreate.document, true);
	}

	/** The remembered document, else the one that ends in the marker; one that was put into the trash is not there. */
	async #there({ field, id }: Owner, { knownId, marker }: Publication): Promise<LinearDocument | null> {
		const filter = { [field.slice(0, -2)]: { id: { eq: id } } };
		const question = { query: DOCUMENTS, variables: { filter }, schema: DocumentsAnswer, what: 'issue' } as const;
		const all = await this.#client.all(question, ({ documents }) => documents);
		return all.find((each) => each.id === knownId) ?? all.find(({ content }) => endsIn(content ?? '', marker)) ?? null;
	}
}

const copyOf = ({ id, url }: LinearDocument, fresh: boolean): PublishedCopy => ({ id, url, fresh });
