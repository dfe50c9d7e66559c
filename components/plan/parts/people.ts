import type { Person } from '../../../utils/release/facts';

/** The person a name means: one that is known, else just the name; null for none. */
export const personNamed = (name: string, people: readonly Person[]): Person | null => {
	const sought = name.trim();
	if (sought === '') return null;
	return people.find((person) => person.name.toLowerCase() === sought.toLowerCase()) ?? { name: sought };
};

/** Names to offer in a field, each once. */
export const namesOf = (people: readonly Person[]): string[] => [...new Set(people.map(({ name }) => name))];
