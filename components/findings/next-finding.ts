const SHOWN = '.finding:not([hidden])';
const MORE = '[data-more-findings][aria-expanded="false"]';

const shownIn = (root: ParentNode): HTMLElement[] =>
	[...root.querySelectorAll<HTMLElement>(SHOWN)].filter((one) => one.checkVisibility());

const go = (finding: HTMLElement): void => {
	finding.scrollIntoView({ block: 'nearest' });
	finding.focus({ preventScroll: true });
};

/**
 * Moves the focus to the finding after the one that has it, to the first one from anywhere else. At the end of a list
 * that is cut it has the rest shown; at the end of all it begins anew.
 * @returns false where there is no finding
 */
export const focusNextFinding = (root: ParentNode & DocumentOrShadowRoot): boolean => {
	const findings = shownIn(root);
	const at = findings.findIndex((one) => one.contains(root.activeElement));
	const more = at === findings.length - 1 ? root.querySelector<HTMLElement>(MORE) : null;
	const [first] = findings;
	if (first === undefined) return false;
	if (more === null) go(findings[at + 1] ?? first);
	else {
		more.click();
		// Once the view has drawn the rest.
		setTimeout(() => go(shownIn(root)[at + 1] ?? first));
	}
	return true;
};
