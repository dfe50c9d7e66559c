import { msg, t } from '@lingui/core/macro';
import type { Gap } from '../../utils/release/facts';
import { labels } from '../../utils/words/labels';
import { Notice } from './notice';

const TITLES: Readonly<Record<Gap['what'], string>> = labels({
	issue: msg`This issue could not be read`,
	release: msg`The release could not be read`,
	releases: msg`The releases could not be read`,
	scope: msg`The epics of the release could not be read`,
	all: msg`The tracker could not be read`,
});

/** Reasons that say more than what could not be read. */
const BY_REASON: Readonly<Partial<Record<Gap['why'], string>>> = labels({
	'too-many': msg`Only a part of the release was read`,
	cancelled: msg`The reading was stopped`,
	'no-open-tab': msg`These figures were read earlier`,
});

const ADVICE: Readonly<Partial<Record<Gap['why'], string>>> = labels({
	'signed-out': msg`Sign in to the tracker in this browser, then try again.`,
	forbidden: msg`Ask somebody who may see it, or sign in with another account.`,
	offline: msg`Your edits are kept. Try again once you are online.`,
	'layout-changed': msg`The page looks different from what Muster knows. Your checklist still works.`,
});

/** What is no failure: the user can go on as things are. */
const CALM: readonly Gap['why'][] = ['no-key', 'no-open-tab'];

const NEEDS_KEY: readonly Gap['why'][] = ['no-key', 'key-rejected'];

/** The gaps without those that only say that there is no network, where the view says that itself. */
export const gapsToShow = (gaps: readonly Gap[], online: boolean): readonly Gap[] =>
	online ? gaps : gaps.filter(({ why }) => why !== 'offline');

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
							{t`Connect Linear`}
						</button>
					)}
					{!needsKey && onRetry !== undefined && (
						<button type="button" className="button" onClick={onRetry}>
							{t`Try again`}
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
