import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { type Early, isChanged, leaveEarly, NEAREST } from '../utils/messaging/early';
import { nativeBrowser } from '../utils/page/native-browser';

const { runtime, i18n } = nativeBrowser();

const wordsOf = async (language: string): Promise<Awaited<Early['words']>> =>
	(await fetch(`/words/popup-${language}.json`)).json();

/** Asks for what the popup shows first, while the browser still reads the code that shows it. */
export default defineUnlistedScript(() => {
	const early: Early = {
		view: runtime.sendMessage({ muster: 'request', name: 'releases.view', payload: NEAREST }),
		words: wordsOf(i18n.getMessage('language')),
		changed: false,
	};
	// Whoever waits for them tells of their failures.
	early.view.catch(() => undefined);
	early.words.catch(() => undefined);
	runtime.onMessage.addListener((message) => {
		if (isChanged(message)) early.changed = true;
		return undefined;
	});
	leaveEarly(early);
});
