import { msg, t } from '@lingui/core/macro';
import { releaseKindFromName } from '../../../utils/release/template';
import { RELEASE_KINDS, type ReleaseKind } from '../../../utils/release/words';
import { labels } from '../../../utils/words/labels';
import { usePlan } from '../plan-context';
import { useSend } from '../rollout/use-send';
import { Fact } from './fact';

const KIND_LABELS: Readonly<Record<ReleaseKind, string>> = labels({
	major: msg`Major`,
	minor: msg`Minor`,
	patch: msg`Patch`,
	hotfix: msg`Hotfix`,
});
const PROPOSED_LABELS: Readonly<Record<ReleaseKind, string>> = labels({
	major: msg`Major, as proposed`,
	minor: msg`Minor, as proposed`,
	patch: msg`Patch, as proposed`,
	hotfix: msg`Hotfix, as proposed`,
});
const CHOSEN_LABELS: Readonly<Record<ReleaseKind, string>> = labels({
	major: msg`Chosen; the name proposes major`,
	minor: msg`Chosen; the name proposes minor`,
	patch: msg`Chosen; the name proposes patch`,
	hotfix: msg`Chosen; the name proposes hotfix`,
});

/** The kind of release: the one its name proposes, or what people chose. */
export const KindFact = () => {
	const { view } = usePlan();
	const sending = useSend();
	const { kind } = view.plan;
	const proposed = releaseKindFromName(view.card.facts.name);
	return (
		<Fact label={t`Kind of release`}>
			<div className="fact-line">
				<select
					className="fit"
					aria-label={t`Kind of release`}
					aria-invalid={sending.problem !== null}
					value={kind ?? ''}
					onChange={(event) => {
						const picked = RELEASE_KINDS.find((one) => one === event.currentTarget.value) ?? null;
						void sending.send({ type: 'set-basics', changes: { kind: picked } });
					}}
				>
					<option value="">{PROPOSED_LABELS[proposed]}</option>
					{RELEASE_KINDS.map((one) => (
						<option key={one} value={one}>
							{KIND_LABELS[one]}
						</option>
					))}
				</select>
				<span className="subtle">{kind === null ? t`Proposed from the release’s name` : CHOSEN_LABELS[proposed]}</span>
			</div>
			{sending.problem !== null && (
				<p className="field-problem" role="alert">
					{sending.problem}
				</p>
			)}
		</Fact>
	);
};
