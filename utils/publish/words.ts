/** A text of whole characters without control characters, its line breaks `\n`: some formats cannot hold the others. */
export const cleaned = (text: string): string =>
	text
		.toWellFormed()
		.replace(/\r\n?|[\u0085\u2028\u2029\v\f]/g, '\n')
		// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what has to go.
		.replace(/[\u0000-\u0008\u000e-\u001f\u007f\ufffe\uffff]/g, '');

/** A person's words on one line, so that they cannot break the list they stand in. */
export const oneLine = (text: string): string => cleaned(text).trim().replace(/\s+/g, ' ');
