import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { carryOut, isFetchOrder } from '../utils/page/fetch-relay';
import { nativeBrowser } from '../utils/page/native-browser';
import { Watcher } from '../utils/page/watcher';
import { jiraPage } from '../utils/trackers/jira/page';
import { linearPage } from '../utils/trackers/linear/page';

/** Announces a newer copy of this script to the one that an update of the extension left behind in an open page. */
const TAKEOVER = 'muster:takeover';

const { runtime } = nativeBrowser();

export default defineUnlistedScript(() => {
	document.dispatchEvent(new CustomEvent(TAKEOVER));
	const watcher = new Watcher({
		window,
		adapter: location.hostname === 'linear.app' ? linearPage : jiraPage,
		report(name, payload) {
			// Fails when the extension was updated under this page: the panel itself says so.
			runtime.sendMessage({ muster: 'request', name, payload }).catch(() => undefined);
		},
	});
	document.addEventListener(TAKEOVER, () => watcher.stop(), { once: true });
	runtime.onMessage.addListener((message: unknown, sender, respond: (outcome: unknown) => void) => {
		if (sender.id !== runtime.id || !isFetchOrder(message, location.origin)) return false;
		carryOut(message, fetch).then(respond);
		return true;
	});
	watcher.start();
});
