/** The texts that can be published, by name. */
export const PUBLISHED_TEXTS = ['plan', 'support brief', 'digest'] as const;
export type PublishedText = (typeof PUBLISHED_TEXTS)[number];

/** How a text is kept: as a comment on an issue, as a block in its description, or as a document of the release. */
export const PUBLISH_FORMS = ['comment', 'description', 'document'] as const;
export type PublishForm = (typeof PUBLISH_FORMS)[number];
