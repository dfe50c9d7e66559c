import type { Session } from './launch.ts';
import { Screen } from './roles.ts';

/** Adds a self-hosted Jira on the options page, as a user does. */
export const addSelfHosted = async (session: Session, address: string): Promise<void> => {
	const page = await session.openOwn('options.html');
	const screen = new Screen(page, 'page');
	const field = await screen.find({ role: 'textbox', name: 'Address' });
	await field.type(address);
	await screen.click({ role: 'button', name: 'Add' });
	await screen.find({ role: 'button', name: `Remove ${address}` });
	await page.close();
};

/** Turns sharing on for a site, as a user does on the options page; one of the site's pages must have been visited. */
export const turnSharingOn = async (session: Session, siteName: string): Promise<void> => {
	const page = await session.openOwn('options.html');
	const screen = new Screen(page, 'page');
	const name = `Share checklists and plans with the team on ${siteName}`;
	await screen.click({ role: 'checkbox', name });
	await screen.click({ role: 'button', name: 'Share with the team' });
	await screen.checkedWhen(name, true);
	await page.close();
};
