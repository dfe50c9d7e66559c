import { fill } from './app.ts';
import { closeSmallDialog, focusSearch, listenForShortcuts, openSmallDialog } from './shortcuts.ts';
import { setTraps } from './traps.ts';
import { type Tree, toDom } from './tree.ts';

setTraps();

const context = document.querySelector('meta[name=ajs-context-path]')?.getAttribute('content') ?? '';
let turn = 0;

async function load(issue: string, as: 'board' | 'content'): Promise<{ title: string; tree: Tree }> {
	const answer = await fetch(`${context}/secure/part?issue=${encodeURIComponent(issue)}&as=${as}`);
	return (await answer.json()) as { title: string; tree: Tree };
}

/** Shows an issue of the split view's list: only #issue-content is exchanged. */
async function openInSplitView(issue: string): Promise<void> {
	turn += 1;
	const mine = turn;
	const part = await load(issue, 'content');
	if (mine !== turn) return;
	document.title = part.title;
	document.querySelector('#issue-content')?.replaceWith(toDom(part.tree));
	for (const link of document.querySelectorAll('.splitview-issue-link')) {
		link.classList.toggle('focused', link.getAttribute('data-issue-key') === issue);
	}
}

window.__rerender = () => {
	const key = document.querySelector('#key-val')?.getAttribute('data-issue-key');
	if (key) void openInSplitView(key);
};
window.__moveLayout = () => document.querySelector('#viewissuesidebar')?.setAttribute('id', 'issue-rail');

/** Shows an issue beside the board, or none. */
async function openOnBoard(issue: string | null): Promise<void> {
	const part = issue === null ? null : await load(issue, 'board');
	fill(document.querySelector('#ghx-detail-view'), part?.tree ?? null);
}

function boardAddress(issue: string | null): string {
	const address = new URL(location.href);
	for (const [name, value] of [
		['view', 'detail'],
		['selectedIssue', issue],
	] as const) {
		if (issue === null || value === null) address.searchParams.delete(name);
		else address.searchParams.set(name, value);
	}
	return address.pathname + address.search;
}

function goOnBoard(issue: string | null): void {
	history.pushState(null, '', boardAddress(issue));
	void openOnBoard(issue);
}

document.addEventListener('click', (event) => {
	const target = event.target instanceof Element ? event.target : null;
	const link = target?.closest('.splitview-issue-link');
	const card = target?.closest('.ghx-issue');
	const action = target?.closest('[data-action]')?.getAttribute('data-action');
	if (link) {
		event.preventDefault();
		history.pushState(null, '', link.getAttribute('href'));
		void openInSplitView(link.getAttribute('data-issue-key') ?? '');
	} else if (card) goOnBoard(card.getAttribute('data-issue-key'));
	else if (action === 'close-detail') goOnBoard(null);
	else if (action === 'close-small') closeSmallDialog();
	else if (action === 'create') {
		event.preventDefault();
		openSmallDialog('Create Issue', 'Summary');
	}
});

window.addEventListener('popstate', () => {
	const query = new URLSearchParams(location.search);
	if (document.querySelector('#ghx-work')) void openOnBoard(query.get('selectedIssue'));
	else if (document.querySelector('.split-view')) {
		const [, key] = /\/browse\/([^/]+)$/.exec(location.pathname) ?? [];
		const first = document.querySelector('.splitview-issue-link')?.getAttribute('data-issue-key');
		void openInSplitView(key ?? first ?? '');
	}
});

listenForShortcuts(
	{
		c: () => openSmallDialog('Create Issue', 'Summary'),
		'/': focusSearch,
		'.': () => openSmallDialog('Operations', 'Type an operation'),
		'g d': () => location.assign(`${context}/secure/Dashboard.jspa`),
		'g i': () => location.assign(`${context}/issues/?jql=ORDER%20BY%20updated%20DESC`),
	},
	closeSmallDialog,
);
