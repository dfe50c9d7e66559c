import type { Hotfix } from '../../../utils/release/plan';
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
					label="Who decides"
					focusId="hotfix-decider"
					options={names}
					saved={hotfix.decider?.name ?? ''}
					save={(name) => save({ decider: personNamed(name, view.people) })}
				/>
				<LineField
					label="Deputy"
					focusId="hotfix-deputy"
					options={names}
					saved={hotfix.deputy?.name ?? ''}
					save={(name) => save({ deputy: personNamed(name, view.people) })}
				/>
				<LineField
					label="Decides within (minutes)"
					type="number"
					focusId="hotfix-within"
					saved={hotfix.withinMinutes === null ? '' : String(hotfix.withinMinutes)}
					save={async (text) => {
						const minutes = minutesFrom(text);
						return minutes === undefined ? 'Write whole minutes, from 1 to 100000.' : save({ withinMinutes: minutes });
					}}
				/>
			</div>
			<PlanText
				label="How to reach them"
				focusId="hotfix-reach"
				placeholder="A number, a channel, a rota"
				saved={hotfix.reach}
				save={(reach) => save({ reach })}
			/>
			<PlanText
				label="Hours"
				focusId="hotfix-hours"
				placeholder="When they can be reached, and in which time zone"
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
				what="hotfix plan"
				read={(begin) => (
					<dl className="doc-facts">
						<Fact id="hotfix-decider" label="Who decides" add="Name them" onEdit={begin}>
							{hotfix.decider === null ? null : <bdi>{hotfix.decider.name}</bdi>}
						</Fact>
						<Fact id="hotfix-deputy" label="Deputy" add="Name them" onEdit={begin}>
							{hotfix.deputy === null ? null : <bdi>{hotfix.deputy.name}</bdi>}
						</Fact>
						<Fact id="hotfix-within" label="Decides within" add="Set it" onEdit={begin}>
							{hotfix.withinMinutes === null ? null : minutesWords(hotfix.withinMinutes)}
						</Fact>
						<Fact id="hotfix-reach" label="How to reach them" add="Write it" onEdit={begin}>
							{hotfix.reach.trim() === '' ? null : <ReadText text={hotfix.reach} />}
						</Fact>
						<Fact id="hotfix-hours" label="Hours" add="Write them" onEdit={begin}>
							{hotfix.hours.trim() === '' ? null : <ReadText text={hotfix.hours} />}
						</Fact>
					</dl>
				)}
				fields={<HotfixFields />}
			/>
		</>
	);
};
