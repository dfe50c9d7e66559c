import type { Person } from '../release/facts';
import { isYou } from '../release/you';

/** Whether a value is the one who stands for the user until the tracker has told who that is. */
const isUntold = (value: unknown): boolean =>
	typeof value === 'object' && value !== null && isYou(value as Person) && Object.keys(value).length === 1;

/** A value with the tracker's own person in the places of the one who stood for the user. */
export const signed = <T>(value: T, me: Person): T =>
	JSON.parse(JSON.stringify(value), (_key, part: unknown) => (isUntold(part) ? me : part)) as T;

/** Whether the one who stands for the user is anywhere in a value. */
export const isUnsigned = (value: unknown): boolean =>
	isUntold(value) || (typeof value === 'object' && value !== null && Object.values(value).some(isUnsigned));
