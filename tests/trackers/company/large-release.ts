import type { JiraSite } from './jira-site.ts';

/** Makes a version hold so many issues: stories of one epic, added to those it has. */
export function withStories(site: JiraSite, epicKey: string, version: string, count: number): void {
	const { id } = site.version(version);
	const epic = site.need(epicKey);
	const there = site.issues.filter(({ fixVersions }) => fixVersions.includes(id)).length;
	for (let number = there; number < count; number += 1) {
		const own = { id: String(90_000_000 + number), key: `${epic.project}-${20_000 + number}` };
		const story = { ...epic, ...own, type: 'Story', parent: epic.id, fixVersions: [id], summary: `Story ${number}` };
		// Older issues come last, the epic among them: as in a release that grew.
		site.issues.push({ ...story, history: [], comments: [], properties: new Map() });
	}
}

/** Epics of one release among those that are added. */
const EPICS_EACH = 20;

/** Adds so many epics like one that is there, in new releases of twenty epics each, and gives their keys. */
export function withEpics(site: JiraSite, like: string, count: number): string[] {
	const epic = site.need(like);
	const [model] = epic.fixVersions.map((id) => site.version(id));
	if (!model) throw new Error(`${like} is in no release`);
	return Array.from({ length: count }, (_, number) => {
		const id = String(92_000 + Math.floor(number / EPICS_EACH));
		if (number % EPICS_EACH === 0) site.versions.push({ ...model, id, name: `Train ${id}` });
		const own = {
			id: String(91_000_000 + number),
			key: `${epic.project}-${30_000 + number}`,
			summary: `Epic ${number}`,
		};
		site.issues.push({ ...epic, ...own, fixVersions: [id], history: [], comments: [], properties: new Map() });
		return own.key;
	});
}

/** The release of that name in a list. Throws where there is none. */
export function versionIn<T extends { name: string }>(releases: readonly T[], name: string): T {
	const found = releases.find((release) => release.name === name);
	if (!found) throw new Error(`There is no release ${name}`);
	return found;
}
