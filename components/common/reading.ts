/**
 * Milliseconds after which a view that says that it is being read is asked for again: a background that was stopped
 * meanwhile tells nobody that it will never be done.
 */
export const READING_PATIENCE = 3_000;
