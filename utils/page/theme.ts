const channels = (color: string): number[] | null => {
	const parts = /^rgba?\(([^)]+)\)/
		.exec(color)?.[1]
		?.split(/[\s,/]+/)
		.map(Number);
	return parts !== undefined && parts.length >= 3 && parts.every((part) => !Number.isNaN(part)) ? parts : null;
};

/** Whether a computed background colour is dark; null for one that lets what lies behind show through. */
export const isDark = (color: string): boolean | null => {
	const parts = channels(color);
	if (parts === null || (parts[3] ?? 1) < 0.5) return null;
	const [red = 0, green = 0, blue = 0] = parts;
	return 0.299 * red + 0.587 * green + 0.114 * blue < 128;
};

/** The theme around a place in the page, told by what is painted there rather than by the host's attributes. */
export const themeAt = (place: Element | null, window: Window): 'light' | 'dark' => {
	for (let element = place; element !== null; element = element.parentElement) {
		const dark = isDark(window.getComputedStyle(element).backgroundColor);
		if (dark !== null) return dark ? 'dark' : 'light';
	}
	// Nothing is painted: the browser's canvas shows, which follows the page's own color-scheme.
	const scheme = window.getComputedStyle(window.document.documentElement).colorScheme;
	if (!scheme.includes('dark')) return 'light';
	return scheme.includes('light') && !window.matchMedia('(prefers-color-scheme: dark)').matches ? 'light' : 'dark';
};
