import { LIMITS } from '../../utils/release/checklist-edit';

const WORDS: Readonly<Record<'title' | 'note' | 'reason' | 'name', string>> = {
	title: 'A title',
	note: 'A note',
	reason: 'A reason',
	name: 'A name',
};

/** Why a text is too long to keep, or null where it is not. */
export const tooLong = (what: keyof typeof WORDS, text: string): string | null =>
	text.trim().length <= LIMITS[what]
		? null
		: `${WORDS[what]} holds at most ${LIMITS[what]} characters; this one has ${text.trim().length}.`;
