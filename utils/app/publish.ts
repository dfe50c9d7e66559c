import { t } from '@lingui/core/macro';
import { publishInput } from '../messaging/publish-input';
import type { PublishedView, PublishPreview } from '../messaging/views';
import { markdown } from '../publish/markdown';
import { PUBLISH_FORMS, PUBLISHED_TEXTS, type PublishedText, type PublishForm } from '../publish/text-names';
import { MAKE_TEXT } from '../publish/texts';
import { RefusedEdit } from '../release/checklist';
import { textHash } from '../release/hash';
import { personName } from '../release/you';
import type { ReleaseRecord } from '../store/records';
import { markerOf } from '../trackers/published';
import { gapIn, NothingWritten, type Publisher } from '../trackers/tracker';
import { type App, nowIso, trackerOf } from './app';
import { unknownRelease } from './plans';
import { releaseView } from './release-views';

/** A text on its way to an issue, or to the release itself. */
export interface PublishOrder {
	readonly releaseId: string;
	readonly text: PublishedText;
	readonly form: PublishForm;
	/** Empty for a document. */
	readonly key: string;
}

/** Stands for today where only what people wrote is to be compared: a new day alone changes no text. */
const NO_DAY = '2000-01-01';

const textsOf = async (app: App, releaseId: string) => {
	const input = publishInput(await releaseView(app, releaseId));
	return (text: PublishedText) => ({
		document: MAKE_TEXT[text](input),
		hash: textHash(markdown(MAKE_TEXT[text]({ ...input, today: NO_DAY }))),
	});
};

/** What of a release was published where, and whether it has changed since. */
export const publishedView = async (app: App, releaseId: string): Promise<PublishedView> => {
	const make = await textsOf(app, releaseId);
	const wanted = PUBLISHED_TEXTS.flatMap((text) => PUBLISH_FORMS.map((form) => ({ text, form })));
	const all = await Promise.all(
		wanted.map(async ({ text, form }) => {
			const known = await app.store.publications.get(releaseId, text, form);
			if (known === null) return [];
			const { place, url, at, hash } = known;
			return [{ text, form, place, url, at, changed: hash !== make(text).hash }];
		}),
	);
	const planIssue = (await app.store.shares.planIssue(releaseId))?.key ?? null;
	return { published: all.flat(), planIssue };
};

const publisherOf = async (
	app: App,
	{ releaseId, form, key }: PublishOrder,
): Promise<{ publisher: Publisher; release: ReleaseRecord; siteName: string; me: string }> => {
	const release = await app.store.release(releaseId);
	const site = release === undefined ? undefined : await app.store.site(release.siteId);
	if (release === undefined || site === undefined) return unknownRelease();
	const { publisher } = await trackerOf(app, site, null);
	const { name: siteName, me } = site;
	if (publisher === undefined)
		throw new RefusedEdit(t`Muster does not publish to ${siteName}. Copy the text or save it.`);
	if (!publisher.forms.includes(form)) throw new RefusedEdit(t`Muster cannot publish to ${siteName} in this way.`);
	if (form !== 'document' && key === '') throw new RefusedEdit(t`Enter the key of the issue, such as PAY-90.`);
	const writer = me === null ? t`you, as you are signed in there` : personName(me);
	return { publisher, release, siteName, me: writer };
};

const forbiddenText = ({ form, key }: PublishOrder, siteName: string): string => {
	if (form === 'comment') return t`${siteName} does not let you comment on ${key}. Nothing was published.`;
	return form === 'description'
		? t`${siteName} does not let you edit ${key}. Nothing was published.`
		: t`${siteName} does not let you write documents. Nothing was published.`;
};

const missingText = ({ form, key }: PublishOrder, siteName: string): string =>
	form === 'document'
		? t`${siteName} has no such release, or does not let you see it. Nothing was published.`
		: t`${siteName} has no ${key}, or does not let you see it. Nothing was published.`;

const doubtText = ({ form, key }: PublishOrder): string =>
	form === 'document'
		? t`Whether it was published is not certain: look at its documents before you try again.`
		: t`Whether it was published is not certain: look at ${key} before you try again.`;

/** Failures in words that fit writing; nothing is tried again by itself. */
const inWords =
	(order: PublishOrder, siteName: string) =>
	(error: unknown): never => {
		if (error instanceof RefusedEdit) throw error;
		const { why, detail } = gapIn(error);
		if (why === 'forbidden') throw new RefusedEdit(forbiddenText(order, siteName));
		if (why === 'not-found') throw new RefusedEdit(missingText(order, siteName));
		if (why === 'no-open-tab')
			throw new RefusedEdit(t`Open a page of ${siteName} in another tab, then try again. Nothing was published.`);
		if (why === 'no-key' || error instanceof NothingWritten) throw new RefusedEdit(detail);
		throw new RefusedEdit(`${detail} ${doubtText(order)}`);
	};

/** What would be written, where, as whom and for whose eyes; writes nothing. */
export const previewPublish = async (app: App, order: PublishOrder): Promise<PublishPreview> => {
	const { releaseId, text, form, key } = order;
	const { publisher, release, siteName, me } = await publisherOf(app, order).catch(inWords(order, t`The tracker`));
	const { document } = (await textsOf(app, releaseId))(text);
	const place = await publisher.look({ form, key, release }).catch(inWords(order, siteName));
	const known = await app.store.publications.get(releaseId, text, form);
	return {
		form,
		key: place.key,
		title: place.title,
		as: me,
		customersToo: place.customersToo,
		update: known?.place === place.key,
		markdown: markdown(document),
	};
};

/**
 * Writes a text to an issue or a release, or brings the one there up to date.
 * @throws {RefusedEdit} with why it could not be written
 */
export const publish = async (app: App, order: PublishOrder): Promise<PublishedView> => {
	const { releaseId, text, form, key } = order;
	const { publisher, release, siteName } = await publisherOf(app, order).catch(inWords(order, t`The tracker`));
	const known = await app.store.publications.get(releaseId, text, form);
	const { document, hash } = (await textsOf(app, releaseId))(text);
	const knownId = known?.place === key ? known.id : null;
	const publication = { document, marker: markerOf(releaseId, text), knownId };
	const { id, url } = await publisher.keep(publication, { form, key, release }).catch(inWords(order, siteName));
	await app.store.publications.put(releaseId, text, form, { place: key, id, url, at: nowIso(app), hash });
	return publishedView(app, releaseId);
};
