/** Somebody at Meridian. The three trackers know the same people under different ids. */
export interface Person {
	/** Short name, also the Data Center login. */
	id: string;
	name: string;
	email: string;
	/** What they answer for, in the company's own words. */
	role: string;
	/** Jira Cloud account id. */
	accountId: string;
	/** Jira Data Center user key. */
	userKey: string;
	/** Linear user id. */
	linearId: string;
}

const ROSTER: readonly (readonly [id: string, name: string, role: string])[] = [
	['amara', 'Amara Okafor', 'Product, payments'],
	['jonas', 'Jonas Lindqvist', 'Engineering, payments'],
	['priya', 'Priya Raman', 'Engineering, ledger'],
	['mateo', 'Mateo Álvarez', 'Engineering, mobile'],
	['sofia', 'Sofia Marchetti', 'Support lead'],
	['tomasz', 'Tomasz Wójcik', 'Operations, on-call'],
	['hannah', 'Hannah Cole', 'Marketing'],
	['yuki', 'Yuki Tanaka', 'Docs'],
	['farid', 'Farid Haddad', 'Security'],
	['ingrid', 'Ingrid Solberg', 'Release manager'],
	['dele', 'Dele Adeyemi', 'Product, mobile'],
	['claire', 'Claire Dubois', 'Finance and tax'],
	['noam', 'נועם לוי', 'Engineering, risk'],
	['wei', 'Wei Zhang', 'Data'],
];

function person(id: string, name: string, role: string, index: number): Person {
	const number = String(101 + index);
	return {
		id,
		name,
		role,
		email: `${id}@meridian.example`,
		accountId: `712020:5b10ac8d-82e0-4c4a-9b1e-000000000${number}`,
		userKey: `JIRAUSER10${number}`,
		linearId: `a0f3c1de-4b7a-4c21-8f00-000000000${number}`,
	};
}

/** Everybody at Meridian who appears in a tracker. */
export const PEOPLE: readonly Person[] = ROSTER.map(([id, name, role], index) => person(id, name, role, index));

/** The person with that short name. Throws when there is none: the data is then wrong. */
export function personNamed(id: string): Person {
	const found = PEOPLE.find((candidate) => candidate.id === id);
	if (!found) throw new Error(`Nobody at Meridian is called ${id}`);
	return found;
}
