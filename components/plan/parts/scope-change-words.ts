import { t } from '@lingui/core/macro';
import type { ScopeChange } from '../../../utils/release/scope';

/** What changed in the scope, as one sentence. */
export const scopeChangeWords = (change: ScopeChange): string => {
	const { key, title } = change;
	switch (change.kind) {
		case 'joined':
			return t`${key} “${title}” joined`;
		case 'left':
			return t`${key} “${title}” left`;
		case 'renamed':
			return t`${key} was renamed from “${{ before: change.before }}” to “${title}”`;
		case 'description':
			return t`${key} “${title}” is described anew`;
	}
};
