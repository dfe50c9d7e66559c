import { t } from '@lingui/core/macro';
import {
	AUDIENCE_LABELS,
	AUDIENCES,
	CHANNEL_LABELS,
	CHANNELS,
	LinkOrEmpty,
	type Message,
	type PlanCommandOf,
} from '../../../utils/release/plan';
import { PlanText } from '../fields/plan-text';
import { namesOf, personNamed } from '../parts/people';
import { usePlan } from '../plan-context';
import { optionsOf } from '../rollout/form-fields';
import { SavedChoice, SavedInput } from '../rollout/saved-fields';
import { AnchorFields } from './anchor-fields';
import { withDate } from './anchors';
import { EpicsField } from './epics-field';

/** The fields of a message; each saves itself. */
export const MessageFields = ({ message }: { readonly message: Message }) => {
	const { edit, view } = usePlan();
	const change = (changes: PlanCommandOf<'edit-message'>['changes']): PlanCommandOf<'edit-message'> => ({
		type: 'edit-message',
		id: message.id,
		changes,
	});
	return (
		<div className="entry-fields">
			{message.approval !== null && message.state !== 'sent' && (
				<p className="hint">
					{t`Other words, another channel, audience or epics take the approval back: it was given to the message as it is.`}
				</p>
			)}
			<div className="field-grid">
				<SavedInput
					label={t`Title`}
					saved={message.title}
					command={(title) => (title.trim() === '' ? t`A message needs a title.` : change({ title }))}
				/>
				<SavedInput
					label={t`Owner`}
					saved={message.owner?.name ?? ''}
					suggestions={namesOf(view.people)}
					placeholder={t`Nobody yet`}
					command={(name) => change({ owner: personNamed(name, view.people) })}
				/>
				<SavedChoice
					label={t`Channel`}
					saved={message.channel}
					options={optionsOf(CHANNEL_LABELS)}
					command={(value) => change({ channel: CHANNELS.find((one) => one === value) })}
				/>
				<SavedChoice
					label={t`Audience`}
					saved={message.audience}
					options={optionsOf(AUDIENCE_LABELS)}
					command={(value) => change({ audience: AUDIENCES.find((one) => one === value) })}
				/>
				<SavedInput label={t`Segment`} saved={message.segment} command={(segment) => change({ segment })} />
				<SavedInput
					label={t`Goes out on`}
					type="date"
					saved={message.sendOn ?? ''}
					command={(date) => change(withDate(message, date === '' ? null : date, view))}
				/>
				<SavedInput
					label={t`Time`}
					type="time"
					saved={message.sendAt ?? ''}
					command={(time) => change({ sendAt: time === '' ? null : time.slice(0, 5) })}
				/>
				<AnchorFields message={message} />
			</div>
			<EpicsField message={message} />
			<PlanText label={t`Text`} lines={4} saved={message.text} save={(text) => edit(change({ text }))} />
			<PlanText
				label={t`Link`}
				type="url"
				saved={message.url}
				placeholder="https://"
				save={async (url) =>
					LinkOrEmpty.safeParse(url.trim()).error?.issues[0]?.message ?? edit(change({ url: url.trim() }))
				}
			/>
		</div>
	);
};
