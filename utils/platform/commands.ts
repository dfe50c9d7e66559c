import { type CommandOrder, isCommandOrder, type ViewCommand } from '../messaging/view-command';
import { browser } from './browser';

/** Answers of views: true from the one that carried it out, anything else (or a failure) from those it was not for. */
const isCarriedOut = async (answer: Promise<unknown>): Promise<true> => {
	if ((await answer) === true) return true;
	throw new Error('No view of Muster in this tab.');
};

/**
 * Has the view in a tab carry a shortcut out: the panel on a tracker's page, or one of Muster's own pages.
 * @returns false where there is none
 */
export const passOn = async (name: ViewCommand, tabId: number): Promise<boolean> => {
	const order: CommandOrder = { muster: 'command', name, tabId };
	const answers = [browser.tabs.sendMessage(tabId, order), browser.runtime.sendMessage(order)];
	return Promise.any(answers.map(isCarriedOut)).catch(() => false);
};

/**
 * Carries shortcuts out that are passed on to this view.
 * @param tabId the tab of one of Muster's own pages; null for a tracker's page, which gets only what is meant for it
 * @param carryOut returns false where there is nothing to do it on
 */
export const hearCommands = (tabId: number | null, carryOut: (name: ViewCommand) => boolean): void => {
	browser.runtime.onMessage.addListener((message: unknown, sender, respond: (done: boolean) => void): undefined => {
		if (sender.id !== browser.runtime.id || !isCommandOrder(message)) return;
		if ((tabId === null || message.tabId === tabId) && carryOut(message.name)) respond(true);
	});
};

/** Shows the popup, where the browser lets an extension do that. */
export const showPopup = async (): Promise<void> => {
	await browser.action.openPopup?.().catch(() => undefined);
};
