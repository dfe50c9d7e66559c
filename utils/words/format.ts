import { formatLocale } from './locale';

/** A number as it is written in the language that is spoken, e.g. `12,000`. */
export const numberText = (value: number): string => new Intl.NumberFormat(formatLocale()).format(value);
