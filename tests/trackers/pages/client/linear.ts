import { App, fill } from './app.ts';
import { closeSmallDialog, focusSearch, listenForShortcuts, openSmallDialog } from './shortcuts.ts';
import { setTraps } from './traps.ts';

const RENDER_DELAY = 120;

setTraps();
window.__rerender = () => void app.refresh(true);
window.__moveLayout = () => {
	moved = true;
	moveLayout();
};

let moved = false;
const stage = document.querySelector('.stage');

const app = new App('/_/page', {
	showMain(tree) {
		fill(stage, tree);
		moveLayout();
	},
	showOverlay() {
		// Issues never lie over a list here.
	},
	lateBy: 0,
});
setTimeout(() => void app.refresh(), RENDER_DELAY);

/** Puts the properties before the issue, where nobody who goes by the old shape finds them. */
function moveLayout(): void {
	const view = moved ? stage?.querySelector('.view') : null;
	const side = view?.querySelector(':scope > .side');
	if (view && side) view.prepend(side);
}

document.addEventListener(
	'click',
	(event) => {
		const item = event.target instanceof Element ? event.target.closest('[data-open]') : null;
		const close = event.target instanceof Element ? event.target.closest('[data-action=close-small]') : null;
		if (close) closeSmallDialog();
		if (!item) return;
		event.preventDefault();
		history.pushState({ open: item.getAttribute('data-open') }, '', item.getAttribute('href'));
		void app.refresh();
	},
	{ capture: true },
);

listenForShortcuts(
	{
		c: () => openSmallDialog('New issue', 'Issue title'),
		'/': focusSearch,
		'.': () => openSmallDialog('Commands', 'Type a command'),
		'g i': () => void app.go('/meridian/inbox'),
		'g m': () => void app.go('/meridian/my-issues/assigned'),
	},
	closeSmallDialog,
);
