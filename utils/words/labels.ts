import { i18n, type MessageDescriptor } from '@lingui/core';

/**
 * A table of words by name, for a module's top level, where no language is known yet: each is put into the page's
 * language whenever it is asked for.
 */
export const labels = <Name extends string>(
	table: Readonly<Record<Name, MessageDescriptor>>,
): Readonly<Record<Name, string>> => {
	const words = {} as Record<Name, string>;
	for (const [name, message] of Object.entries<MessageDescriptor>(table)) {
		Object.defineProperty(words, name, { enumerable: true, get: () => i18n._(message) });
	}
	return words;
};
