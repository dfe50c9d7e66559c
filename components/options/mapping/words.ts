import { msg } from '@lingui/core/macro';
import type { SiteMapping } from '../../../utils/release/facts';
import { labels } from '../../../utils/words/labels';

/** The choices of one kind in plain words, and what each means. */
export interface Choices<T extends string> {
	readonly names: Readonly<Record<T, string>>;
	readonly means: Readonly<Record<T, string>>;
}

export const RELEASE_CHOICES: Choices<SiteMapping['linearReleases']> = {
	names: labels({
		automatic: msg`What an issue has`,
		releases: msg`Releases`,
		milestones: msg`Milestones`,
		projects: msg`Projects`,
		initiatives: msg`Initiatives`,
	}),
	means: labels({
		automatic: msg`its Release, else its milestone, else its project with a target date`,
		releases: msg`Linear’s own Releases only`,
		milestones: msg`each milestone of a project ships by itself`,
		projects: msg`each project with a target date ships as a whole`,
		initiatives: msg`all projects of an initiative ship together`,
	}),
};

export const EPIC_CHOICES: Choices<SiteMapping['linearEpics']> = {
	names: labels({
		automatic: msg`What fits the releases`,
		'parent-issues': msg`Parent issues`,
		projects: msg`Projects`,
	}),
	means: labels({
		automatic: msg`issues with sub-issues, else their project; below initiatives, projects`,
		'parent-issues': msg`issues with sub-issues`,
		projects: msg`each project is one epic`,
	}),
};

/** The entries of a line of text, parted by commas. */
export const entriesIn = (text: string): string[] =>
	text
		.split(',')
		.map((entry) => entry.trim())
		.filter((entry) => entry !== '');
