import { t } from '@lingui/core/macro';
import { browser } from '../../utils/platform/browser';
import { hostPattern } from '../../utils/platform/host-pattern';

/** Asks for the permission to a site, and says whether it was given. Must be called while a click is being handled. */
export type Grant = (origin: string) => Promise<boolean>;

/** Asks the browser. */
export const askForSite: Grant = (address) => browser.permissions.request({ origins: [hostPattern(address)] });

/** What to say where the user said no. */
export const refusedWords = (): string =>
	t`Without the permission Muster cannot work there. Add it again and choose Allow.`;
