import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { carryOutInPanel } from '../components/panel/carry-out';
import { panelMounter } from '../components/panel/mount';
import { backgroundClient } from '../utils/messaging/client';
import { bridge } from '../utils/page/bridge';
import { hearCommands } from '../utils/platform/commands';
import { speakWith } from '../utils/platform/words';

/** Brought into a page by the background once there is an issue to show: gives the watcher the panel to mount. */
export default defineUnlistedScript(() => {
	const shared = bridge();
	speakWith(shared.words ?? { locale: 'en', messages: {} });
	shared.mount = panelMounter(backgroundClient);
	shared.onMount?.();
	hearCommands(null, (name) => carryOutInPanel(document.querySelector('muster-panel')?.shadowRoot, name));
});
