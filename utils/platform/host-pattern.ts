/**
 * The match pattern of all pages of an address's host. Without the port: Firefox refuses patterns with one, and a
 * pattern without one covers all ports in both browsers.
 */
export const hostPattern = (address: string): string => {
	const { protocol, hostname } = new URL(address);
	return `${protocol}//${hostname}/*`;
};

/** Whether an address would be the pattern of many hosts: a star is a letter like any other in a URL. */
export const isManyHosts = (address: string): boolean => new URL(address).hostname.includes('*');
