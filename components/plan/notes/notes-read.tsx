import { t } from '@lingui/core/macro';
import { Trans } from '@lingui/react/macro';
import type { ReleaseNotes } from '../../../utils/release/plan';
import { Icon } from '../../common/icon';
import { safeUrl } from '../../common/links';
import { ReadText } from '../parts/read-text';

interface Props {
	readonly notes: ReleaseNotes;
	readonly readers: string;
	readonly what: string;
	readonly onEdit: () => void;
}

/** What the notes say, or where they are. */
export const NotesRead = ({ notes, readers, what, onEdit }: Props) => {
	const href = safeUrl(notes.url);
	const reason = <bdi>{notes.reason}</bdi>;
	const blank = notes.text.trim() === '' && notes.url === '';
	return (
		<>
			<p className="hint">{readers}</p>
			{notes.text.trim() !== '' && <ReadText text={notes.text} />}
			{href !== null && (
				<p>
					<Icon name="link" size={14} />{' '}
					<a href={href} target="_blank" rel="noopener noreferrer">
						{notes.url}
					</a>
				</p>
			)}
			{notes.state === 'not-needed' && (
				<p>
					<Trans>Not needed: {reason}</Trans>
				</p>
			)}
			{blank && notes.state !== 'not-needed' && (
				<p className="subtle">
					{t`Nothing written yet.`}{' '}
					<button type="button" className="link" onClick={() => onEdit()}>
						<Trans>
							Write or link<span className="visually-hidden"> the {what}</span>
						</Trans>
					</button>
				</p>
			)}
		</>
	);
};
