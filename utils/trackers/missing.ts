import { t } from '@lingui/core/macro';
import type { StatusFact } from '../release/facts';

/** Types where a tracker has no word of its own: they are compared and never shown, so they are of no language. */
export const FIXED_TYPES = { issue: 'Issue', parentIssue: 'Parent issue', epic: 'Epic', project: 'Project' } as const;

/** Where a unit of work stands that does not tell. */
export const unknownStatus = (): StatusFact => ({ name: t`Unknown`, category: 'unknown' });
