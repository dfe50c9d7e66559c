import { t } from '@lingui/core/macro';
import { linked, safeHref } from './links';
import { cleaned, oneLine } from './words';

/** How good a status is; every format also says it in words. */
export type Tone = 'good' | 'warn' | 'bad' | 'plain';

/** A piece of a line. All text is as people wrote it: each format escapes it in its own way. */
export type Inline =
	| { readonly kind: 'text'; readonly text: string; readonly mark?: 'strong' | 'em' | 'code' }
	/** `href` is always http(s). */
	| { readonly kind: 'link'; readonly text: string; readonly href: string }
	| { readonly kind: 'status'; readonly text: string; readonly tone: Tone };
export type Line = readonly Inline[];

export type Block =
	| { readonly kind: 'heading'; readonly level: 2 | 3 | 4; readonly line: Line }
	/** Its lines stand under each other. */
	| { readonly kind: 'paragraph'; readonly lines: readonly Line[] }
	| { readonly kind: 'list'; readonly items: readonly Line[] }
	/** Every row has as many cells as the head. */
	| { readonly kind: 'table'; readonly head: readonly string[]; readonly rows: readonly (readonly Line[])[] };

/** A text made from a plan, before it takes the shape of any format. */
export interface PublishDocument {
	readonly title: string;
	readonly blocks: readonly Block[];
}

export const strong = (text: string): Inline => ({ kind: 'text', text: oneLine(text), mark: 'strong' });
export const em = (text: string): Inline => ({ kind: 'text', text: oneLine(text), mark: 'em' });
export const code = (text: string): Inline => ({ kind: 'text', text: oneLine(text), mark: 'code' });
export const status = (text: string, tone: Tone): Inline => ({ kind: 'status', text, tone });

/** A link; plain text where the address is not http(s). */
export const link = (address: string, text: string = address): Inline => {
	const href = safeHref(address);
	const words = oneLine(text) === '' ? address : oneLine(text);
	return href === null ? { kind: 'text', text: words } : { kind: 'link', text: words, href };
};

const isPlain = (inline: Inline | undefined): inline is { kind: 'text'; text: string } =>
	inline?.kind === 'text' && inline.mark === undefined;

/** One line of its parts, neighbouring texts in one piece, so that a format sees what stands beside a character. */
export const line = (...parts: readonly (string | Inline | Line)[]): Line => {
	const whole: Inline[] = [];
	for (const part of parts.flat()) {
		const next: Inline = typeof part === 'string' ? { kind: 'text', text: cleaned(part).replace(/\n/g, ' ') } : part;
		if (next.text === '') continue;
		const last = whole.at(-1);
		if (isPlain(last) && isPlain(next)) whole[whole.length - 1] = { kind: 'text', text: last.text + next.text };
		else whole.push(next);
	}
	return whole;
};

/** In nobody's text: `cleaned` takes it out. */
const MARK = '\uffff';

/**
 * A message whose values are lines with links and marks of their own: it is said with a sign in the place of each, and
 * the lines are put there afterwards, wherever a language wants them.
 */
export const sentence = <Name extends string>(
	parts: Readonly<Record<Name, Line>>,
	say: (signs: Readonly<Record<Name, string>>) => string,
): Line => {
	const lines = Object.values<Line>(parts);
	const signs = Object.fromEntries(Object.keys(parts).map((name, at) => [name, `${MARK}${at}${MARK}`]));
	const pieces = say(signs as Record<Name, string>).split(MARK);
	return line(...pieces.map((piece, at) => (at % 2 === 0 ? piece : (lines[Number(piece)] ?? []))));
};

/** A person's words on one line, the web addresses in them as links. */
export const said = (text: string): Line => linked(oneLine(text));

/** A heading; one without words would be lost on people who listen to the page. */
export const heading = (level: 2 | 3 | 4, text: string): Block => ({
	kind: 'heading',
	level,
	line: line(oneLine(text) || t`Untitled`),
});
export const paragraph = (...lines: readonly Line[]): Block => ({ kind: 'paragraph', lines });

/** A list; nothing where it has no items. */
export const list = (items: readonly Line[]): Block[] => (items.length === 0 ? [] : [{ kind: 'list', items }]);

/** A table; nothing where it has no rows. */
export const table = (head: readonly string[], rows: readonly (readonly Line[])[]): Block[] =>
	rows.length === 0 ? [] : [{ kind: 'table', head, rows }];

/** A heading with what stands under it; nothing where there is nothing to say. */
export const block = (level: 2 | 3, title: string, blocks: readonly Block[]): Block[] =>
	blocks.length === 0 ? [] : [heading(level, title), ...blocks];

/** A person's text, of as many paragraphs and lines as they made; empty where there is none. */
export const written = (text: string): Block[] =>
	cleaned(text)
		.split(/\n\s*\n/)
		.map((part) => part.split('\n').filter((one) => one.trim() !== ''))
		.filter((lines) => lines.length > 0)
		.map((lines) => paragraph(...lines.map((one) => linked(one.trim()))));

/** A person's text, or that there is none. */
export const writtenOr = (text: string, none: string): Block[] =>
	text.trim() === '' ? [paragraph([em(none)])] : written(text);

/** The words of a line without their marks. */
export const plainText = (words: Line): string => words.map(({ text }) => text).join('');
