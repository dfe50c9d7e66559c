import { plural, t } from '@lingui/core/macro';
import type { SharingView } from '../../utils/messaging/views';
import { ageText } from '../common/dates';

/** How it stands with the team, in a line; `calm` where nobody has to do anything about it. */
export interface SharingWords {
	readonly calm: boolean;
	readonly line: string;
	/** Why, where something is in the way. */
	readonly detail: string | null;
}

/** Conflicts are pointed at for a day; after that they are in the history like all else. */
const CONFLICT_SHOWN_FOR = 86_400_000;

const readOnly = (): string =>
	t`You can read what the team shares. The tracker does not let you edit this issue, so your edits stay here.`;

const waitingWords = (waiting: number): string => plural(waiting, { one: '# edit waits', other: '# edits wait' });

/** What people are told of how a checklist or plan stands with the team. */
export const sharingWords = (sharing: SharingView): SharingWords => {
	const { waiting, stopped, trouble, readAt, mayWrite } = sharing;
	if (trouble !== null && stopped)
		return {
			calm: false,
			line:
				waiting > 0 ? t`Only on this machine: ${plural(waiting, { one: '# edit', other: '# edits' })}` : t`Not shared`,
			detail: trouble.detail,
		};
	if (trouble !== null && waiting > 0) return { calm: true, line: waitingWords(waiting), detail: trouble.detail };
	if (trouble !== null) return { calm: true, line: t`The team’s copy could not be read`, detail: trouble.detail };
	if (waiting > 0) return { calm: true, line: `${t`Shared with the team`} · ${waitingWords(waiting)}`, detail: null };
	if (mayWrite === false) return { calm: true, line: t`Shared with the team · to read`, detail: readOnly() };
	if (readAt === null) return { calm: true, line: t`Shared with the team · not read yet`, detail: null };
	return { calm: true, line: t`Shared with the team · up to date, read ${{ age: ageText(readAt) }}`, detail: null };
};

/** Whether an edit lost against another one of the same moment, lately. */
export const hasConflict = ({ conflictAt }: SharingView, now: number = Date.now()): boolean =>
	conflictAt !== null && now - Date.parse(conflictAt) < CONFLICT_SHOWN_FOR;

export const conflictWords = (): string =>
	t`Two people edited the same thing at once. The later edit stands; the other one is in the history of the plan.`;
