import { digestText } from '../../../utils/publish/digest';
import { supportBriefText } from '../../../utils/publish/support-brief';
import { liveEntries, type Told } from '../../../utils/release/plan';
import { momentText } from '../../common/dates';
import { EntryList } from '../parts/entry-list';
import { OpenForm } from '../parts/open-form';
import { usePlan } from '../plan-context';
import { AddTold } from './add-told';
import { Publish } from './publish';
import { ToldFields } from './told-fields';

const latestFirst = (a: Told, b: Told): number => (a.at > b.at ? -1 : a.at < b.at ? 1 : a.id < b.id ? -1 : 1);

/** Who has been told about the release, and texts to tell more of them. */
export const ToldSection = () => {
	const { told } = usePlan().view.plan;
	return (
		<>
			<p className="subtle">Tell the inside early and often. A text is made from the plan as it is now:</p>
			<div className="doc-actions">
				<Publish title="Brief for support" audience="Support" make={supportBriefText} />
				<Publish title="Internal digest" audience="Everyone inside" make={digestText} />
			</div>
			{liveEntries(told).length === 0 && <p className="subtle">Nobody has been told yet.</p>}
			<EntryList
				list="told"
				label="Told so far"
				entries={told}
				nameOf={({ audience }) => audience}
				compare={latestFirst}
				row={({ audience, how, at, by }) => (
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
							{momentText(at)}, by <bdi>{by.name}</bdi>
						</p>
					</>
				)}
				fields={(entry) => <ToldFields entry={entry} />}
			/>
			<OpenForm words="Add who was told" icon="plus" form={(close) => <AddTold onClose={close} />} />
		</>
	);
};
