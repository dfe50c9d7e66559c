import type { ViewCommand } from '../../utils/messaging/view-command';
import { focusNextFinding } from '../findings/next-finding';

/** Brings the focus into the panel, unfolding it where it is folded. */
const goToPanel = (root: ParentNode): boolean => {
	const tab = root.querySelector<HTMLElement>('.dock-tab');
	const panel = root.querySelector<HTMLElement>('.panel');
	if (tab !== null) tab.click();
	else panel?.focus();
	panel?.scrollIntoView({ block: 'nearest' });
	return panel !== null;
};

/**
 * Carries a shortcut out in the panel.
 * @returns false where there is no panel, or nothing in it to go to
 */
export const carryOutInPanel = (root: ShadowRoot | null | undefined, name: ViewCommand): boolean => {
	if (root === null || root === undefined) return false;
	if (name === 'go-to-panel') return goToPanel(root);
	const isFolded = root.querySelector('.dock-tab') !== null;
	if (!isFolded) return focusNextFinding(root);
	goToPanel(root);
	// Once the panel is unfolded.
	setTimeout(() => focusNextFinding(root));
	return true;
};
