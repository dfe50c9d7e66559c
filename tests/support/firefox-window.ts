import type { Browser } from 'puppeteer-core';

/** The part of the driver that speaks the protocol itself. */
interface Protocol {
	readonly connection: { send(method: string, parameters: object): Promise<{ result: unknown }> };
}

/**
 * Calls a function in Firefox's own window, which sees what extensions keep to themselves.
 * @param task text of a function; what it needs, it has to bring in itself
 * @throws {Error} with what the function threw
 */
const callInWindow = async (browser: Browser, task: string, ...given: string[]): Promise<void> => {
	const { connection } = browser as unknown as Protocol;
	const tree = await connection.send('browsingContext.getTree', { 'moz:scope': 'chrome' });
	const [window] = (tree.result as { contexts: { context: string }[] }).contexts;
	const outcome = await connection.send('script.callFunction', {
		functionDeclaration: task,
		arguments: given.map((value) => ({ type: 'string', value })),
		target: { context: window?.context },
		awaitPromise: true,
	});
	const { type, exceptionDetails } = outcome.result as { type: string; exceptionDetails?: { text: string } };
	if (type !== 'success') throw new Error(exceptionDetails?.text ?? type);
};

const EXTENSION = `
	const { ExtensionParent } = ChromeUtils.importESModule('resource://gre/modules/ExtensionParent.sys.mjs');
	const extension = ExtensionParent.GlobalManager.getExtension(extensionId);`;

/** Clicks a desktop notification of an extension: there may be no desktop, so it is told as the desktop would tell it. */
export const clickNotice = (browser: Browser, extensionId: string, noticeId: string): Promise<void> =>
	callInWindow(
		browser,
		`async (extensionId, noticeId) => {${EXTENSION}
			const { notificationsMap } = ExtensionParent.apiManager.getAPI('notifications', extension);
			const notice = notificationsMap.get(noticeId);
			if (notice === undefined) throw new Error('There is no notification ' + noticeId);
			notice.observe(null, 'alertclickcallback', '');
		}`,
		extensionId,
		noticeId,
	);

/** Ends the background page of an extension as the browser does when it has been idle. */
export const stopBackground = (browser: Browser, extensionId: string): Promise<void> =>
	callInWindow(
		browser,
		`async (extensionId) => {${EXTENSION}
			await extension.terminateBackground({ ignoreDevToolsAttached: true, disableResetIdleForTest: true });
			if (extension.backgroundState !== 'stopped') throw new Error('The background is ' + extension.backgroundState);
		}`,
		extensionId,
	);
