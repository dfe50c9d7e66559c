import { t } from '@lingui/core/macro';
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { showPage } from '../components/common/show-page';
import { Popup } from '../components/popup/popup';
import { clientAfter } from '../utils/messaging/client';
import { earlyHere } from '../utils/messaging/early';
import { keepLook, stampOf } from '../utils/page/last-look';
import { browser } from '../utils/platform/browser';
import { chosenLocale, loadWords } from '../utils/platform/words';

/**
 * Draws the popup, in one file: each further one takes the browser as long as some ten kilobytes of code. The popup's
 * first script brings it in.
 */
export default defineUnlistedScript(async () => {
	const early = earlyHere();
	await loadWords('popup', early?.words);
	const stamp = stampOf(browser.runtime.getManifest().version, chosenLocale());
	showPage(
		<Popup
			client={clientAfter(early)}
			look={early?.look ?? null}
			onShown={(popup) => keepLook(popup, t`Reading…`, stamp)}
		/>,
		t`Muster: upcoming releases`,
	);
});
