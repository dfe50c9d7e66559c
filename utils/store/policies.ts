import { type Policy, type PolicyProblem, parsePolicy } from '../release/policy';
import { POLICY_KEY_PREFIX, type PolicyScope, policyKey, scopeOfKey } from '../release/policy-scope';
import type { Database } from './database';
import { quarantine } from './guarded';
import { putStrictly, STRICT } from './strict';

const inALine = (problems: readonly PolicyProblem[]): string =>
	problems
		.slice(0, 5)
		.map(({ field, message }) => `${field || 'policy'}: ${message}`)
		.join(' ');

/** The policies that people saved, one for each scope at most, among the settings. */
export class Policies {
	readonly #db: Database;
	readonly #now: () => string;
	/** What was read, by key, for as long as this connection lives: only the background writes. */
	readonly #known = new Map<string, Promise<Policy | undefined>>();

	constructor(db: Database, now: () => string) {
		this.#db = db;
		this.#now = now;
	}

	/**
	 * A scope's own policy, the same object until it is replaced. One that cannot be read is put into the quarantine, and
	 * the scope has none then.
	 */
	get(scope: PolicyScope): Promise<Policy | undefined> {
		const key = policyKey(scope);
		const known = this.#known.get(key);
		if (known !== undefined) return known;
		const reading = this.#read(key);
		this.#known.set(key, reading);
		reading.catch(() => this.#known.delete(key));
		return reading;
	}

	async #read(key: string): Promise<Policy | undefined> {
		const record = await this.#db.get('settings', key);
		if (record === undefined) return undefined;
		const result = parsePolicy(record.value);
		if (result.ok) return result.policy;
		await quarantine(this.#db, 'settings', key, inALine(result.problems), this.#now());
		return undefined;
	}

	/** The scopes that have a policy of their own. */
	async scopes(): Promise<PolicyScope[]> {
		const range = IDBKeyRange.bound(POLICY_KEY_PREFIX, `${POLICY_KEY_PREFIX}\uffff`);
		const keys = await this.#db.getAllKeys('settings', range);
		return keys.map(scopeOfKey).filter((scope) => scope !== null);
	}

	/** True where a policy of this scope could not be read and waits in the quarantine. */
	async isSetAside(scope: PolicyScope): Promise<boolean> {
		const key = policyKey(scope);
		return (await this.#db.getAll('quarantine')).some((record) => record.store === 'settings' && record.key === key);
	}

	/** Returns once the policy is on disk. */
	async put(scope: PolicyScope, value: Policy): Promise<void> {
		await putStrictly(this.#db, 'settings', { name: policyKey(scope), value });
		this.#known.delete(policyKey(scope));
	}

	/** Forgets what was read, after policies were written by another way than `put`. */
	forget(): void {
		this.#known.clear();
	}

	/** Returns once the scope has no policy of its own any more. */
	async remove(scope: PolicyScope): Promise<void> {
		const tx = this.#db.transaction('settings', 'readwrite', STRICT);
		await tx.store.delete(policyKey(scope));
		await tx.done;
		this.#known.delete(policyKey(scope));
	}
}
