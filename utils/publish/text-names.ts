/** The texts that can be published, by name. */
export const PUBLISHED_TEXTS = ['plan', 'support brief', 'digest'] as const;
export type PublishedText = (typeof PUBLISHED_TEXTS)[number];
