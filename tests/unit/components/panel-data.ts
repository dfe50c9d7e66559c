import type { Client } from '../../../utils/messaging/client';
import type { Payload, RequestName } from '../../../utils/messaging/protocol';
import type { PanelView } from '../../../utils/messaging/views';
import type { PanelSubject } from '../../../utils/page/bridge';
import { applyCommand, type Checklist, type Item, liveItems } from '../../../utils/release/checklist';
import { DEFAULT_POLICY } from '../../../utils/release/policy';

export const SITE = 'acme.atlassian.net';
export const EPIC = `${SITE}#epic/1`;
const NOW = '2026-11-24T09:00:00.000Z';

export const SUBJECT: PanelSubject = {
	site: { kind: 'jira-cloud', baseUrl: `https://${SITE}` },
	siteId: SITE,
	key: 'PAY-12',
	kind: 'issue',
	docked: false,
	theme: 'light',
};

export const item = (id: string, change: Partial<Item> = {}): Item => ({
	id,
	artifact: 'support-readiness',
	title: `Title of ${id}`,
	function: 'support',
	required: true,
	status: 'todo',
	reason: '',
	assignee: null,
	dueOffset: null,
	evidence: [],
	note: '',
	order: `a${id}`,
	templateKey: null,
	removed: false,
	doneAt: null,
	...change,
});

export const viewOf = (checklist: Checklist, change: Partial<PanelView> = {}): PanelView => {
	const live = liveItems(checklist);
	return {
		site: { id: SITE, kind: 'jira-cloud', name: 'acme', baseUrl: `https://${SITE}` },
		issue: { key: 'PAY-12', title: 'Refunds', url: `https://${SITE}/browse/PAY-12`, type: 'Epic' },
		epic: {
			facts: {
				id: EPIC,
				siteId: SITE,
				key: 'PAY-12',
				trackerId: '1',
				title: 'Refunds to the original card',
				url: `https://${SITE}/browse/PAY-12`,
				type: 'Epic',
				status: { name: 'In Progress', category: 'in-progress' },
				owner: null,
				labels: [],
				components: [],
				description: '',
				releaseIds: [],
				updatedAt: null,
				readAt: NOW,
			},
			verdict: 'not-ready',
			aside: [],
			findings: [
				{
					id: 'f1',
					rule: 'epic-missing-support',
					failureMode: 'support-learns-from-customers',
					severity: 'blocker',
					subject: { kind: 'epic', epicId: EPIC, artifact: 'support-readiness' },
					problem: 'Support has no brief.',
					action: 'Write it.',
				},
			],
			items: { total: live.length, done: 0, settled: 0, requiredOpen: live.length },
		},
		markedAsEpic: false,
		checklist,
		release: null,
		otherReleases: [],
		gaps: [],
		reading: false,
		sharing: null,
		people: [{ id: 'u1', name: 'Ana Souza' }],
		policy: DEFAULT_POLICY,
		today: '2026-11-24',
		...change,
	};
};

type Asked = { [N in RequestName]: { name: N; payload: Payload<N> } }[RequestName];

/** A background of one checklist; edits can be held back or made to fail. */
export class FakeBackground implements Client {
	checklist: Checklist = { epicId: EPIC, items: ['b', 'd', 'f'].map((id) => item(id)), revision: 1, updatedAt: null };
	readonly asked: Asked[] = [];
	/** Decides what happens to an edit: resolves to let it through. */
	onEdit: (edit: Payload<'checklist.edit'>) => Promise<void> = async () => undefined;
	/** Decides what happens to a request for the panel's snapshot. */
	onView: () => Promise<PanelView> = async () => viewOf(structuredClone(this.checklist));
	readonly #listeners = new Set<(about: readonly string[]) => void>();

	get edits(): Payload<'checklist.edit'>[] {
		return this.asked.flatMap((one) => (one.name === 'checklist.edit' ? [one.payload] : []));
	}

	count(name: RequestName): number {
		return this.asked.filter((one) => one.name === name).length;
	}

	ask: Client['ask'] = async (name, payload) => {
		this.asked.push({ name, payload } as Asked);
		if (name !== 'checklist.edit') return (await this.onView()) as never;
		const edit = payload as Payload<'checklist.edit'>;
		await this.onEdit(edit);
		this.checklist = applyCommand(this.checklist, edit.command, NOW);
		return { revision: this.checklist.revision } as never;
	};

	onChanged(listener: (about: readonly string[]) => void): () => void {
		this.#listeners.add(listener);
		return () => this.#listeners.delete(listener);
	}

	say(...about: string[]): void {
		for (const listener of this.#listeners) listener(about);
	}
}

/** Lets everything that is already settled run. */
export const settled = (): Promise<void> => new Promise((done) => setTimeout(done, 5));
