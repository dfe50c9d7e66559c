import type { SiteMapping } from '../../../utils/release/facts';

/** A choice in plain words, with what it means. */
export interface Choice {
	readonly name: string;
	readonly means: string;
}

export const RELEASE_CHOICES: Readonly<Record<SiteMapping['linearReleases'], Choice>> = {
	automatic: {
		name: 'What an issue has',
		means: 'its Release, else its milestone, else its project with a target date',
	},
	releases: { name: 'Releases', means: 'Linear’s own Releases only' },
	milestones: { name: 'Milestones', means: 'each milestone of a project ships by itself' },
	projects: { name: 'Projects', means: 'each project with a target date ships as a whole' },
	initiatives: { name: 'Initiatives', means: 'all projects of an initiative ship together' },
};

export const EPIC_CHOICES: Readonly<Record<SiteMapping['linearEpics'], Choice>> = {
	automatic: {
		name: 'What fits the releases',
		means: 'issues with sub-issues, else their project; below initiatives, projects',
	},
	'parent-issues': { name: 'Parent issues', means: 'issues with sub-issues' },
	projects: { name: 'Projects', means: 'each project is one epic' },
};

/** The entries of a line of text, parted by commas. */
export const entriesIn = (text: string): string[] =>
	text
		.split(',')
		.map((entry) => entry.trim())
		.filter((entry) => entry !== '');
