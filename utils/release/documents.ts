import type { ReleaseNotes, SupportBrief } from './plan/documents';
import { liveEntries } from './plan/entry';

/** True where nobody has written or linked anything. */
export const isBlankNotes = ({ text, url }: ReleaseNotes): boolean => text.trim() === '' && url.trim() === '';

/** True where the notes are ready for their readers, or not needed. */
export const notesSettled = ({ state }: ReleaseNotes): boolean =>
	state === 'approved' || state === 'published' || state === 'not-needed';

/** True where nobody has written anything for support. */
export const isBlankBrief = ({ changing, answers, escalation, questions }: SupportBrief): boolean =>
	[changing, answers, escalation].every((text) => text.trim() === '') && liveEntries(questions).length === 0;
