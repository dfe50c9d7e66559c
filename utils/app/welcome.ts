import type { App } from './app';

/** Shows the welcome page, once in the life of a profile. */
export const welcome = async (app: App): Promise<void> => {
	if (await app.store.marks.first('welcome')) await app.platform.openPage('/welcome.html');
};
