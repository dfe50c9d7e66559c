import { t } from '@lingui/core/macro';
import type { Person } from './facts';

/** What is stored, whatever is spoken: the person is recognised by it. */
const FIXED_NAME = 'You';

/** Stands for the user as long as the tracker has not told who that is. */
export const YOU: Person = { name: FIXED_NAME };

/** Whether a person is the user before the tracker told who that is. */
export const isYou = ({ id, name }: Person): boolean => id === undefined && name === FIXED_NAME;

/** What to call a person. */
export const personName = (person: Person): string =>
	isYou(person) ? t({ message: 'You', context: 'in place of a name' }) : person.name;
