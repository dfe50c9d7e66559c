import { t } from '@lingui/core/macro';
import { Trans } from '@lingui/react/macro';
import { digestText } from '../../../utils/publish/digest';
import { supportBriefText } from '../../../utils/publish/support-brief';
import { liveEntries, type Told } from '../../../utils/release/plan';
import { personName } from '../../../utils/release/you';
import { momentText } from '../../common/dates';
import { EntryList } from '../parts/entry-list';
import { OpenForm } from '../parts/open-form';
import { usePlan } from '../plan-context';
import { AddTold } from './add-told';
import { Publish } from './publish';
import { ToldFields } from './told-fields';

const latestFirst = (a: Told, b: Told): number => (a.at > b.at ? -1 : a.at < b.at ? 1 : a.id < b.id ? -1 : 1);

const ToldRow = ({ audience, how, at, by }: Told) => {
	const when = momentText(at);
	const name = <bdi>{personName(by)}</bdi>;
	return (
		<>
			<p>
				<strong>
					<bdi>{audience}</bdi>
				</strong>
				{how !== '' && (
					<>
						{', '}
						<bdi>{how}</bdi>
					</>
				)}
			</p>
			<p className="subtle">
				<Trans>
					{when}, by {name}
				</Trans>
			</p>
		</>
	);
};

/** Who has been told about the release, and texts to tell more of them. */
export const ToldSection = () => {
	const { told } = usePlan().view.plan;
	return (
		<>
			<p className="subtle">{t`Tell the inside early and often. A text is made from the plan as it is now:`}</p>
			<div className="doc-actions">
				<Publish title={t`Brief for support`} audience={t`Support`} make={supportBriefText} />
				<Publish title={t`Internal digest`} audience={t`Everyone inside`} make={digestText} />
			</div>
			{liveEntries(told).length === 0 && <p className="subtle">{t`Nobody has been told yet.`}</p>}
			<EntryList
				list="told"
				label={t`Told so far`}
				entries={told}
				nameOf={({ audience }) => audience}
				compare={latestFirst}
				row={(entry) => <ToldRow {...entry} />}
				fields={(entry) => <ToldFields entry={entry} />}
			/>
			<OpenForm words={t`Add who was told`} icon="plus" form={(close) => <AddTold onClose={close} />} />
		</>
	);
};
