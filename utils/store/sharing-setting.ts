import * as z from 'zod/mini';
import { Moment } from '../release/facts';
import { check } from './guarded';

/** Since when a site's checklists and plans are shared. Not part of the site's record, which backups carry around. */
export const SharingSetting = z.object({ since: Moment });

/** Name of the setting of a site. */
export const sharingName = (siteId: string): string => `sharing:${siteId}`;

/** Name of the setting that remembers the plan issue of a release. */
export const planIssueName = (releaseId: string): string => `plan-issue:${releaseId}`;

/** Id of the site that an epic or a release belongs to. */
export const siteIdIn = (subject: string): string => subject.slice(0, subject.lastIndexOf('#'));

/** Since when a site shares, by its record among the settings; null where it does not. */
export const sharedSince = (record: { readonly value: unknown } | undefined): string | null => {
	const checked = check(SharingSetting, record?.value);
	return checked.ok ? checked.value.since : null;
};
