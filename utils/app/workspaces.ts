import type { Site } from '../release/facts';
import type { LinearSecret } from '../store/records';
import type { Store } from '../store/store';
import type { Workspace } from '../trackers/linear/schemas';

/** The workspace in the id of a Linear site, `linear.app/WORKSPACE`. */
export const workspaceOf = (siteId: string): string => siteId.slice(siteId.indexOf('/') + 1);

/** All names that a workspace is known to have or to have had, in lower case: its addresses may hold any of them. */
const namesOf = ({ id, names = [] }: Site): string[] => [workspaceOf(id).toLowerCase(), ...names];

/** The site of a Linear workspace by any of its names. */
export const siteNamed = async (store: Store, name: string): Promise<Site | undefined> =>
	(await store.sites()).find((site) => site.kind === 'linear' && namesOf(site).includes(name.toLowerCase()));

/** The key of a Linear site, whichever of the workspace's names it was entered under. */
export const secretOf = async (store: Store, site: Site): Promise<LinearSecret | undefined> =>
	(await store.secrets()).find(({ workspace }) => namesOf(site).includes(workspace.toLowerCase()));

/**
 * Takes note of what Linear told of a key's workspace: the key is kept under the name that the workspace has now, and
 * its site goes by all its names. Sites that stood for it under different names are joined, so that nothing is read or
 * counted twice; the one that a key was entered for stays.
 */
export const takeNames = async (
	store: Store,
	secret: LinearSecret,
	{ urlKey, previousUrlKeys }: Workspace,
): Promise<void> => {
	const names = [urlKey, ...previousUrlKeys].map((name) => name.toLowerCase());
	const [workspace = ''] = names;
	const isOne = (name: string): boolean => names.includes(name.toLowerCase());
	const former = (await store.secrets()).map((each) => each.workspace).filter(isOne);
	await store.putSecret({ ...secret, workspace });
	for (const name of former.filter((name) => name !== workspace)) await store.deleteSecret(name);

	const own = (await store.sites()).filter((site) => site.kind === 'linear' && namesOf(site).some(isOne));
	const main = own.find((site) => former.some((name) => namesOf(site).includes(name.toLowerCase()))) ?? own[0];
	if (main === undefined) return;
	for (const { id } of own.filter((site) => site !== main)) await store.backups.join(id, main.id);
	const all = new Set([...own.flatMap(namesOf), ...names]);
	const mapping = main.mapping ?? own.find((site) => site.mapping !== undefined)?.mapping;
	await store.putSite({
		...main,
		...(mapping && { mapping }),
		names: [...all],
		baseUrl: `https://linear.app/${workspace}`,
	});
};
