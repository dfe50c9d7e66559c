const TYPES = ['keydown', 'keypress', 'keyup'] as const;
const COPIED = [
	'key',
	'code',
	'location',
	'repeat',
	'isComposing',
	'ctrlKey',
	'shiftKey',
	'altKey',
	'metaKey',
	'keyCode',
	'charCode',
	'which',
] as const;

/**
 * A copy that stays inside the shadow root. A KeyboardEvent made by a Firefox content script is composed whatever one
 * asks for, and would leak; a UIEvent with the same properties is not.
 */
const innerCopy = (event: KeyboardEvent): Event => {
	const copy = new UIEvent(event.type, { bubbles: true, cancelable: true, composed: false });
	for (const name of COPIED) Object.defineProperty(copy, name, { value: event[name] });
	Object.defineProperty(copy, 'getModifierState', { value: (modifier: string) => event.getModifierState(modifier) });
	return copy;
};

/**
 * Keeps keys typed in Muster's element from the page, whose one-key shortcuts would otherwise fire: the page sees the
 * host element as the target, not the field inside. Must run before any script of the page (`document_start`).
 * @param isOurs whether an event's target is Muster's host element
 */
export const guardKeyboard = (window: Window, isOurs: (target: EventTarget | null) => boolean, signal: AbortSignal) => {
	const guard = (event: KeyboardEvent): void => {
		if (!event.isTrusted || !isOurs(event.target)) return;
		event.stopImmediatePropagation();
		const inner = event.composedPath()[0];
		if (inner !== undefined && !inner.dispatchEvent(innerCopy(event))) event.preventDefault();
	};
	for (const type of TYPES) window.addEventListener(type, guard, { capture: true, signal });
};

const POINTER = ['pointerdown', 'mousedown', 'pointerup', 'mouseup', 'click', 'dblclick', 'auxclick', 'contextmenu'];
const EDITING = ['beforeinput', 'input', 'change', 'paste', 'copy', 'cut', 'dragstart', 'drop'];

/** Stops what bubbles out of Muster's element: hosts close dialogs on clicks that look as if they fell outside. */
export const containEvents = (host: HTMLElement, signal: AbortSignal): void => {
	const stop = (event: Event): void => event.stopPropagation();
	for (const type of [...POINTER, ...EDITING]) host.addEventListener(type, stop, { signal });
};
