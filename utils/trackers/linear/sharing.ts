import { plural, t } from '@lingui/core/macro';
import type { EpicFacts, ReleaseFacts } from '../../release/facts';
import { VERDICT_LABELS, VERDICTS } from '../../release/words';
import { type Carrier, CarrierFailure } from '../../sharing/carrier';
import { CARRIER_LIMIT } from '../../sharing/carrier-value';
import { fromLinearMetadata, toLinearMetadata } from '../../sharing/linear-metadata';
import { numberText } from '../../words/format';
import { carried } from '../carrier-failure';
import { FIXED_TYPES } from '../missing';
import { gapIn, type PlanIssue, type SharedPlaces } from '../tracker';
import type { LinearClient } from './client';
import type { LinearSite } from './facts';
import { cannot, newPlanIssue, noRightToWrite, planUrl, writing } from './plan-issue';
import {
	CreatedAnswer,
	IssuePlacesAnswer,
	type LinearPlace,
	PickedAnswer,
	PlacesAnswer,
	PutPlaceAnswer,
	YieldAnswer,
} from './schemas';
import { CREATE_ISSUE, ISSUE_PLACES, PICKED_ISSUE, PLACES_BY_URL, PUT_PLACE, YIELD } from './sharing-documents';

const CHECKLIST = '#muster-checklist';

/** Of several the one that was there first, so that all machines take the same. */
const oldest = (places: readonly LinearPlace[]): LinearPlace | null =>
	places.toSorted((one, other) => one.createdAt.localeCompare(other.createdAt) || (one.id < other.id ? -1 : 1))[0] ??
	null;

/** Where an attachment hangs, and how it is found. */
interface Hook {
	readonly issue: string;
	readonly key: string;
	/** What the attachment's address ends in; an issue that gets another key keeps the address it had. */
	readonly ending: string;
	/** The address that a first attachment gets. */
	readonly url: string;
	/** Whether an attachment of that address counts on whichever issue it hangs. */
	readonly anywhere?: boolean;
	readonly title: string;
}

/** The words under an attachment's title, from the summary of what it keeps. */
const subtitleOf = ({ verdict, openRequired }: ReturnType<typeof toLinearMetadata>): string => {
	const open = Number(openRequired);
	return [
		...VERDICTS.filter((known) => known === verdict).map((known) => VERDICT_LABELS[known]),
		open === 0 ? t`nothing open` : plural(open, { one: '# required open', other: '# required open' }),
	].join(' · ');
};

/** The metadata of an attachment. Linear names no limit; that of Jira is kept to. */
class AttachmentCarrier implements Carrier {
	readonly #client: LinearClient;
	readonly #hook: Hook;
	/** The attachment that was read last. */
	#last: LinearPlace | null = null;

	constructor(client: LinearClient, hook: Hook) {
		this.#client = client;
		this.#hook = hook;
	}

	read(): Promise<string | null> {
		return carried(async () => {
			try {
				return fromLinearMetadata((await this.#there())?.metadata);
			} catch (error) {
				if (gapIn(error).why === 'not-found') return null;
				throw error;
			}
		});
	}

	async #there(): Promise<LinearPlace | null> {
		this.#last = oldest(await (this.#hook.anywhere ? this.#ofAddress() : this.#ofIssue()));
		return this.#last;
	}

	async #ofIssue(): Promise<readonly LinearPlace[]> {
		const { issue: id, ending } = this.#hook;
		const answer = await this.#client.ask(ISSUE_PLACES, { id, ending }, IssuePlacesAnswer, 'scope');
		return answer.issue.attachments.nodes;
	}

	async #ofAddress(): Promise<readonly LinearPlace[]> {
		const { url } = this.#hook;
		return (await this.#client.ask(PLACES_BY_URL, { url }, PlacesAnswer, 'scope')).attachmentsForURL.nodes;
	}

	async write(value: string): Promise<void> {
		const { issue, key, title } = this.#hook;
		if (value.length > CARRIER_LIMIT) {
			const [is, most] = [numberText(value.length), numberText(CARRIER_LIMIT)];
			throw new CarrierFailure('too-large', t`${key} takes ${most} characters, and this has ${is}.`);
		}
		const metadata = toLinearMetadata(value);
		await carried(async () => {
			const there = this.#last ?? (await this.#there());
			const [issueId, url] = there === null ? [issue, this.#hook.url] : [there.issue.id, there.url];
			const input = { issueId, title, subtitle: subtitleOf(metadata), url, metadata };
			await this.#client.ask(PUT_PLACE, { input }, PutPlaceAnswer, 'scope');
		}, `${noRightToWrite()} ${t`Your edits stay on this machine until then.`}`);
	}
}

/** The metadata of Linear's attachments as the places of what a team shares. */
export class LinearPlaces implements SharedPlaces {
	readonly #client: LinearClient;
	readonly #site: LinearSite;

	constructor(client: LinearClient, site: LinearSite) {
		this.#client = client;
		this.#site = site;
	}

	checklist(
		{ key, trackerId, type }: Pick<EpicFacts, 'key' | 'trackerId' | 'type'>,
		planIssue: PlanIssue | null = null,
	): Carrier | null {
		if (trackerId === null) return null;
		if (type === FIXED_TYPES.project) return planIssue === null ? null : this.#ofProject(trackerId, planIssue);
		const url = `https://${this.#site.id}/issue/${encodeURIComponent(key)}${CHECKLIST}`;
		return new AttachmentCarrier(this.#client, {
			issue: trackerId,
			key,
			ending: CHECKLIST,
			url,
			title: t`Muster checklist`,
		});
	}

	/** A project has no attachments, and may be in several releases: its own hangs on the first plan issue it was given. */
	#ofProject(projectId: string, { key, trackerId }: PlanIssue): Carrier {
		const url = `https://linear.app/${CHECKLIST}-project-${projectId}`;
		const title = t`Muster checklist of a project`;
		return new AttachmentCarrier(this.#client, { issue: trackerId, key, ending: url, url, title, anywhere: true });
	}

	plan({ key, trackerId }: PlanIssue, release: Pick<ReleaseFacts, 'id' | 'name'>): Carrier {
		const url = planUrl({ trackerId: release.id.slice(release.id.lastIndexOf('/') + 1) });
		const title = titleOf(release);
		return new AttachmentCarrier(this.#client, { issue: trackerId, key, ending: url, url, title });
	}

	async findPlanIssue(release: ReleaseFacts): Promise<PlanIssue | null> {
		const place = await this.#first(release);
		return place === null ? null : planIssueOf(place.issue);
	}

	async adoptPlanIssue(release: ReleaseFacts, key: string): Promise<PlanIssue> {
		const there = await this.findPlanIssue(release);
		if (there !== null) return there;
		const { id } = await this.#picked(key);
		return planIssueOf((await this.#mark(id, release)).first.issue);
	}

	async #picked(key: string): Promise<{ id: string }> {
		try {
			return (await this.#client.ask(PICKED_ISSUE, { id: key }, PickedAnswer, 'issue')).issue;
		} catch (error) {
			if (gapIn(error).why !== 'not-found') throw error;
			throw cannot('not-found', t`Linear has no ${key}, or your key may not see it.`);
		}
	}

	/** Hangs an empty attachment on an issue; the plan is written into it later. */
	async #mark(issueId: string, release: ReleaseFacts): Promise<{ ours: LinearPlace; first: LinearPlace }> {
		const metadata = { release: release.trackerId };
		const input = { issueId, title: titleOf(release), url: planUrl(release), metadata };
		const put = await writing(this.#client.ask(PUT_PLACE, { input }, PutPlaceAnswer, 'issue'));
		const ours = put.attachmentCreate.attachment;
		return { ours, first: (await this.#first(release)) ?? ours };
	}

	async #first(release: ReleaseFacts): Promise<LinearPlace | null> {
		const answer = await this.#client.ask(PLACES_BY_URL, { url: planUrl(release) }, PlacesAnswer, 'issue');
		return oldest(answer.attachmentsForURL.nodes);
	}

	async createPlanIssue(release: ReleaseFacts): Promise<PlanIssue> {
		const there = await this.findPlanIssue(release);
		if (there !== null) return there;
		const input = await newPlanIssue(this.#client, release, this.#site);
		const { issueCreate } = await writing(this.#client.ask(CREATE_ISSUE, { input }, CreatedAnswer, 'issue'));
		if (issueCreate.issue === null) throw cannot('unreadable-answer', t`Linear made no issue. Pick an issue instead.`);
		const { ours, first } = await this.#mark(issueCreate.issue.id, release);
		if (first.issue.id !== ours.issue.id) await this.#yield(ours, first);
		return planIssueOf(first.issue);
	}

	/** Somebody was faster: ours says so, and no longer counts. Where it cannot, the older one is still the one. */
	async #yield({ id, issue }: LinearPlace, first: LinearPlace): Promise<void> {
		const { title: name } = issue;
		const { identifier: key } = first.issue;
		const title = t`${name} (duplicate of ${key})`;
		try {
			await this.#client.ask(YIELD, { issue: issue.id, attachment: id, title }, YieldAnswer, 'issue');
		} catch (error) {
			gapIn(error);
		}
	}

	/** Linear does not tell what a key may do. */
	async mayShare(): Promise<null> {
		return null;
	}
}

const titleOf = ({ name }: Pick<ReleaseFacts, 'name'>): string => t`Muster plan: ${name}`;

const planIssueOf = ({ id, identifier, title, url }: LinearPlace['issue']): PlanIssue => ({
	key: identifier,
	trackerId: id,
	title,
	url,
});
