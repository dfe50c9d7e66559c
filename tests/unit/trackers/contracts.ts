import { existsSync, readFileSync } from 'node:fs';

const FOLDER = new URL('../../../../shared/contracts/', import.meta.url);

/** Whether the vendors' published contracts are beside the repository. */
export const contractsPresent: boolean = existsSync(FOLDER);

/** One published contract as text. */
export function readContract(name: string): string {
	return readFileSync(new URL(name, FOLDER), 'utf8');
}
