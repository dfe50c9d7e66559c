import { plural } from '@lingui/core/macro';
import { sentenceList } from '../words/lists';

export { quoted } from '../release/quoted';
export { dateWords } from './date-words';

/** Words that the rules build their sentences from. */

/** `a`, `a and b`, `a, b and 3 more`: at most `most` of them by name. */
export const listed = (names: readonly string[], most = 3): string => {
	const more = names.length - most;
	if (more <= 0) return sentenceList(names);
	return sentenceList([...names.slice(0, most), plural(more, { one: '# more', other: '# more' })]);
};
