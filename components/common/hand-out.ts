/** Milliseconds after which no browser reads a saved file any more. */
const READ_BY = 60_000;

/** Saves a text as a file, as the browser saves a download. */
export const saveText = (name: string, type: string, text: string): void => {
	const address = URL.createObjectURL(new Blob([text], { type: `${type};charset=utf-8` }));
	const anchor = document.createElement('a');
	anchor.href = address;
	anchor.download = name;
	anchor.hidden = true;
	document.body.append(anchor);
	anchor.click();
	anchor.remove();
	setTimeout(() => URL.revokeObjectURL(address), READ_BY);
};

const withHtml = async (text: string, html: string): Promise<void> => {
	const as = (type: string, content: string) => new Blob([content], { type });
	await navigator.clipboard.write([
		new ClipboardItem({ 'text/plain': as('text/plain', text), 'text/html': as('text/html', html) }),
	]);
};

const succeeds = async (copy: () => Promise<void>): Promise<boolean> => {
	try {
		await copy();
		return true;
	} catch {
		return false;
	}
};

/**
 * Copies a text, with its HTML beside it where the browser takes that.
 * @returns false where the browser did not allow it
 */
export const copyText = async (text: string, html?: string): Promise<boolean> =>
	(html !== undefined && (await succeeds(() => withHtml(text, html)))) ||
	succeeds(() => navigator.clipboard.writeText(text));
