import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { nativeBrowser } from '../utils/page/native-browser';
import { Watcher } from '../utils/page/watcher';
import { jiraPage } from '../utils/trackers/jira/page';
import { linearPage } from '../utils/trackers/linear/page';

/** Announces a newer copy of this script to the one that an update of the extension left behind in an open page. */
const TAKEOVER = 'muster:takeover';

export default defineUnlistedScript(() => {
	document.dispatchEvent(new CustomEvent(TAKEOVER));
	const watcher = new Watcher({
		window,
		adapter: location.hostname === 'linear.app' ? linearPage : jiraPage,
		async report(name, payload) {
			try {
				// Asked for only here: the browser takes a millisecond to make it, which a page without an issue is spared.
				await nativeBrowser().runtime.sendMessage({ muster: 'request', name, payload });
			} catch {
				// The extension was updated under this page: the panel itself says so.
			}
		},
	});
	document.addEventListener(TAKEOVER, () => watcher.stop(), { once: true });
	watcher.start();
});
