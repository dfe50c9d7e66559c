import type { PageSite } from '../messaging/protocol';
import type { Words } from '../words/locale';

/** What the panel is about: an issue or a release of a site. */
export interface PanelSubject {
	readonly kind: 'issue' | 'release';
	readonly site: PageSite;
	readonly siteId: string;
	/** The key; for a release the path of its page. */
	readonly key: string;
	/** True where the panel stands at the window's edge instead of in the details column. */
	readonly docked: boolean;
	readonly theme: 'light' | 'dark';
}

/** What the panel's script gives the watcher: both run in the same isolated world of the page. */
export interface MountedPanel {
	/** Shows another subject, theme or place; cheap when nothing changed. */
	update(subject: PanelSubject): void;
	unmount(): void;
}
export type MountPanel = (shadow: ShadowRoot, subject: PanelSubject) => MountedPanel;

/** Where the two scripts find each other. */
export interface Bridge {
	mount?: MountPanel;
	/** What the panel says, by a script of its language that comes before the panel's own. */
	words?: Words;
	/** Set by the watcher; the panel's script calls it once `mount` is there. */
	onMount?: () => void;
	/** Shuts the watcher down; called by a newer copy of it after an update of the extension. */
	dispose?: () => void;
}
const KEY = '__muster__';

/** The bridge of this isolated world. No page script can see it. */
export const bridge = (): Bridge => {
	const world = globalThis as typeof globalThis & { [KEY]?: Bridge };
	world[KEY] ??= {};
	return world[KEY];
};
