/** Keeps the keyboard's focus inside the element until the signal ends, as dialogs of component libraries do. */
export function trapFocus(inside: HTMLElement, signal: AbortSignal): void {
	const first = () => inside.querySelector<HTMLElement>('a[href], button, input, textarea, [tabindex="0"]') ?? inside;
	const bringBack = (event: FocusEvent) => {
		const to = event.target;
		const allowed =
			to instanceof Node && (inside.contains(to) || document.querySelector('.small-dialog')?.contains(to));
		if (!allowed) first().focus();
	};
	document.addEventListener('focusin', bringBack, { signal });
	inside.focus();
}
