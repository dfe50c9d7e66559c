import { t } from '@lingui/core/macro';
import { backupText, readBackup } from '../backup/file';
import type { Merged } from '../backup/merge';
import { BACKUP_LISTS, type BackupView, type RestoreView } from '../messaging/views';
import { type App, nowIso } from './app';
import { restoreWatchers } from './options';

/** Everything but keys as one file. Who the user is to a tracker stays here: the next one may be somebody else. */
export const makeBackup = async (app: App): Promise<BackupView> => {
	const data = await app.store.backups.read();
	const madeAt = nowIso(app);
	const date = madeAt.slice(0, 10);
	const strangers = { ...data, sites: data.sites.map((site) => ({ ...site, me: null })) };
	return {
		name: `${t`Muster backup ${date}`}.json`,
		text: backupText(strangers, madeAt, app.platform.version()),
	};
};

const viewOf = ({ counts }: Merged, leftOut: readonly string[]): RestoreView => ({
	lists: BACKUP_LISTS.map((name) => ({ name, ...counts[name] })).filter(
		({ added, changed, same }) => added + changed + same > 0,
	),
	leftOut,
});

/**
 * Merges a backup into what is here, or tells what that would bring.
 * @throws {RefusedEdit} for a file that is no backup, too large or too new
 */
export const restoreBackup = async (app: App, text: string, confirmed: boolean): Promise<RestoreView> => {
	const { data, leftOut } = readBackup(text);
	const { backups } = app.store;
	const merged = await (confirmed ? backups.restore(data) : backups.preview(data));
	if (confirmed) await restoreWatchers(app);
	return viewOf(merged, leftOut);
};
