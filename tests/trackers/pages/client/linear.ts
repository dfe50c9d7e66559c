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
		closePeek();
		fill(stage, tree);
		moveLayout();
	},
	showOverlay() {
		// The server knows of no issue over a list: the page alone opens one.
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

/** Shows the focused row's issue over the list. The address stays; only the title tells which issue it is. */
async function peek(): Promise<void> {
	const row = document.activeElement?.closest('a[data-list-key]');
	const address = row?.getAttribute('href');
	if (!address) return;
	const page = await app.load(address);
	closePeek();
	const box = document.createElement('div');
	box.className = 'peek';
	fill(box, page.main);
	// A peek has no room for the properties.
	box.querySelector('.side')?.remove();
	document.querySelector('.app')?.append(box);
	document.title = page.title;
}

/** Takes the issue that lies over the list away. Tells whether there was one. */
function closePeek(): boolean {
	const open = document.querySelector('.peek');
	open?.remove();
	if (open && app.page) document.title = app.page.title;
	return open !== null;
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
		' ': () => void peek(),
		'.': () => openSmallDialog('Commands', 'Type a command'),
		'g i': () => void app.go('/meridian/inbox'),
		'g m': () => void app.go('/meridian/my-issues/assigned'),
	},
	() => {
		if (!closeSmallDialog()) closePeek();
	},
);
