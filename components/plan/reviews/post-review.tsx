import { t } from '@lingui/core/macro';
import { dateText } from '../../common/dates';
import { Fact } from '../parts/fact';
import { OpenForm } from '../parts/open-form';
import { Part } from '../parts/part';
import { Problem } from '../parts/problem';
import { ReadText } from '../parts/read-text';
import { StateBadge } from '../parts/state-badge';
import { useAction } from '../parts/use-action';
import { usePlan } from '../plan-context';
import { PostReviewForm } from './post-review-form';

const nothing = (): void => undefined;
const words = (text: string) => (text.trim() === '' ? t`Nothing noted.` : <ReadText text={text} />);

/** What the release taught: asked for after every one, routine ones too. */
export const PostReviewPart = () => {
	const { view } = usePlan();
	const { post } = view.plan.reviews;
	const { problem, run } = useAction();
	return (
		<Part
			title={t`Post-release review`}
			focusId="post-review"
			state={
				<StateBadge
					words={post === null ? t`Not held` : t`Held on ${{ date: dateText(post.heldOn, view.today) }}`}
					tone={post === null ? 'plain' : 'good'}
				/>
			}
		>
			{post === null ? (
				<p className="subtle">{t`After the release: what surprised us, and what would we do differently?`}</p>
			) : (
				<dl className="doc-facts">
					<Fact id="post-surprised" label={t`What surprised us`} onEdit={nothing} wide>
						{words(post.surprised)}
					</Fact>
					<Fact id="post-differently" label={t`What would we do differently`} onEdit={nothing} wide>
						{words(post.differently)}
					</Fact>
				</dl>
			)}
			<div className="doc-actions">
				<OpenForm
					words={post === null ? t`Record the review…` : t`Edit…`}
					about={`: ${t`post-release review`}`}
					look={post === null ? 'button' : 'button button-quiet'}
					form={(close) => <PostReviewForm post={post} onClose={close} />}
				/>
				{post !== null && (
					<button
						type="button"
						className="button button-quiet"
						onClick={() => void run({ type: 'hold-post-review', review: null })}
					>
						{t`Not held after all`}
						<span className="visually-hidden">: {t`post-release review`}</span>
					</button>
				)}
			</div>
			<Problem words={problem} />
		</Part>
	);
};
