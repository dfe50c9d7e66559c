import type { Session } from './launch.ts';
import { Screen } from './roles.ts';

/** Keys of the stand-in's workspace by whose they are; Sofia's may only read. */
export const LINEAR_KEYS = {
	amara: 'lin_api_demo_meridian_0123456789abcdef',
	ingrid: 'lin_api_demo_meridian_ingrid_456789abcdef',
	sofia: 'lin_api_demo_meridian_sofia_3456789abcdef',
} as const;

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

/** Connects Linear on the options page, as a user does. */
export const connectLinear = async (session: Session, key: string): Promise<void> => {
	const page = await session.openOwn('options.html');
	const screen = new Screen(page, 'page');
	const field = await screen.labelled('Personal API key');
	await field.type(key);
	await screen.click({ role: 'button', name: 'Connect' });
	await screen.find({ role: 'button', name: 'Disconnect Meridian' });
	await page.close();
};

/** Sees to it that a site shares, as a user does on the options page; one of the site's pages must have been visited. */
export const turnSharingOn = async (session: Session, siteName: string): Promise<void> => {
	const page = await session.openOwn('options.html');
	const screen = new Screen(page, 'page');
	const name = `Share checklists and plans with the team on ${siteName}`;
	await screen.find({ role: 'checkbox', name });
	if (!(await screen.isChecked(name))) {
		await screen.click({ role: 'checkbox', name });
		await screen.click({ role: 'button', name: 'Share with the team' });
		await screen.checkedWhen(name, true);
	}
	await page.close();
};
