import type { ScopeChange } from '../../../utils/release/scope';

/** What changed in the scope, as one sentence. */
export const scopeChangeWords = (change: ScopeChange): string => {
	switch (change.kind) {
		case 'joined':
			return `${change.key} “${change.title}” joined`;
		case 'left':
			return `${change.key} “${change.title}” left`;
		case 'renamed':
			return `${change.key} was renamed from “${change.before}” to “${change.title}”`;
		case 'description':
			return `${change.key} “${change.title}” is described anew`;
	}
};
