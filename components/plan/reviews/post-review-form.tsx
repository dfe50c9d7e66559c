import { t } from '@lingui/core/macro';
import type { PostReview } from '../../../utils/release/plan';
import { FormField } from '../parts/form-field';
import { InlineForm } from '../parts/inline-form';
import { useKept } from '../parts/use-kept';
import { usePlan } from '../plan-context';

interface Props {
	readonly post: PostReview | null;
	readonly onClose: () => void;
}

/** Records the look back; an empty one teaches nothing and is not taken. */
export const PostReviewForm = ({ post, onClose }: Props) => {
	const { view, edit } = usePlan();
	const [review, change, forget] = useKept('post-review', {
		heldOn: post?.heldOn ?? view.today,
		surprised: post?.surprised ?? '',
		differently: post?.differently ?? '',
	});
	const send = async (): Promise<string | null> => {
		if (review.heldOn === '') return t`Choose the day it was held.`;
		if (`${review.surprised}${review.differently}`.trim() === '') {
			return t`Write what surprised you, or what you would do differently. “Nothing” is an answer too.`;
		}
		return edit({ type: 'hold-post-review', review });
	};
	return (
		<InlineForm
			label={t`Post-release review`}
			submit={t`Save review`}
			onSubmit={send}
			onClose={() => {
				forget();
				onClose();
			}}
		>
			<FormField label={t`Held on`} type="date" value={review.heldOn} onChange={(heldOn) => change({ heldOn })} />
			<FormField
				label={t`What surprised us`}
				lines={3}
				value={review.surprised}
				onChange={(surprised) => change({ surprised })}
			/>
			<FormField
				label={t`What would we do differently`}
				lines={3}
				value={review.differently}
				onChange={(differently) => change({ differently })}
			/>
		</InlineForm>
	);
};
