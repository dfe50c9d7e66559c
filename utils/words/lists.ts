import { formatLocale } from './locale';

/** Several names or facts in a line, as the viewer's language parts them, e.g. `PAY, APP` or `PAY、APP`. */
export const listText = (parts: readonly string[]): string =>
	new Intl.ListFormat(formatLocale(), { type: 'conjunction', style: 'narrow' }).format(parts);
