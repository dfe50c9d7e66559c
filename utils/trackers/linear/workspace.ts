import { t } from '@lingui/core/macro';
import type { Gap } from '../../release/facts';
import { TrackerFailure } from '../tracker';
import type { Workspace } from './schemas';

/** Whether a workspace has, or had before it was renamed, the name that stands in its addresses. */
export const isNamed = ({ urlKey, previousUrlKeys }: Workspace, name: string): boolean =>
	[urlKey, ...previousUrlKeys].some((key) => key.toLowerCase() === name.toLowerCase());

/** Holds an answer to the workspace of the page: two workspaces may both have an ENG-123. @throws {TrackerFailure} */
export const holdToWorkspace = (organization: Workspace, siteId: string, what: Gap['what']): void => {
	const wanted = siteId.slice(siteId.indexOf('/') + 1);
	if (isNamed(organization, wanted)) return;
	const { urlKey, name } = organization;
	const detail = t`The key that is kept for linear.app/${wanted} belongs to linear.app/${urlKey} (${name}). Connect linear.app/${wanted} again with a key of its own in Muster’s options.`;
	throw new TrackerFailure({ what, why: 'key-rejected', detail, retryAt: null });
};
