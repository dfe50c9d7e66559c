import { t } from '@lingui/core/macro';
import type { Finding } from '../../../utils/readiness/finding';
import { FindingRow } from '../../findings/finding-row';
import type { SectionProps } from '../sections';

type Props = Pick<SectionProps, 'view' | 'goTo'> & {
	readonly section: string;
};

/** What is wrong with one section, in place; the way to the entry where the section has it. */
export const SectionFindings = ({ view, goTo, section }: Props) => {
	const own = view.findings.filter(({ subject }) => subject.kind === 'release' && subject.section === section);
	if (own.length === 0) return null;
	const fieldOf = ({ subject }: Finding): string | undefined =>
		subject.kind === 'release' ? subject.fieldId : undefined;
	const go = (finding: Finding): string | undefined => (fieldOf(finding) === undefined ? undefined : t`Show`);
	return (
		<ul className="findings to-settle" aria-label={t`To settle here`}>
			{own.map((finding) => (
				<FindingRow key={finding.id} finding={finding} go={go(finding)} onGo={(one) => goTo(fieldOf(one) ?? section)} />
			))}
		</ul>
	);
};
