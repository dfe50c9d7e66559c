// Takes the place of `lib0/logging` in the build, which brings 10 kB of styles, DOM helpers and schemas into the
// background for a handful of Yjs's warnings.

export const BOLD = Symbol('bold');
export const UNBOLD = Symbol('unbold');
export const RED = Symbol('red');
export const ORANGE = Symbol('orange');

/** Writes to the console what is not about looks. */
export const print = (...parts: readonly unknown[]): void =>
	console.log(...parts.filter((part) => typeof part !== 'symbol'));

/** As {@link print}, as a warning. */
export const warn = (...parts: readonly unknown[]): void =>
	console.warn(...parts.filter((part) => typeof part !== 'symbol'));
