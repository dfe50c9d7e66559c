import { t } from '@lingui/core/macro';
import { AUDIENCE_LABELS, AUDIENCES, CHANNEL_LABELS, CHANNELS, type PlanCommandOf } from '../../../utils/release/plan';
import { Icon } from '../../common/icon';
import { FormChoice, FormInput, FormText, optionsOf } from '../rollout/form-fields';
import { PlanForm } from '../rollout/plan-form';
import { useFocusBack } from '../rollout/use-focus-back';
import { type KeptForm, useKept } from '../rollout/use-kept';
import { useSend } from '../rollout/use-send';

const fresh = () => ({
	id: crypto.randomUUID() as string,
	title: '',
	channel: 'email',
	audience: 'everyone',
	segment: '',
	sendOn: '',
	sendAt: '',
	text: '',
});
type Values = ReturnType<typeof fresh>;

const commandOf = ({ id, title, segment, text, ...typed }: Values): PlanCommandOf<'add-message'> => ({
	type: 'add-message',
	id,
	message: {
		title,
		segment,
		text,
		channel: CHANNELS.find((one) => one === typed.channel) ?? 'other',
		audience: AUDIENCES.find((one) => one === typed.audience) ?? 'everyone',
		sendOn: typed.sendOn === '' ? null : typed.sendOn,
		sendAt: typed.sendAt === '' ? null : typed.sendAt,
		owner: null,
		epicIds: [],
		url: '',
		anchor: null,
	},
});

interface FieldsProps {
	readonly values: Values;
	readonly set: KeptForm<Values>['set'];
	readonly problem: string | null;
}

const Fields = ({ values, set, problem }: FieldsProps) => (
	<>
		<div className="field-grid">
			<FormInput
				label={t`Title`}
				focus
				value={values.title}
				onChange={(title) => set({ title })}
				problem={problem}
				className="wide"
			/>
			<FormChoice
				label={t`Channel`}
				value={values.channel}
				options={optionsOf(CHANNEL_LABELS)}
				onChange={(channel) => set({ channel })}
			/>
			<FormChoice
				label={t`Audience`}
				value={values.audience}
				options={optionsOf(AUDIENCE_LABELS)}
				onChange={(audience) => set({ audience })}
			/>
			<FormInput label={t`Segment (optional)`} value={values.segment} onChange={(segment) => set({ segment })} />
			<FormInput label={t`Goes out on`} type="date" value={values.sendOn} onChange={(sendOn) => set({ sendOn })} />
			<FormInput label={t`Time (optional)`} type="time" value={values.sendAt} onChange={(sendAt) => set({ sendAt })} />
		</div>
		<FormText label={t`Text`} value={values.text} onChange={(text) => set({ text })} />
	</>
);

/** Adds a message to customers. */
export const AddMessage = () => {
	const form = useKept('new-message', fresh);
	const sending = useSend();
	const { values } = form;
	const opener = useFocusBack(values !== null);
	if (values === null) {
		return (
			<div>
				<button ref={opener} type="button" className="button" data-focus="messages" onClick={form.open}>
					<Icon name="plus" size={14} /> {t`Add message`}
				</button>
			</div>
		);
	}
	const save = async (): Promise<void> => {
		if (values.title.trim() === '') return sending.refuse(t`A message needs a title.`);
		if (await sending.send(commandOf(values))) form.close();
	};
	const cancel = (): void => {
		sending.refuse(null);
		form.close();
	};
	return (
		<PlanForm
			label={t`New message`}
			words={t`Save message`}
			busy={sending.busy}
			onSend={() => void save()}
			onCancel={cancel}
		>
			<Fields values={values} set={form.set} problem={sending.problem} />
		</PlanForm>
	);
};
