import { t } from '@lingui/core/macro';
import { useEffect, useState } from 'react';
import type { Finding } from '../../utils/readiness/finding';
import { FindingsList } from '../findings/findings-list';
import type { SectionProps } from './sections';
import { SetAside } from './snooze/set-aside';
import { SetAsideList } from './snooze/set-aside-list';

/** Where on this page a finding about the release is settled, the nearest first. */
const placesOf = ({ subject }: Finding): readonly (string | undefined)[] =>
	subject.kind === 'release' ? [subject.fieldId, subject.section] : [subject.epicId];

const isHere = (id: string): boolean => document.querySelector(`[data-focus="${CSS.escape(id)}"]`) !== null;

const placeOf = (finding: Finding): string | undefined =>
	placesOf(finding).find((place) => place !== undefined && isHere(place));

/** What stands between the release itself and ready; each epic's findings are with the epic. */
export const FindingsSection = ({ view, goTo }: SectionProps) => {
	const [drawn, setDrawn] = useState(false);
	// The sections that findings lead to are on the page only once all of it has been drawn.
	useEffect(() => setDrawn(true), []);
	const goWords = (finding: Finding): string | undefined =>
		drawn && placeOf(finding) !== undefined ? t`Go there` : undefined;
	return (
		<>
			<FindingsList
				findings={view.findings}
				first={10}
				goWords={goWords}
				onGo={(finding) => goTo(placeOf(finding) ?? '')}
				tools={(finding) => <SetAside finding={finding} />}
			/>
			{view.findings.length === 0 && (
				<p className="subtle">{t`None about the release itself. Epics have their own below.`}</p>
			)}
			<SetAsideList />
		</>
	);
};
