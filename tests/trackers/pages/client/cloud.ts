import { App, fill, type PageData } from './app.ts';
import { trapFocus } from './focus-trap.ts';
import { closeSmallDialog, focusSearch, listenForShortcuts, openSmallDialog } from './shortcuts.ts';
import { setTraps } from './traps.ts';
import { findTree, matches, setLateIds, type Tree, toDom } from './tree.ts';

declare global {
	interface Window {
		/** Whether the server's markup has been taken over. */
		__hydrated: boolean;
		/** How often a foreign node made the app throw the server's markup away. */
		__hydrationMismatches: number;
	}
}

const RIGHT = 'issue.views.issue-details.issue-layout.container-right';
const MOVED = 'issue.views.issue-details.issue-layout.details-rail';
const HYDRATION_DELAY = 350;
const SKELETON_TIME = 500;

let moved = false;
let dialog: AbortController | null = null;

setTraps();
window.__hydrated = false;
window.__hydrationMismatches = 0;
window.__rerender = rerender;
window.__moveLayout = () => {
	moved = true;
	moveLayout();
};

const app = new App('/gateway/page', { showMain, showOverlay, lateBy: 150 });
if (document.readyState === 'complete') startLater();
else window.addEventListener('load', startLater);

function startLater(): void {
	setTimeout(() => void hydrate(), HYDRATION_DELAY);
}

async function hydrate(): Promise<void> {
	const page = await app.load();
	const root = document.querySelector('#jira-frontend');
	const main = document.querySelector('#page-main');
	const shell = root && foreignNodes(root) === 0;
	if (shell && main && matches(main, [page.main])) {
		app.page = page;
		showOverlay(page.overlay);
		setLateIds(document, 0);
	} else {
		window.__hydrationMismatches += 1;
		await startOver(page);
	}
	window.__hydrated = true;
}

/** Elements directly in the shell that the server did not send: it marks its own. */
function foreignNodes(root: Element): number {
	const shell = [root, ...root.querySelectorAll('.shell')];
	return shell.flatMap((each) => [...each.children]).filter((child) => !child.hasAttribute('data-shell')).length;
}

async function startOver(page: PageData): Promise<void> {
	const root = document.querySelector('#jira-frontend');
	for (const node of root?.querySelectorAll(':scope > *, .shell > *') ?? []) {
		if (!node.hasAttribute('data-shell')) node.remove();
	}
	const bar: Tree = { tag: 'div', attributes: { class: 'skeleton-bar' }, children: [] };
	fill(document.querySelector('#page-main'), {
		tag: 'div',
		attributes: { class: 'skeleton', 'aria-busy': 'true' },
		children: [bar, bar, bar],
	});
	await new Promise((done) => setTimeout(done, SKELETON_TIME));
	app.show(page, true);
}

function showMain(tree: Tree): void {
	fill(document.querySelector('#page-main'), tree);
	moveLayout();
}

function showOverlay(overlay: PageData['overlay']): void {
	dialog?.abort();
	dialog = null;
	fill(document.querySelector('#page-panel'), overlay?.place === 'panel' ? overlay.tree : null);
	document.querySelector('.atlaskit-portal-container')?.remove();
	if (overlay?.place === 'modal') {
		document.body.append(
			toDom({ tag: 'div', attributes: { class: 'atlaskit-portal-container' }, children: [overlay.tree] }),
		);
		dialog = new AbortController();
		const section = document.querySelector<HTMLElement>('.atlaskit-portal-container section[role=dialog]');
		if (section) trapFocus(section, dialog.signal);
	}
	moveLayout();
}

function rerender(): void {
	const tree = app.page?.overlay?.tree ?? app.page?.main;
	const column = tree && findTree(tree, 'id', RIGHT);
	const shown = [...document.querySelectorAll(`[id="${RIGHT}"], [id="${MOVED}"]`)].at(-1);
	if (!column || !shown) return;
	shown.replaceWith(toDom(column));
	moveLayout();
	setLateIds(document, 150);
}

function moveLayout(): void {
	if (!moved) return;
	for (const column of document.querySelectorAll(`[id="${RIGHT}"]`)) {
		column.id = MOVED;
		column.setAttribute('data-testid', MOVED);
		column.removeAttribute('data-late-testid');
	}
}

function closeIssue(): void {
	if (!app.page?.overlay) return;
	const address = new URL(location.href);
	address.searchParams.delete('selectedIssue');
	void app.go(address.pathname + address.search);
}

/** Switches between dialog and panel; the address stays as it is. */
async function toggleIssueView(): Promise<void> {
	await fetch('/gateway/issue-view', { method: 'POST' });
	await app.refresh();
}

const ACTIONS: Record<string, () => unknown> = {
	'close-issue': closeIssue,
	'toggle-view': toggleIssueView,
	'close-small': closeSmallDialog,
	create: () => openSmallDialog('Create work item', 'Summary'),
};

document.addEventListener('click', (event) => {
	const target = event.target instanceof Element ? event.target.closest('[data-action]') : null;
	ACTIONS[target?.getAttribute('data-action') ?? '']?.();
});

listenForShortcuts(
	{
		c: () => openSmallDialog('Create work item', 'Summary'),
		'/': focusSearch,
		'.': () => openSmallDialog('Commands', 'Type a command'),
		'g d': () => void app.go('/jira/for-you'),
		'g i': () => void app.go('/issues/?jql=project%20%3D%20PAY'),
		'g p': () => void app.go('/'),
	},
	() => {
		if (!closeSmallDialog()) closeIssue();
	},
);
