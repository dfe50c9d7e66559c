import { t } from '@lingui/core/macro';
import { Trans } from '@lingui/react/macro';
import { ageText, momentText } from './dates';
import { Notice } from './notice';
import { useOnline } from './use-online';

interface Props {
	/** When what is shown was read; undefined where nothing was. */
	readonly readAt?: string | undefined;
}

/** Says that there is no network, how old the figures are, and that work can go on; nothing while there is one. */
export const Offline = ({ readAt }: Props) => {
	const online = useOnline();
	const age = readAt === undefined ? '' : ageText(readAt);
	const moment = readAt === undefined ? '' : momentText(readAt);
	return (
		<div aria-live="polite" className="offline">
			{!online && (
				<Notice title={t`You are offline`}>
					{readAt !== undefined && (
						<p>
							<Trans>
								Last read {age} (<time dateTime={readAt}>{moment}</time>).
							</Trans>
						</p>
					)}
					<p>{t`You can go on editing: what you write is saved in this browser.`}</p>
				</Notice>
			)}
		</div>
	);
};
