import { browser } from './browser';

/**
 * Calls back with the id of a notification that was clicked. The API is there only once the user has allowed
 * notifications, which may be while the background runs.
 */
export const onNoticeClick = (clicked: (id: string) => void): void => {
	let listens = false;
	const listen = (): void => {
		const notices = browser.notifications as typeof browser.notifications | undefined;
		if (listens || notices === undefined) return;
		listens = true;
		notices.onClicked.addListener((id) => {
			void notices.clear(id);
			clicked(id);
		});
	};
	listen();
	browser.permissions.onAdded.addListener(listen);
};
