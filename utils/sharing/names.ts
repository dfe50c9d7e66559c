import type { Kind, Subjects } from './kinds';

/** Muster's ids of epics on this machine, with the tracker's: the former may differ where an issue has moved. */
export type EpicIds = readonly (readonly [id: string, trackerId: string])[];

/** Key of a shared document, the same on every machine. */
export const sharedKey = (kind: Kind, trackerId: string): string =>
	`${kind === 'checklist' ? 'epic' : 'release'}/${trackerId}`;

type Rename = (text: string) => string;

const renamedChecklist = (checklist: Subjects['checklist'], rename: Rename): Subjects['checklist'] =>
	checklist.aside === undefined
		? checklist
		: { ...checklist, aside: checklist.aside.map((one) => ({ ...one, findingId: rename(one.findingId) })) };

const renamedPlan = (plan: Subjects['plan'], rename: Rename): Subjects['plan'] => ({
	...plan,
	messages: plan.messages.map((message) => ({ ...message, epicIds: message.epicIds.map(rename) })),
	baselines: plan.baselines.map((baseline) => ({
		...baseline,
		epics: baseline.epics.map((epic) => ({ ...epic, id: rename(epic.id) })),
	})),
	snoozes: plan.snoozes.map((one) => ({ ...one, findingId: rename(one.findingId) })),
	learnings: plan.learnings.map((one) => ({ ...one, fromReleaseId: rename(one.fromReleaseId) })),
});

const renamed = <K extends Kind>(kind: K, subject: Subjects[K], rename: Rename): Subjects[K] =>
	(kind === 'checklist'
		? renamedChecklist(subject as Subjects['checklist'], rename)
		: renamedPlan(subject as Subjects['plan'], rename)) as Subjects[K];

/** Ids stand alone, or between colons in the id of a finding. */
const SHARED_ID = /(^|:)#(epic|release)\/([^:]*)/g;

/**
 * Translates the ids of epics and releases inside a checklist or plan between this machine's and those that all share:
 * `#epic/` or `#release/` and the tracker's id. An epic that this machine has not met keeps its shared id until it has.
 */
export class SharedNames {
	readonly #siteId: string;
	readonly #trackerIds: ReadonlyMap<string, string>;
	readonly #ids: ReadonlyMap<string, string>;

	/** @param epics those of the site */
	constructor(siteId: string, epics: EpicIds) {
		this.#siteId = siteId;
		this.#trackerIds = new Map(epics);
		this.#ids = new Map(epics.map(([id, trackerId]) => [trackerId, id]));
	}

	#outward(text: string): string {
		const own = `${this.#siteId}#`;
		const [head = '', ...parts] = text.split(own);
		return parts.reduce((before, part) => {
			const epic = /^epic\/[^:]*/.exec(part)?.[0];
			if (epic === undefined) return `${before}${part.startsWith('release/') ? '#' : own}${part}`;
			const trackerId = this.#trackerIds.get(own + epic);
			return trackerId === undefined ? before + own + part : `${before}#epic/${trackerId}${part.slice(epic.length)}`;
		}, head);
	}

	#inward(text: string): string {
		return text.replaceAll(SHARED_ID, (whole, before: string, kind: string, id: string) => {
			if (kind === 'release') return `${before}${this.#siteId}#release/${id}`;
			const own = this.#ids.get(id);
			return own === undefined ? whole : before + own;
		});
	}

	/** As all share it. */
	toShared<K extends Kind>(kind: K, subject: Subjects[K], key: string): Subjects[K] {
		const outward = renamed(kind, subject, (text) => this.#outward(text));
		return { ...outward, [kind === 'checklist' ? 'epicId' : 'releaseId']: key };
	}

	/** As this machine has it. */
	toLocal<K extends Kind>(kind: K, subject: Subjects[K], id: string): Subjects[K] {
		const inward = renamed(kind, subject, (text) => this.#inward(text));
		return { ...inward, [kind === 'checklist' ? 'epicId' : 'releaseId']: id };
	}
}
