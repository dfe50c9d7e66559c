/** The address as it may be linked to, or null where it is anything but http(s): other schemes can run code. */
export const safeUrl = (address: string): string | null => {
	const url = URL.parse(address);
	return url !== null && (url.protocol === 'https:' || url.protocol === 'http:') ? url.href : null;
};
