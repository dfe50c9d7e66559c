import type { ReleaseFacts } from '../../release/facts';
import { gapIn } from '../tracker';
import type { LinearAddress } from './address';
import { countingKind } from './release-kinds';
import { type Listing, milestonesOf } from './upcoming';
import { holdToWorkspace } from './workspace';

/** Parts of an address that are asked for at most: its last is the release's own, or a tab below it. */
const MOST_PARTS = 2;

const read = async (name: string, id: string, { client, site, now }: Listing): Promise<ReleaseFacts | null> => {
	const kind = countingKind(name, site);
	if (kind === null) return null;
	try {
		const { organization, release } = await kind.read(client, id, site, now);
		holdToWorkspace(organization, site.id, 'release');
		return release;
	} catch (error) {
		if (gapIn(error).why === 'not-found') return null;
		throw error;
	}
};

/**
 * What an address stands for, as far as it counts as a release: also what has shipped, or is too new for the list that
 * was read last. Of a project its milestones rather than itself, where both count.
 */
export const releasesAt = async ({ kind, ids }: LinearAddress, listing: Listing): Promise<ReleaseFacts[]> => {
	const [first = ''] = ids;
	const parts = kind === 'project' && countingKind('milestone', listing.site) ? await milestonesOf(first, listing) : [];
	if (parts.length > 0) return parts;
	for (const id of ids.slice(0, MOST_PARTS)) {
		const found = await read(kind, id, listing);
		// Anything but a Release ships only once it has a date.
		if (found !== null) return kind === 'release' || found.shipDate !== null ? [found] : [];
	}
	return [];
};
