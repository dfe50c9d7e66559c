import { SectionFindings } from '../rollout/section-findings';
import type { SectionProps } from '../sections';
import { GoNoGoPart } from './go-no-go';
import { PostReviewPart } from './post-review';
import { PreReview } from './pre-review';

/** What was reviewed and decided before the release, and learned after it. */
export const ReviewsSection = ({ view, goTo }: SectionProps) => (
	<>
		<SectionFindings view={view} goTo={goTo} section="reviews" />
		<PreReview />
		<GoNoGoPart />
		<PostReviewPart />
	</>
);
