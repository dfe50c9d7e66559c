import { formatLocale } from './locale';

/** A number as it is written in the language that is spoken, e.g. `12,000`. */
export const numberText = (value: number): string => new Intl.NumberFormat(formatLocale()).format(value);

/** All of several, e.g. `a, b and c`. */
export const listText = (parts: readonly string[]): string => new Intl.ListFormat(formatLocale()).format(parts);
