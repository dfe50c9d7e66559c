import { t } from '@lingui/core/macro';
import type { EpicFacts, ReleaseFacts } from '../../release/facts';
import { type Carrier, CarrierFailure } from '../../sharing/carrier';
import { CARRIER_LIMIT } from '../../sharing/carrier-value';
import { numberText } from '../../words/format';
import { carried } from '../carrier-failure';
import { gapIn, type PlanIssue, type SharedPlaces } from '../tracker';
import type { JiraSite } from './facts';
import { newPlanIssue } from './new-plan-issue';
import type { PlaceCalls } from './place-calls';
import type { JiraLabelled } from './place-schemas';
import { cannot, findMarked, isVersion, labelOf, MARK, markedVersion, markOf, planIssueOf } from './plan-issue';

/** The properties that hold what is shared, each an object with a readable `summary`. */
export const [CHECKLIST, PLAN] = ['muster.checklist', 'muster.plan'] as const;

const bytes = new TextEncoder();

/** An issue property: a JSON value of at most 32,768 characters, which its publisher also calls bytes. */
class PropertyCarrier implements Carrier {
	readonly #calls: PlaceCalls;
	readonly #issue: { readonly id: string; readonly key: string };
	readonly #property: string;

	constructor(calls: PlaceCalls, issue: { readonly id: string; readonly key: string }, property: string) {
		this.#calls = calls;
		this.#issue = issue;
		this.#property = property;
	}

	/** Null also where the issue is not there: Jira does not tell which. Writing then does. */
	read(): Promise<string | null> {
		return carried(async () => {
			try {
				return JSON.stringify(await this.#calls.property(this.#issue.id, this.#property));
			} catch (error) {
				if (gapIn(error).why === 'not-found') return null;
				throw error;
			}
		});
	}

	async write(value: string): Promise<void> {
		const { id, key } = this.#issue;
		const object: unknown = JSON.parse(value);
		const size = bytes.encode(JSON.stringify(object)).length;
		if (size > CARRIER_LIMIT) {
			const [is, most] = [numberText(size), numberText(CARRIER_LIMIT)];
			throw new CarrierFailure('too-large', t`${key} takes ${most} characters, and this has ${is}.`);
		}
		const { siteName } = this.#calls;
		const forbidden = t`${siteName} does not let you edit ${key}. Your edits stay on this machine.`;
		await carried(() => this.#calls.setProperty(id, this.#property, object), forbidden);
	}
}

const otherPlanWords = ({ key }: JiraLabelled): string =>
	t`${key} carries the plan of another release. Pick another issue.`;

/** Jira's issue properties as the places of what a team shares. */
export class JiraPlaces implements SharedPlaces {
	readonly #calls: PlaceCalls;
	readonly #site: JiraSite;

	constructor(calls: PlaceCalls, site: JiraSite) {
		this.#calls = calls;
		this.#site = site;
	}

	checklist({ key, trackerId }: Pick<EpicFacts, 'key' | 'trackerId'>): Carrier | null {
		return trackerId === null ? null : new PropertyCarrier(this.#calls, { id: trackerId, key }, CHECKLIST);
	}

	plan({ key, trackerId }: PlanIssue): Carrier {
		return new PropertyCarrier(this.#calls, { id: trackerId, key }, PLAN);
	}

	async findPlanIssue(release: ReleaseFacts): Promise<PlanIssue | null> {
		const issue = await findMarked(this.#calls, release);
		return issue === null ? null : this.#found(issue);
	}

	#found(issue: JiraLabelled): PlanIssue {
		return planIssueOf(issue, this.#site.baseUrl);
	}

	async adoptPlanIssue(release: ReleaseFacts, key: string): Promise<PlanIssue> {
		this.#holdToVersion(release);
		const there = await findMarked(this.#calls, release);
		if (there !== null) return this.#found(there);
		const issue = await this.#picked(key);
		const version = await markedVersion(this.#calls, issue.id);
		if (version !== null && version !== release.trackerId) throw cannot('unreadable-answer', otherPlanWords(issue));
		await this.#mark(issue, release);
		return this.#found((await findMarked(this.#calls, release, issue.id)) ?? issue);
	}

	#holdToVersion(release: ReleaseFacts): void {
		if (isVersion(release)) return;
		const { name } = release;
		throw cannot('not-found', t`“${name}” is known from a page alone, so its plan cannot be shared.`);
	}

	async #picked(key: string): Promise<JiraLabelled> {
		try {
			return await this.#calls.issue(key);
		} catch (error) {
			if (gapIn(error).why !== 'not-found') throw error;
			const { siteName } = this.#calls;
			throw cannot('not-found', t`${siteName} has no ${key}, or does not let you see it.`);
		}
	}

	/** The mark first: a label without it leads nobody astray. */
	async #mark(issue: JiraLabelled, release: ReleaseFacts): Promise<void> {
		try {
			await this.#calls.setProperty(issue.id, MARK, markOf(release));
			await this.#calls.addLabel(issue.id, labelOf(release));
		} catch (error) {
			const { why, detail } = gapIn(error);
			const { siteName } = this.#calls;
			const { key } = issue;
			if (why === 'forbidden')
				throw cannot(why, t`${siteName} does not let you edit ${key}. Pick an issue that you may edit.`);
			if (why === 'unreadable-answer')
				throw cannot(why, `${t`Muster finds the plan by a label, which ${key} does not take.`} ${detail}`);
			throw error;
		}
	}

	async createPlanIssue(release: ReleaseFacts): Promise<PlanIssue> {
		this.#holdToVersion(release);
		const there = await findMarked(this.#calls, release);
		if (there !== null) return this.#found(there);
		const made = await this.#make(release);
		const oldest = (await findMarked(this.#calls, release, made.id)) ?? (await this.#calls.issue(made.id));
		if (oldest.id !== made.id) await this.#yield(made, oldest, release);
		return this.#found(oldest);
	}

	async #make(release: ReleaseFacts): Promise<{ id: string; key: string }> {
		const order = await newPlanIssue(this.#calls, release, this.#site);
		try {
			return await this.#calls.create(order);
		} catch (error) {
			const { why, detail } = gapIn(error);
			if (why !== 'forbidden' && why !== 'unreadable-answer') throw error;
			const { siteName } = this.#calls;
			const words = why === 'forbidden' ? t`${siteName} does not let you make issues there.` : detail;
			throw cannot(why, `${words} ${t`Pick an issue instead.`}`);
		}
	}

	/** Somebody was faster: ours says so, and no longer counts. Where it cannot, the older one is still the one. */
	async #yield(made: { id: string }, oldest: JiraLabelled, release: ReleaseFacts): Promise<void> {
		const { name } = release;
		const { key } = oldest;
		const summary = t`Release ${name}: coordination (duplicate of ${key})`;
		try {
			await this.#calls.unlabel(made.id, labelOf(release), summary);
		} catch (error) {
			gapIn(error);
		}
	}

	mayShare(key: string): Promise<boolean | null> {
		return this.#calls.mayEdit(key);
	}
}
