import type { LoggedChange } from '../../release/facts';
import { moment, personOf } from './facts';
import type { JiraChange } from './schemas';

type Item = NonNullable<JiraChange['items']>[number];

/** By the field's id, and by its name in the log where that differs: Data Center tells the name alone, untranslated. */
const WATCHED: Readonly<Record<string, 'title' | 'description' | 'release'>> = {
	summary: 'title',
	description: 'description',
	fixVersions: 'release',
	'Fix Version': 'release',
};

type What = Pick<LoggedChange, 'what' | 'releaseId'>;

const whatOf = (item: Item, releaseIdOf: (versionId: string) => string): What[] => {
	const field = WATCHED[item.fieldId ?? ''] ?? WATCHED[item.field ?? ''];
	if (field === undefined) return [];
	if (field !== 'release') return [{ what: field }];
	const { from, to } = item;
	return [
		...(from ? [{ what: 'left', releaseId: releaseIdOf(from) } as const] : []),
		...(to ? [{ what: 'joined', releaseId: releaseIdOf(to) } as const] : []),
	];
};

/** Ids count up, and tell what came first where two changes share a millisecond: Cloud lists the newest first. */
const oldestFirst = (one: JiraChange, other: JiraChange): number =>
	(moment(one.created) ?? '').localeCompare(moment(other.created) ?? '') || Number(one.id ?? 0) - Number(other.id ?? 0);

/**
 * The changes of title, description and fix versions in an issue's log, oldest first, only those after a moment.
 * @param releaseIdOf Muster's id of the release that a version is
 */
export const loggedChanges = (
	log: readonly JiraChange[],
	since: string,
	releaseIdOf: (versionId: string) => string,
): LoggedChange[] =>
	log.toSorted(oldestFirst).flatMap(({ created, author, items }) => {
		const at = moment(created);
		if (at === null || at <= since) return [];
		const by = personOf(author);
		return (items ?? []).flatMap((item) => whatOf(item, releaseIdOf)).map((what) => ({ at, by, ...what }));
	});
