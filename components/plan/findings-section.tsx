import type { Finding } from '../../utils/readiness/finding';
import { FindingsList } from '../findings/findings-list';
import type { SectionProps } from './sections';

/** Where on this page a finding about the release is settled. */
const placeOf = ({ subject }: Finding): string | undefined =>
	subject.kind === 'release' ? (subject.fieldId ?? subject.section) : subject.epicId;

const isHere = (id: string): boolean => document.querySelector(`[data-focus="${CSS.escape(id)}"]`) !== null;

/** What stands between the release itself and ready; each epic's findings are with the epic. */
export const FindingsSection = ({ view, goTo }: SectionProps) => {
	const goWords = (finding: Finding): string | undefined => {
		const place = placeOf(finding);
		return place !== undefined && isHere(place) ? 'Go there' : undefined;
	};
	return (
		<>
			<FindingsList
				findings={view.findings}
				first={10}
				goWords={goWords}
				onGo={(finding) => goTo(placeOf(finding) ?? '')}
			/>
			{view.findings.length === 0 && (
				<p className="subtle">None about the release itself. Epics have their own below.</p>
			)}
		</>
	);
};
