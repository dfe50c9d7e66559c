/** What an address of Linear's app may stand for. */
export interface LinearAddress {
	readonly kind: 'release' | 'project' | 'milestone' | 'initiative';
	/** Ids and slug ids by which the API may know it, likeliest first: below `releases` only the API knows which part it is. */
	readonly ids: readonly string[];
	/** Words of a project's name; empty for anything else. */
	readonly words: string;
}

const PLANNED = /^\/[^/]+\/(project|initiative)\/([^/]+)(?:\/milestones?\/([^/]+))?/;
const BELOW_RELEASES = /^\/[^/]+\/(?:.+\/)?releases?\/(.+)/;
/** The end of an address's part, which stays when the thing gets another name: `name-words-0123456789ab`. */
const ID = /(?:^|-)([\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}|[\da-f]{8,})$/;

const idIn = (part: string): string => ID.exec(part)?.[1] ?? part;

/** What a path in Linear's app may stand for; null for what is no release's page. */
export const linearAddressOf = (path: string): LinearAddress | null => {
	const [, kind, part = '', milestone] = PLANNED.exec(path) ?? [];
	if (milestone !== undefined) return { kind: 'milestone', ids: [idIn(milestone)], words: '' };
	if (kind === 'initiative') return { kind, ids: [idIn(part)], words: '' };
	if (kind === 'project') return { kind, ids: [idIn(part)], words: part.replace(ID, '') };
	const below = BELOW_RELEASES.exec(path)?.[1]
		?.split('/')
		.filter((each) => each !== '');
	return below === undefined ? null : { kind: 'release', ids: below.map(idIn).reverse(), words: '' };
};
