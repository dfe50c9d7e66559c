import { t } from '@lingui/core/macro';
import { LIMITS } from '../../utils/release/checklist-edit';

type Limited = 'title' | 'note' | 'reason' | 'name';

/** Why a text is too long to keep, or null where it is not. */
export const tooLong = (what: Limited, text: string): string | null => {
	const [most, length] = [LIMITS[what], text.trim().length];
	if (length <= most) return null;
	if (what === 'title') return t`A title holds at most ${most} characters; this one has ${length}.`;
	if (what === 'note') return t`A note holds at most ${most} characters; this one has ${length}.`;
	if (what === 'reason') return t`A reason holds at most ${most} characters; this one has ${length}.`;
	return t`A name holds at most ${most} characters; this one has ${length}.`;
};
