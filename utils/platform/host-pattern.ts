/**
 * The match pattern of all pages of an address's host. Without the port: Firefox refuses patterns with one, and a
 * pattern without one covers all ports in both browsers.
 */
export const hostPattern = (address: string): string => {
	const { protocol, hostname } = new URL(address);
	return `${protocol}//${hostname}/*`;
};

/** Whether a page's address lies below a site's: of the same origin, port included, and of its context path. */
export const isBelow = (address: string, baseUrl: string): boolean => {
	const [page, site] = [URL.parse(address), new URL(baseUrl)];
	const path = site.pathname.replace(/\/$/, '');
	return page?.origin === site.origin && (page.pathname === path || page.pathname.startsWith(`${path}/`));
};

/** Whether an address would be the pattern of many hosts: a star is a letter like any other in a URL. */
export const isManyHosts = (address: string): boolean => new URL(address).hostname.includes('*');
