import { t } from '@lingui/core/macro';

/** What somebody wrote, inside a sentence: on one line, and cut where it would drown the sentence. */
export const quoted = (title: string): string => {
	const line = title.trim().replace(/\s+/g, ' ');
	const text = line.length > 80 ? `${line.slice(0, 79).trimEnd()}…` : line;
	return t`“${text}”`;
};
