import { releaseKindFromName } from '../../../utils/release/template';
import { RELEASE_KINDS, type ReleaseKind } from '../../../utils/release/words';
import { usePlan } from '../plan-context';
import { useSend } from '../rollout/use-send';
import { Fact } from './fact';

const LABELS: Readonly<Record<ReleaseKind, string>> = {
	major: 'Major',
	minor: 'Minor',
	patch: 'Patch',
	hotfix: 'Hotfix',
};

/** The kind of release: the one its name proposes, or what people chose. */
export const KindFact = () => {
	const { view } = usePlan();
	const sending = useSend();
	const { kind } = view.plan;
	const proposed = releaseKindFromName(view.card.facts.name);
	return (
		<Fact label="Kind of release">
			<div className="fact-line">
				<select
					className="fit"
					aria-label="Kind of release"
					aria-invalid={sending.problem !== null}
					value={kind ?? ''}
					onChange={(event) => {
						const picked = RELEASE_KINDS.find((one) => one === event.currentTarget.value) ?? null;
						void sending.send({ type: 'set-basics', changes: { kind: picked } });
					}}
				>
					<option value="">{LABELS[proposed]}, as proposed</option>
					{RELEASE_KINDS.map((one) => (
						<option key={one} value={one}>
							{LABELS[one]}
						</option>
					))}
				</select>
				<span className="subtle">
					{kind === null
						? 'Proposed from the release’s name'
						: `Chosen; the name proposes ${LABELS[proposed].toLowerCase()}`}
				</span>
			</div>
			{sending.problem !== null && (
				<p className="field-problem" role="alert">
					{sending.problem}
				</p>
			)}
		</Fact>
	);
};
