import { t } from '@lingui/core/macro';
import type { Hotfix } from '../../../utils/release/plan';
import { personName } from '../../../utils/release/you';
import { PlanText } from '../fields/plan-text';
import { Editable } from '../parts/editable';
import { Fact } from '../parts/fact';
import { LineField } from '../parts/line-field';
import { namesOf, personNamed } from '../parts/people';
import { ReadText } from '../parts/read-text';
import { usePlan } from '../plan-context';
import { SectionFindings } from '../rollout/section-findings';
import type { SectionProps } from '../sections';
import { minutesFrom, minutesWords } from './minutes';

const HotfixFields = () => {
	const { view, edit } = usePlan();
	const { hotfix } = view.plan;
	const save = (changes: Partial<Hotfix>) => edit({ type: 'edit-hotfix', changes });
	const names = namesOf(view.people);
	return (
		<>
			<div className="doc-row">
				<LineField
					label={t`Who decides`}
					focusId="hotfix-decider"
					options={names}
					saved={hotfix.decider?.name ?? ''}
					save={(name) => save({ decider: personNamed(name, view.people) })}
				/>
				<LineField
					label={t`Deputy`}
					focusId="hotfix-deputy"
					options={names}
					saved={hotfix.deputy?.name ?? ''}
					save={(name) => save({ deputy: personNamed(name, view.people) })}
				/>
				<LineField
					label={t`Decides within (minutes)`}
					type="number"
					focusId="hotfix-within"
					saved={hotfix.withinMinutes === null ? '' : String(hotfix.withinMinutes)}
					save={async (text) => {
						const minutes = minutesFrom(text);
						return minutes === undefined ? t`Write whole minutes, from 1 to 100000.` : save({ withinMinutes: minutes });
					}}
				/>
			</div>
			<PlanText
				label={t`How to reach them`}
				focusId="hotfix-reach"
				placeholder={t`A number, a channel, a rota`}
				saved={hotfix.reach}
				save={(reach) => save({ reach })}
			/>
			<PlanText
				label={t`Hours`}
				focusId="hotfix-hours"
				placeholder={t`When they can be reached, and in which time zone`}
				saved={hotfix.hours}
				save={(hours) => save({ hours })}
			/>
		</>
	);
};

/** Who decides when the release has a problem, how fast, and how they are reached. */
export const HotfixSection = ({ view, goTo }: SectionProps) => {
	const { hotfix } = view.plan;
	return (
		<>
			<SectionFindings view={view} goTo={goTo} section="hotfix" />
			<Editable
				what={t`hotfix plan`}
				read={(begin) => (
					<dl className="doc-facts">
						<Fact id="hotfix-decider" label={t`Who decides`} add={t`Name them`} onEdit={begin}>
							{hotfix.decider === null ? null : <bdi>{personName(hotfix.decider)}</bdi>}
						</Fact>
						<Fact id="hotfix-deputy" label={t`Deputy`} add={t`Name them`} onEdit={begin}>
							{hotfix.deputy === null ? null : <bdi>{personName(hotfix.deputy)}</bdi>}
						</Fact>
						<Fact id="hotfix-within" label={t`Decides within`} add={t`Set it`} onEdit={begin}>
							{hotfix.withinMinutes === null ? null : minutesWords(hotfix.withinMinutes)}
						</Fact>
						<Fact id="hotfix-reach" label={t`How to reach them`} add={t`Write it`} onEdit={begin}>
							{hotfix.reach.trim() === '' ? null : <ReadText text={hotfix.reach} />}
						</Fact>
						<Fact id="hotfix-hours" label={t`Hours`} add={t`Write them`} onEdit={begin}>
							{hotfix.hours.trim() === '' ? null : <ReadText text={hotfix.hours} />}
						</Fact>
					</dl>
				)}
				fields={<HotfixFields />}
			/>
		</>
	);
};
