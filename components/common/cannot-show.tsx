import { t } from '@lingui/core/macro';
import { Notice } from './notice';

interface Props {
	readonly title: string;
	/** Why, in words for people. */
	readonly words: string;
	readonly onRetry: () => void;
}

/** Says that something could not be shown, why, and offers to try again. */
export const CannotShow = ({ title, words, onRetry }: Props) => (
	<Notice
		tone="warning"
		title={title}
		actions={
			<button type="button" className="button" onClick={onRetry}>
				{t`Try again`}
			</button>
		}
	>
		<p>{words}</p>
	</Notice>
);
