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

/** The release of that name in a list. Throws where there is none. */
export function versionIn<T extends { name: string }>(releases: readonly T[], name: string): T {
	const found = releases.find((release) => release.name === name);
	if (!found) throw new Error(`There is no release ${name}`);
	return found;
}
