import { msg, t } from '@lingui/core/macro';
import type { Person } from '../../../utils/release/facts';
import { labels } from '../../../utils/words/labels';
import { namesOf, personNamed } from '../parts/people';
import { usePlan } from '../plan-context';
import { ActButton } from '../rollout/act-button';
import { FormInput } from '../rollout/form-fields';
import { PlanForm } from '../rollout/plan-form';
import { useFocusBack } from '../rollout/use-focus-back';
import { useKept } from '../rollout/use-kept';
import { useSend } from '../rollout/use-send';

const SET_LABELS = labels({ owner: msg`Set owner`, deputy: msg`Set deputy` });
const HAND_OVER_LABELS = labels({ owner: msg`Hand over ownership`, deputy: msg`Hand over deputy` });
const LEAVE_LABELS = labels({ owner: msg`Leave without an owner`, deputy: msg`Leave without a deputy` });
const SAVE_LABELS = labels({ owner: msg`Save owner`, deputy: msg`Save deputy` });
const NEW_LABELS = labels({ owner: msg`New owner`, deputy: msg`New deputy` });

interface Props {
	readonly post: 'owner' | 'deputy';
	readonly person: Person | null;
}

/** Gives a role to somebody, with a note; the handover stays on record. */
export const HandOver = ({ post, person }: Props) => {
	const { view } = usePlan();
	const form = useKept(`hand-over:${post}`, () => ({ id: crypto.randomUUID() as string, name: '', note: '' }));
	const sending = useSend();
	const { values } = form;
	const opener = useFocusBack(values !== null);
	if (values === null) {
		return (
			<button ref={opener} type="button" className="button" data-focus={post} onClick={form.open}>
				{person === null ? SET_LABELS[post] : HAND_OVER_LABELS[post]}
			</button>
		);
	}
	const give = async (to: Person | null): Promise<void> => {
		const { id, note } = values;
		if (await sending.send({ type: 'hand-over', id, role: post, to, note })) form.close();
	};
	const save = (): void => {
		const to = personNamed(values.name, view.people);
		if (to === null) sending.refuse(t`Name the person who takes over.`);
		else void give(to);
	};
	const cancel = (): void => {
		sending.refuse(null);
		form.close();
	};
	const { me } = view;
	const more = (
		<>
			{me !== null && me.name !== person?.name && (
				<ActButton tone="quiet" onClick={() => void give(me)}>
					{t`Take it myself`}
				</ActButton>
			)}
			{person !== null && (
				<ActButton tone="quiet" onClick={() => void give(null)}>
					{LEAVE_LABELS[post]}
				</ActButton>
			)}
		</>
	);
	return (
		<PlanForm
			label={HAND_OVER_LABELS[post]}
			words={SAVE_LABELS[post]}
			busy={sending.busy}
			onSend={save}
			onCancel={cancel}
			more={more}
		>
			<div className="field-grid">
				<FormInput
					label={NEW_LABELS[post]}
					focus
					focusId={post}
					value={values.name}
					suggestions={namesOf(view.people)}
					placeholder={t`A name`}
					problem={sending.problem}
					onChange={(name) => form.set({ name })}
				/>
				<FormInput
					label={t`Note (optional)`}
					value={values.note}
					placeholder={t`What they should know`}
					onChange={(note) => form.set({ note })}
				/>
			</div>
		</PlanForm>
	);
};
