import { SectionFindings } from '../rollout/section-findings';
import type { SectionProps } from '../sections';
import { NotesDocument } from './notes-document';

/** The internal and the external release notes, two documents. */
export const NotesSection = ({ view, goTo }: SectionProps) => (
	<>
		<SectionFindings view={view} goTo={goTo} section="notes" />
		<div className="two-up">
			<NotesDocument which="internal" />
			<NotesDocument which="external" />
		</div>
	</>
);
