import { msg, t } from '@lingui/core/macro';
import { Trans } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import type { PublishedView } from '../../../utils/messaging/views';
import type { PublishedText } from '../../../utils/publish/text-names';
import { labels } from '../../../utils/words/labels';
import { momentText } from '../../common/dates';

export const TEXT_NAMES: Readonly<Record<PublishedText, string>> = labels({
	plan: msg`Whole plan`,
	'support brief': msg`Support brief`,
	digest: msg`Digest`,
});

type Published = PublishedView['published'][number];

/** Which text was published where and when. */
const factOf = ({ text, form, url, at, place }: Published): ReactNode => {
	const name = TEXT_NAMES[text];
	const moment = momentText(at);
	const link = (words: string) => (
		<a href={url} target="_blank" rel="noreferrer">
			{words}
		</a>
	);
	const where = link(place);
	if (form === 'document') {
		const document = place === '' ? link(t`a document`) : where;
		return (
			<Trans>
				{name}: published as {document} on {moment}
			</Trans>
		);
	}
	return form === 'comment' ? (
		<Trans>
			{name}: published to {where} on {moment}
		</Trans>
	) : (
		<Trans>
			{name}: published in the description of {where} on {moment}
		</Trans>
	);
};

/** What tells one row's button from another's, for those who hear it. */
const hiddenName = ({ text, form }: Published): string =>
	form === 'description' ? t`${{ name: TEXT_NAMES[text] }}, description` : TEXT_NAMES[text];

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
					{factOf(one)}
					{one.changed && `; ${t`changed since`}`}
				</span>
				<button type="button" className="button" disabled={busy} onClick={() => onUpdate(one)}>
					{t`Update…`}
					<span className="visually-hidden">: {hiddenName(one)}</span>
				</button>
			</li>
		))}
	</ul>
);
