import { SectionFindings } from '../rollout/section-findings';
import type { SectionProps } from '../sections';
import { BriefState } from './brief-state';
import { BriefTexts } from './brief-texts';
import { Questions } from './questions';

/** What support needs to know before customers ask. */
export const BriefSection = ({ view, goTo }: SectionProps) => (
	<>
		<SectionFindings view={view} goTo={goTo} section="brief" />
		<BriefState />
		<BriefTexts />
		<Questions />
	</>
);
