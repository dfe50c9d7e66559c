import { type Tree, toDom } from './tree.ts';

/** What each key does: a key alone, or `g` and a second key as 'g x'. */
export type Shortcuts = Record<string, () => void>;

/** Listens for one-key shortcuts. A key typed in one of the page's own fields is none, judged by the event's target. */
export function listenForShortcuts(shortcuts: Shortcuts, onEscape: () => void): void {
	let waiting = false;
	document.addEventListener('keydown', (event) => {
		if (event.key === 'Escape') return onEscape();
		if (event.ctrlKey || event.metaKey || event.altKey || isField(event.target)) return;
		const name = waiting ? `g ${event.key}` : event.key;
		waiting = !waiting && event.key === 'g';
		const action = shortcuts[name];
		if (!action) return;
		event.preventDefault();
		window.__shortcuts.push(name);
		action();
	});
}

function isField(target: EventTarget | null): boolean {
	if (!(target instanceof HTMLElement)) return false;
	return target.isContentEditable || /^(input|textarea|select)$/.test(target.localName);
}

/** Opens one of the small dialogs that shortcuts open, in place of any that is open. */
export function openSmallDialog(label: string, fieldLabel: string): void {
	closeSmallDialog();
	const dialog: Tree = {
		tag: 'div',
		attributes: { class: 'small-dialog', role: 'dialog', 'aria-label': label },
		children: [
			{ tag: 'h2', attributes: {}, children: [label] },
			{ tag: 'input', attributes: { 'aria-label': fieldLabel, placeholder: fieldLabel }, children: [] },
			{ tag: 'button', attributes: { type: 'button', 'data-action': 'close-small' }, children: ['Close'] },
		],
	};
	document.body.append(toDom(dialog));
	document.querySelector<HTMLInputElement>('.small-dialog input')?.focus();
}

/** Closes the small dialog. Tells whether one was open. */
export function closeSmallDialog(): boolean {
	const open = document.querySelector('.small-dialog');
	open?.remove();
	return open !== null;
}

/** Puts the cursor into the page's search field. */
export function focusSearch(): void {
	document.querySelector<HTMLInputElement>('input[type=search]')?.focus();
}
