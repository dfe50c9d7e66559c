import type { Gap } from '../../utils/release/facts';
import { Notice } from './notice';

const TITLES: Readonly<Record<Gap['what'], string>> = {
	issue: 'This issue could not be read',
	release: 'The release could not be read',
	releases: 'The releases could not be read',
	scope: 'The epics of the release could not be read',
	all: 'The tracker could not be read',
};

/** Reasons that say more than what could not be read. */
const BY_REASON: Readonly<Partial<Record<Gap['why'], string>>> = {
	'too-many': 'Only a part of the release was read',
	cancelled: 'The reading was stopped',
	'no-open-tab': 'These figures were read earlier',
};

const ADVICE: Readonly<Partial<Record<Gap['why'], string>>> = {
	'signed-out': 'Sign in to the tracker in this browser, then try again.',
	forbidden: 'Ask somebody who may see it, or sign in with another account.',
	offline: 'Your edits are kept. Try again once you are online.',
	'layout-changed': 'The page looks different from what Muster knows. Your checklist still works.',
};

/** What is no failure: the user can go on as things are. */
const CALM: readonly Gap['why'][] = ['no-key', 'no-open-tab'];

const NEEDS_KEY: readonly Gap['why'][] = ['no-key', 'key-rejected'];

interface Props {
	readonly gap: Gap;
	readonly onOptions: () => void;
	/** Absent where reading again is offered elsewhere. */
	readonly onRetry?: (() => void) | undefined;
}

/** What could not be read, why, and what to do about it. */
export const GapNotice = ({ gap, onOptions, onRetry }: Props) => {
	const advice = ADVICE[gap.why];
	const needsKey = NEEDS_KEY.includes(gap.why);
	return (
		<Notice
			tone={CALM.includes(gap.why) ? 'info' : 'warning'}
			title={BY_REASON[gap.why] ?? TITLES[gap.what]}
			actions={
				<>
					{needsKey && (
						<button type="button" className="button" onClick={onOptions}>
							Connect Linear
						</button>
					)}
					{!needsKey && onRetry !== undefined && (
						<button type="button" className="button" onClick={onRetry}>
							Try again
						</button>
					)}
				</>
			}
		>
			<p>{gap.detail}</p>
			{advice !== undefined && <p className="subtle">{advice}</p>}
		</Notice>
	);
};
