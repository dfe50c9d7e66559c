import type { Page } from 'puppeteer-core';
import type { World } from '../trackers/server.ts';

/** What somebody who may write in a tracker could write there, in the hope that it runs or misleads. */
export const HOSTILE =
	'<img src=x onerror="globalThis.pwned=1"><script>globalThis.pwned=1</script>{{7*7}} [x](javascript:pwned=1) \u202Egnp.exe\u2066 \u0007\u001B[31m &lt;b&gt; " \' `';
/** The same as a colleague could write it into a plan: short enough for a name. */
export const COLLEAGUE = '<img src=x onerror="globalThis.pwned=1"><script>globalThis.pwned=1</script> \u202Egnp.exe';
/** Longer than anything that a tracker's own page takes. */
const ENDLESS = 'endless'.repeat(15_000);

/** Puts hostile words into every text of the trackers that Muster shows, and an endless title into one epic. */
export const poison = (world: World): void => {
	const { jiraCloud, linear } = world;
	for (const issue of jiraCloud.issues) Object.assign(issue, { summary: `${issue.key} ${HOSTILE}`, labels: [HOSTILE] });
	for (const project of jiraCloud.projects) Object.assign(project, { name: HOSTILE });
	for (const version of jiraCloud.versions) {
		Object.assign(version, { name: `${version.name} ${HOSTILE}`, description: HOSTILE });
	}
	jiraCloud.rename('PAY-250', ENDLESS);
	jiraCloud.user = { ...jiraCloud.user, name: HOSTILE };
	linear.name = HOSTILE;
	for (const issue of linear.issues) issue.title = `${issue.identifier} ${HOSTILE}`;
	for (const one of [...linear.releases, ...linear.projects, ...linear.milestones]) one.name = HOSTILE;
};

/** What in a view is not plain text: elements and links that only hostile words could have made. */
export const harmIn = (page: Page): Promise<string[]> =>
	page.evaluate(() => {
		const root = document.querySelector('muster-panel')?.shadowRoot ?? document.querySelector('#app');
		const made = [
			...(root?.querySelectorAll('img, script, iframe, object, embed, b, [onerror], [style*="url"]') ?? []),
		];
		const links = [...(root?.querySelectorAll('a[href]') ?? [])].filter(
			(link) => link instanceof HTMLAnchorElement && !/^https?:|^(chrome|moz)-extension:/.test(link.protocol),
		);
		const ran = 'pwned' in globalThis ? ['it ran'] : [];
		return [...ran, ...[...made, ...links].map((one) => one.outerHTML.slice(0, 200))];
	});

/** Texts with a direction of their own that could turn the words around them, by the element that holds them. */
export const unconfined = (page: Page): Promise<string[]> =>
	page.evaluate(() => {
		const root = document.querySelector('muster-panel')?.shadowRoot ?? document.querySelector('#app');
		if (root === null || root === undefined) return ['nothing to look at'];
		const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
		const found: string[] = [];
		while (walker.nextNode()) {
			const { textContent, parentElement } = walker.currentNode;
			if (!textContent?.includes('\u202E') || parentElement === null) continue;
			const { display, unicodeBidi } = getComputedStyle(parentElement);
			// A block or a flex item is a paragraph of its own: nothing outside it is turned.
			if (!/isolate|plaintext/.test(unicodeBidi) && display.startsWith('inline'))
				found.push(parentElement.outerHTML.slice(0, 200));
		}
		return found;
	});
