import { browser } from '../../utils/platform/browser';

/** Asks for the permission to a site, and says whether it was given. Must be called while a click is being handled. */
export type Grant = (origin: string) => Promise<boolean>;

/**
 * The pattern that covers an origin. Without the port: Firefox refuses patterns with one, and a pattern without one
 * covers all ports in both browsers.
 */
export const patternOf = (address: string): string => {
	const { protocol, hostname } = new URL(address);
	return `${protocol}//${hostname}/*`;
};

/** Asks the browser. */
export const askForSite: Grant = (address) => browser.permissions.request({ origins: [patternOf(address)] });

/** What to say where the user said no. */
export const REFUSED = 'Without the permission Muster cannot work there. Add it again and choose Allow.';
