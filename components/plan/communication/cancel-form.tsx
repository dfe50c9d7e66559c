import { t } from '@lingui/core/macro';
import { Trans } from '@lingui/react/macro';
import type { Message } from '../../../utils/release/plan';
import { FormInput } from '../rollout/form-fields';
import { PlanForm } from '../rollout/plan-form';
import { useFocusBack } from '../rollout/use-focus-back';
import { useKept } from '../rollout/use-kept';
import { useSend } from '../rollout/use-send';

/** Asks why a message will not go out. */
export const CancelForm = ({ message }: { readonly message: Message }) => {
	const { id, title } = message;
	const form = useKept(`cancel:${id}`, () => ({ reason: '' }));
	const sending = useSend();
	const { values } = form;
	const opener = useFocusBack(values !== null);
	if (values === null) {
		const name = <bdi>{title}</bdi>;
		return (
			<button ref={opener} type="button" className="button button-quiet" onClick={form.open}>
				<Trans>
					Cancel message<span className="visually-hidden"> {name}</span>
				</Trans>
			</button>
		);
	}
	const save = async (): Promise<void> => {
		if (values.reason.trim() === '') return sending.refuse(t`Say why this message will not go out.`);
		const { reason } = values;
		if (await sending.send({ type: 'set-message-state', id, state: 'cancelled', reason })) form.close();
	};
	return (
		<PlanForm
			label={t`Cancel ${title}`}
			words={t`Cancel the message`}
			busy={sending.busy}
			onSend={() => void save()}
			onCancel={form.close}
			keep={t`Keep it`}
		>
			<FormInput
				label={t`Why will it not go out?`}
				focus
				value={values.reason}
				problem={sending.problem}
				onChange={(reason) => form.set({ reason })}
			/>
		</PlanForm>
	);
};
