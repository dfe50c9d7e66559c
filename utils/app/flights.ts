// Names of what is under way, by which others see that it is.

/** Reading an issue. */
export const issueFlight = (siteId: string, key: string): string => `issue:${siteId}/${key}`;
/** Reading a release. */
export const releaseFlight = (id: string): string => `release:${id}`;
/** Bringing a document into step with the team's copy. */
export const shareFlight = (id: string): string => `share:${id}`;
