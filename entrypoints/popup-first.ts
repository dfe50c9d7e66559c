import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { type Early, isChanged, leaveEarly, NEAREST } from '../utils/messaging/early';
import { lastLook, stampOf } from '../utils/page/last-look';
import { nativeBrowser } from '../utils/page/native-browser';

const { runtime, i18n } = nativeBrowser();

const wordsOf = async (language: string): Promise<Awaited<Early['words']>> =>
	(await fetch(`/words/popup-${language}.json`)).json();

const bringDrawing = (): void => {
	const script = document.createElement('script');
	script.src = '/popup-draw.js';
	document.body.append(script);
};

/** Shows what is known, asks for what is true now, and brings the code in that draws it. */
export default defineUnlistedScript(() => {
	// The same list as a page of its own, for those who want it to stay.
	if (new URLSearchParams(location.search).get('in') === 'tab') document.documentElement.dataset.place = 'tab';
	const language = i18n.getMessage('language');
	const look = lastLook(stampOf(runtime.getManifest().version, language));
	if (look !== null) {
		// Nobody can act on it.
		look.setAttribute('inert', '');
		document.querySelector('#app')?.append(look);
	}
	const early: Early = {
		view: runtime.sendMessage({ muster: 'request', name: 'releases.view', payload: NEAREST }),
		words: wordsOf(language),
		look: look?.querySelector('.releases') ?? null,
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
	bringDrawing();
});
