import { t } from '@lingui/core/macro';
import { browser } from './browser';

/** What the address bar offers and does after Muster's keyword. */
export interface AddressBar {
	/** Settled once the background speaks the browser's language. */
	speaking(): Promise<void>;
	/** @param markup whether descriptions are XML: they are in Chrome, in Firefox they are shown as they stand */
	suggest(typed: string, markup: boolean): Promise<{ content: string; description: string }[]>;
	/** A page of Muster's that begins with `/`, or an address. */
	destination(typed: string): Promise<string>;
}

const go = async (to: string, disposition: string): Promise<void> => {
	const url = to.startsWith('/') ? browser.runtime.getURL(to as never) : to;
	if (disposition === 'currentTab') await browser.tabs.update({ url });
	else await browser.tabs.create({ url, active: disposition === 'newForegroundTab' });
};

/** Serves the keyword in the address bar, where the browser has one for extensions. */
export const serveAddressBar = (
	{ speaking, suggest, destination }: AddressBar,
	report: (error: unknown) => void,
): void => {
	const bar = browser.omnibox as typeof browser.omnibox | undefined;
	if (bar === undefined) return;
	const markup = !import.meta.env.FIREFOX;
	bar.onInputStarted.addListener(() => {
		speaking()
			.then(() => bar.setDefaultSuggestion({ description: t`Go to a release or an epic by its name` }))
			.catch(report);
	});
	bar.onInputChanged.addListener(
		(typed: string, offer: (found: { content: string; description: string }[]) => void) => {
			suggest(typed, markup).then(offer, report);
		},
	);
	bar.onInputEntered.addListener((typed: string, disposition: string) => {
		destination(typed)
			.then((to) => go(to, disposition))
			.catch(report);
	});
};
