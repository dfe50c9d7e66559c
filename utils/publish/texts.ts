import { digestDocument } from './digest';
import type { PublishDocument } from './document';
import type { PlanInput } from './input';
import { planDocument } from './plan-document';
import { supportBriefDocument } from './support-brief';
import type { PublishedText } from './text-names';

export const MAKE_TEXT: Readonly<Record<PublishedText, (input: PlanInput) => PublishDocument>> = {
	plan: planDocument,
	'support brief': supportBriefDocument,
	digest: digestDocument,
};
