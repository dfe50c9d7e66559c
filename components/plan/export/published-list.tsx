import type { PublishedView } from '../../../utils/messaging/views';
import type { PublishedText, PublishForm } from '../../../utils/publish/text-names';
import { momentText } from '../../common/dates';

export const TEXT_NAMES: Readonly<Record<PublishedText, string>> = {
	plan: 'Whole plan',
	'support brief': 'Support brief',
	digest: 'Digest',
};

type Published = PublishedView['published'][number];

const WHERE: Readonly<Record<PublishForm, string>> = {
	comment: 'published to',
	description: 'published in the description of',
	document: 'published as',
};

/** What tells one row's button from another's, for those who hear it. */
const hiddenName = ({ text, form }: Published): string =>
	form === 'description' ? `${TEXT_NAMES[text]}, description` : TEXT_NAMES[text];

interface Props {
	readonly published: readonly Published[];
	readonly busy: boolean;
	readonly onUpdate: (one: Published) => void;
}

/** What was published where, each with a way to bring it up to date. */
export const PublishedList = ({ published, busy, onUpdate }: Props) => (
	<ul className="export-list">
		{published.map((one) => (
			<li key={`${one.text} ${one.form}`} className="export-row">
				<span>
					{TEXT_NAMES[one.text]}: {WHERE[one.form]}{' '}
					<a href={one.url} target="_blank" rel="noreferrer">
						{one.place === '' ? 'a document' : one.place}
					</a>{' '}
					on {momentText(one.at)}
					{one.changed ? '; changed since' : ''}
				</span>
				<button type="button" className="button" disabled={busy} onClick={() => onUpdate(one)}>
					Update…<span className="visually-hidden">: {hiddenName(one)}</span>
				</button>
			</li>
		))}
	</ul>
);
