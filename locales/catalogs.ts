import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Messages } from '@lingui/core';
import { formatter } from '@lingui/format-po';
import { compileMessage } from '@lingui/message-utils/compileMessage';
import { type Area, ENTRIES, type Entry, type Locale, SOURCE, TRANSLATED } from './areas.ts';

/** A message as a catalogue has it. */
export interface Message {
	readonly id: string;
	/** What the code says, in ICU's message format. */
	readonly source: string;
	/** Empty where nobody has translated it. */
	readonly translation: string;
}

const po = formatter({ lineNumbers: false });

/** The path of a catalogue, from the root. */
export const catalogPath = (area: Area, locale: (typeof TRANSLATED)[number]): string => `locales/${locale}/${area}.po`;

/** The messages of a catalogue. */
export const readCatalog = async (area: Area, locale: (typeof TRANSLATED)[number]): Promise<Message[]> => {
	const filename = resolve(import.meta.dirname, '..', catalogPath(area, locale));
	const read = await po.parse(readFileSync(filename, 'utf8'), { locale, sourceLocale: SOURCE, filename });
	return Object.entries(read)
		.filter(([, { obsolete }]) => obsolete !== true)
		.map(([id, { message, translation }]) => ({ id, source: message ?? id, translation: translation ?? '' }));
};

/** What an entry of the extension loads to speak a language: compiled messages by id; what is untranslated stays English. */
export const wordsOf = async (entry: Entry, locale: Locale): Promise<Messages> => {
	const from = locale === SOURCE ? TRANSLATED[0] : locale;
	const messages = await Promise.all(ENTRIES[entry].map((area) => readCatalog(area, from)));
	return Object.fromEntries(
		messages
			.flat()
			.map(({ id, source, translation }) => [
				id,
				compileMessage(locale === SOURCE || translation === '' ? source : translation),
			]),
	);
};
