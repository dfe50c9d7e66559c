import { t } from '@lingui/core/macro';

const octets = (text: string): number => new TextEncoder().encode(text).length;
/** File systems take 255 octets a name; some tools that carry files along add to it. */
const MOST_OCTETS = 150;

const cut = (text: string): string => {
	const characters = [...text];
	while (octets(characters.join('')) > MOST_OCTETS) characters.pop();
	return characters.join('');
};

/** What some system forbids in a name, and what would hide how the name ends. */
const FORBIDDEN = /[<>:"/\\|?*\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu;
const RESERVED = /^(con|prn|aux|nul|com\d|lpt\d)(?![\p{L}\p{N}])/iu;

/**
 * A name that every system can save a file under, e.g. `Release 4.2 plan 2026-11-23.md`.
 * @param date `YYYY-MM-DD`
 * @param extension without its dot
 */
export const fileName = (release: string, what: string, date: string, extension: string): string => {
	const safe = release.toWellFormed().normalize('NFC').replace(FORBIDDEN, ' ').replace(/\s+/g, ' ');
	const name = cut(safe.replace(/^[\s.]+/, '')).trim();
	const lead = name === '' ? t`Release` : RESERVED.test(name) ? t`Release ${name}` : name;
	return `${lead} ${what} ${date}.${extension}`;
};
