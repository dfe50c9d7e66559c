import { defineBackground } from 'wxt/utils/define-background';
import { type App, Session } from '../utils/app/app';
import { updateBadge } from '../utils/app/badge';
import { destinationOf, placesOf, suggestionsFor } from '../utils/app/find-place';
import { gateOf } from '../utils/app/gate';
import { clickMenu, makeMenus } from '../utils/app/menus';
import { restoreWatchers } from '../utils/app/options';
import { pageOfNotice } from '../utils/app/remind';
import { HANDLERS } from '../utils/app/requests';
import { resumeAll } from '../utils/app/sharing/sending';
import { ALARM, tick, wake } from '../utils/app/tick';
import { welcome } from '../utils/app/welcome';
import { answer, isRequest } from '../utils/messaging/router';
import { VIEW_COMMANDS } from '../utils/messaging/view-command';
import { type AddressBar, serveAddressBar } from '../utils/platform/address-bar';
import { browser } from '../utils/platform/browser';
import { passOn, showPopup } from '../utils/platform/commands';
import { AWAY_SECONDS, extensionPlatform, injectWatcher } from '../utils/platform/extension';
import { onNoticeClick } from '../utils/platform/notices';
import { loadWords } from '../utils/platform/words';
import { openDatabase } from '../utils/store/database';
import { Store } from '../utils/store/store';

/**
 * Milliseconds after its start that the background begins with what nobody waits for: it was started by something that
 * somebody does wait for, and an edit must not stand behind the verdict of every release.
 */
const FIRST_THINGS_FIRST = 1_000;

const session = new Session();
const { report } = extensionPlatform;
/**
 * Settled once the background speaks the browser's language; its words are read while the database opens. Should they
 * not be there, it still does what it is asked.
 */
const speaking = (): Promise<void> => {
	spoken ??= loadWords('background').catch((error) => {
		spoken = null;
		report(error);
	});
	return spoken;
};
let spoken: Promise<void> | null = null;
let opened: Promise<App> | null = null;

/** The application with its database open; opens it again after the browser closed it. */
const openApp = (): Promise<App> => {
	opened ??= Promise.all([
		openDatabase(() => {
			opened = null;
		}),
		speaking(),
	]).then(([db]) => ({ store: new Store(db, () => new Date().toISOString()), platform: extensionPlatform, session }));
	opened.catch(() => {
		opened = null;
	});
	return opened;
};

const withApp = (task: (app: App) => Promise<unknown>): void => {
	openApp().then(task).catch(report);
};

const ensureAlarm = async (): Promise<void> => {
	if ((await browser.alarms.get(ALARM.name)) === undefined) {
		await browser.alarms.create(ALARM.name, { periodInMinutes: ALARM.minutes });
	}
};

const runCommand = async (name: string, tabId: number | undefined): Promise<void> => {
	const command = VIEW_COMMANDS.find((known) => known === name);
	if (command === undefined || tabId === undefined) return;
	const done = await passOn(command, tabId);
	// A page without a panel has the popup in its place.
	if (!done && command === 'go-to-panel') await showPopup();
};

const ADDRESS_BAR: AddressBar = {
	speaking,
	suggest: async (typed, markup) => suggestionsFor(await placesOf(await openApp()), typed, markup),
	destination: async (typed) => destinationOf(await placesOf(await openApp()), typed),
};

export default defineBackground({
	// No `type: 'module'`: Chrome starts a classic script of this size in two thirds of the time.

	// Listeners are added at once: the event that woke the background is handed to those that are there by then.
	main() {
		// Whatever woke it needs the database, and comes some milliseconds later.
		openApp().catch(() => undefined);
		const gate = gateOf(openApp, { id: browser.runtime.id, url: browser.runtime.getURL('/' as never) });
		browser.runtime.onMessage.addListener((message: unknown, sender, respond: (value: unknown) => void) => {
			if (!isRequest(message)) return undefined;
			speaking()
				.then(() =>
					answer(
						message,
						sender,
						gate,
						async (name, payload, asker) => HANDLERS[name](await openApp(), payload, asker),
						report,
					),
				)
				.then(respond, report);
			return true;
		});
		browser.alarms.onAlarm.addListener(({ name }) => {
			withApp((app) => wake(app, name));
		});
		browser.idle.onStateChanged.addListener((state) => {
			if (state === 'active') withApp(tick);
		});
		browser.runtime.onInstalled.addListener(({ reason }) => {
			injectWatcher().catch(report);
			withApp(restoreWatchers);
			withApp(makeMenus);
			if (reason === 'install') withApp(welcome);
		});
		browser.runtime.onStartup.addListener(() => {
			withApp(restoreWatchers);
			withApp(makeMenus);
		});
		browser.contextMenus?.onClicked.addListener((click, tab) => {
			withApp((app) => clickMenu(app, click, tab?.id ?? null));
		});
		browser.commands?.onCommand.addListener((name, tab) => {
			runCommand(name, tab?.id).catch(report);
		});
		serveAddressBar(ADDRESS_BAR, report);
		onNoticeClick((id) => withApp((app) => app.platform.openPage(pageOfNotice(id))));
		setTimeout(() => {
			browser.idle.setDetectionInterval(AWAY_SECONDS);
			ensureAlarm().catch(report);
			withApp(updateBadge);
			withApp(resumeAll);
		}, FIRST_THINGS_FIRST);
	},
});
