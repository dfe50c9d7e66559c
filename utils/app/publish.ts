import { t } from '@lingui/core/macro';
import { publishInput } from '../messaging/publish-input';
import type { PublishedView, PublishPreview } from '../messaging/views';
import { markdown } from '../publish/markdown';
import { PUBLISHED_TEXTS, type PublishedText } from '../publish/text-names';
import { MAKE_TEXT } from '../publish/texts';
import { RefusedEdit } from '../release/checklist';
import { textHash } from '../release/hash';
import { personName } from '../release/you';
import { markerOf } from '../trackers/published';
import { gapIn, type Publisher } from '../trackers/tracker';
import { type App, nowIso, trackerOf } from './app';
import { unknownRelease } from './plans';
import { releaseView } from './release-views';

/** A text on its way to an issue. */
export interface PublishOrder {
	readonly releaseId: string;
	readonly text: PublishedText;
	readonly key: string;
}

/** Stands for today where only what people wrote is to be compared: a new day alone changes no text. */
const NO_DAY = '2000-01-01';

const textsOf = async (app: App, releaseId: string) => {
	const input = publishInput(await releaseView(app, releaseId));
	return (text: PublishedText) => ({
		document: MAKE_TEXT[text](input),
		hash: textHash(markdown(MAKE_TEXT[text]({ ...input, today: NO_DAY }))),
		release: input.release,
	});
};

/** What of a release was published where, and whether it has changed since. */
export const publishedView = async (app: App, releaseId: string): Promise<PublishedView> => {
	const make = await textsOf(app, releaseId);
	const all = await Promise.all(
		PUBLISHED_TEXTS.map(async (text) => {
			const known = await app.store.publications.get(releaseId, text);
			if (known === null) return [];
			const { place, url, at, hash } = known;
			return [{ text, place, url, at, changed: hash !== make(text).hash }];
		}),
	);
	return { published: all.flat() };
};

const publisherOf = async (
	app: App,
	releaseId: string,
): Promise<{ publisher: Publisher; siteName: string; me: string }> => {
	const release = await app.store.release(releaseId);
	const site = release === undefined ? undefined : await app.store.site(release.siteId);
	if (site === undefined) return unknownRelease();
	const { publisher } = await trackerOf(app, site, null);
	const { name: siteName, me } = site;
	if (publisher === undefined)
		throw new RefusedEdit(t`Muster does not publish to ${siteName}. Copy the text or save it.`);
	return { publisher, siteName, me: me === null ? t`you, as you are signed in there` : personName(me) };
};

/** Failures in words that fit writing; nothing is tried again by itself. */
const inWords =
	(key: string, siteName: string) =>
	(error: unknown): never => {
		if (error instanceof RefusedEdit) throw error;
		const { why, detail } = gapIn(error);
		if (why === 'forbidden')
			throw new RefusedEdit(t`${siteName} does not let you comment on ${key}. Nothing was published.`);
		if (why === 'not-found')
			throw new RefusedEdit(t`${siteName} has no ${key}, or does not let you see it. Nothing was published.`);
		if (why === 'no-open-tab')
			throw new RefusedEdit(t`Open a page of ${siteName} in another tab, then try again. Nothing was published.`);
		const doubt = t`Whether it was published is not certain: look at ${key} before you try again.`;
		throw new RefusedEdit(`${detail} ${doubt}`);
	};

/** What would be written, where, as whom and for whose eyes; writes nothing. */
export const previewPublish = async (app: App, { releaseId, text, key }: PublishOrder): Promise<PublishPreview> => {
	const { publisher, siteName, me } = await publisherOf(app, releaseId).catch(inWords(key, t`The tracker`));
	const place = await publisher.look(key).catch(inWords(key, siteName));
	const known = await app.store.publications.get(releaseId, text);
	const { document } = (await textsOf(app, releaseId))(text);
	return {
		key: place.key,
		title: place.title,
		as: me,
		customersToo: place.customersToo,
		update: known?.place === place.key,
		markdown: markdown(document),
	};
};

/**
 * Writes a text to an issue, or brings the one there up to date.
 * @throws {RefusedEdit} with why it could not be written
 */
export const publish = async (app: App, { releaseId, text, key }: PublishOrder): Promise<PublishedView> => {
	const { publisher, siteName } = await publisherOf(app, releaseId).catch(inWords(key, t`The tracker`));
	const known = await app.store.publications.get(releaseId, text);
	const { document, hash, release } = (await textsOf(app, releaseId))(text);
	const knownId = known?.place === key ? known.id : null;
	const publication = { document, marker: markerOf(releaseId, text), knownId };
	const { id, url } = await publisher.keep(publication, key, release).catch(inWords(key, siteName));
	await app.store.publications.put(releaseId, text, { place: key, id, url, at: nowIso(app), hash });
	return publishedView(app, releaseId);
};
